"""How two `x-must`s of one kind compare, and the values with which one is kept and the other broken."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Any

from afspraak.changes.formulas.terms import Beyond, Literal
from afspraak.formats import FORMATS
from afspraak.musts import MUSTS
from afspraak.texts import Texts, listed, same
from afspraak.workdays import add

Facts = Mapping[str, Any]
_QUOTE = same('"')
_FRAGMENT = Texts(nl="een eigen stuk JSON Schema", en="a JSON Schema fragment of its own")
_MONTHS = {"months": 1, "years": 12}
_DAYS = {"days": 1, "weeks": 7}
_MOST_TRIALS = 2000  # of one field
_MOST_VALUES = 60  # per field, where there are several


def contradict(beyond: Iterable[Literal]) -> bool:
    """Whether one form that is to hold implies another one that is not to hold."""
    kept = [must_of(literal) for literal in beyond if literal.holds]
    broken = [must_of(literal) for literal in beyond if not literal.holds]
    return any(one and other and implies(one, other) for one in kept for other in broken)


def must_of(literal: Literal) -> Facts:
    """The facts of the `x-must`, or nothing where the form is another one."""
    form = json.loads(literal.test.form) if isinstance(literal.test, Beyond) else {}
    facts: Facts = form.get("x-must", {}) if form.keys() == {"x-must"} else {}
    return facts


def named(beyond: Iterable[Literal]) -> Texts:
    """What the forms are, for people."""
    kinds = {must_of(literal).get("kind", "") for literal in beyond}
    return listed(_QUOTE + (MUSTS[kind].title if kind in MUSTS else _FRAGMENT) + _QUOTE for kind in sorted(kinds))


def implies(one: Facts, other: Facts) -> bool:
    """Whether it is certain that a record that keeps the one keeps the other."""
    if one == other:
        return True
    kind = one.get("kind")
    return kind == other.get("kind") and kind in _IMPLIES and _IMPLIES[kind](one, other)


def _follow(one: Facts, other: Facts) -> bool:
    if (one["field"], one["after"]) != (other["field"], other["after"]):
        return False
    strict = one.get("strictly", False) or not other.get("strictly", False)
    return strict and within(one.get("within"), other.get("within"))


def _near_today(one: Facts, other: Facts) -> bool:
    sides = [(one.get(side) or _NO_TIME, other.get(side) or _NO_TIME) for side in ("past", "future")]
    return one["field"] == other["field"] and all(within(mine, theirs) for mine, theirs in sides)


def _decimals(one: Facts, other: Facts) -> bool:
    return bool(one["field"] == other["field"] and one["most"] <= other["most"])


def _differ(one: Facts, other: Facts) -> bool:
    return {one["field"], one["other"]} == {other["field"], other["other"]}


_NO_TIME: Facts = {"count": 0, "unit": "days"}
_IMPLIES: dict[str, Callable[[Facts, Facts], bool]] = {
    "decimals": _decimals,
    "differ": _differ,
    "follow": _follow,
    "within": _near_today,
}


def within(one: Facts | None, other: Facts | None) -> bool:
    """Whether the first length of time is certainly no longer than the second, from whatever day; None is endless."""
    if other is None or one is None:
        return other is None
    for scale in (_MONTHS, _DAYS, {"working_days": 1}):
        if one["unit"] in scale and other["unit"] in scale:
            return bool(one["count"] * scale[one["unit"]] <= other["count"] * scale[other["unit"]])
    return bool(_most_days(one) <= _least_days(other))


def _most_days(length: Facts) -> float:
    if length["unit"] in _DAYS:
        return float(length["count"] * _DAYS[length["unit"]])
    if length["unit"] in _MONTHS:
        return float(length["count"] * _MONTHS[length["unit"]] * 31)
    return float(0 if length["count"] == 0 else "inf")  # holidays are data


def _least_days(length: Facts) -> float:
    if length["unit"] in _DAYS:
        return float(length["count"] * _DAYS[length["unit"]])
    if length["unit"] in _MONTHS:  # no month has fewer than 28 days, and twelve have 365
        months = length["count"] * _MONTHS[length["unit"]]
        return float(months // 12 * 365 + months % 12 * 28)
    return float(length["count"])  # a working day is at least one day


def trials(
    beyond: Sequence[Literal], record: Facts, samples: Sequence[Facts], as_of: datetime.date
) -> Iterator[dict[str, Any]]:
    """The samples, then records with values around the bounds of the musts for the fields that they are about."""
    yield from ({**record, **sample} for sample in samples)
    found: dict[str, list[Any]] = {name: [value] for name, value in record.items()}
    for sample in samples:
        for name, value in sample.items():
            found.setdefault(name, []).append(value)
    for facts in filter(None, map(must_of, beyond)):
        for name, value in _proposed(facts, found, as_of):
            found.setdefault(name, []).append(value)
    wanted = {name: _distinct(values) for name, values in found.items()}
    most = _MOST_TRIALS if len(wanted) == 1 else _MOST_VALUES
    wanted = {name: values[:most] for name, values in wanted.items()}
    yield from (dict(zip(wanted, chosen, strict=True)) for chosen in product(*wanted.values()))


def _proposed(facts: Facts, found: Mapping[str, list[Any]], as_of: datetime.date) -> list[tuple[str, Any]]:
    field, kind = facts["field"], facts["kind"]
    if kind == "follow":
        starts = [as_of, *(as_of.replace(month=month, day=day) for month, day in _TURNS)]
        days = [day for start in starts for day in _days(facts, start)]
        return [(facts["after"], start.isoformat()) for start in starts] + [(field, day) for day in days]
    if kind == "within":
        return [(field, day) for day in _days(facts, as_of)]
    if kind == "differ":
        names = (field, facts["other"])
        return [(name, text) for name in names for other in names for text in (*found.get(other, ()), "x")]
    if kind == "decimals":
        return [(field, 10**-places) for places in range(facts["most"], facts["most"] + 2)]
    if kind in ("checksum", "format"):
        return [(field, text) for known in FORMATS.values() for text in (*known.right, *known.wrong)]
    return [(field, text) for text in ("x", "e\u0301")]


_TURNS = ((1, 1), (2, 1), (12, 24))  # days from which a month is long, and short, and working days are few


def _days(facts: Facts, as_of: datetime.date) -> Iterator[str]:
    """The days around each bound."""
    lengths = [(facts.get("within"), 1), (facts.get("past"), -1), (facts.get("future"), 1), (_NO_TIME, 1)]
    for length, way in lengths:
        if length:
            bound = add(as_of, way * length["count"], length["unit"])
            yield from ((bound + datetime.timedelta(days=days)).isoformat() for days in (0, -1, 1))


def _distinct(values: list[Any]) -> list[Any]:
    return list({json.dumps(value): value for value in values}.values())
