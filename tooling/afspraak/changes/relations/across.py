"""Rules across records: compared fact by fact, each of which asks more in one direction only."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from afspraak.changes.fields import fields_read, types
from afspraak.changes.formulas import canonical
from afspraak.changes.formulas.musts import within
from afspraak.changes.order import (
    EQUAL,
    Order,
    Relation,
    of_bounds,
    of_forms,
    of_keys,
    of_sets,
    turned,
    unknown,
)
from afspraak.changes.sets import shown
from afspraak.model.rulebook import Subject
from afspraak.schemas.entries import Entry
from afspraak.texts import Texts, quoted


@dataclass(frozen=True, slots=True)
class _Sides:
    """The record types that the conditions of both rules are about, and the run date."""

    subjects: tuple[Subject, Subject]
    as_of: datetime.date


_TWO_KINDS = Texts(
    nl="regels over meer records van twee soorten vergelijken we niet",
    en="rules across records of two kinds are not compared",
)
_NOT_COMPARED = Texts(
    nl=" van een regel over meer records vergelijken we niet", en=" of a rule across records is not compared"
)
_CONDITION = Texts(nl="een voorwaarde is niet te beslissen", en="a condition was not decided")
_MORE_AND_LESS = Texts(
    nl="de regel vraagt in het ene opzicht meer en in het andere minder",
    en="the rule asks more in one respect and less in another",
)
Compare = Callable[[Any, Any, _Sides], Relation]


def compare(old: Entry | None, new: Entry | None, as_of: datetime.date) -> Order:
    """How the new rule relates to the old one, with sets of records that show it, as far as any were found.

    What the facts leave open is decided where a set is found for each direction.
    """
    order = ordered(old, new, as_of)
    if order.relation == "equal":
        return order
    fail = shown(old, new, as_of) if order.relation != "looser" else ()
    passed = shown(new, old, as_of) if order.relation != "tighter" else ()
    if order.relation == "unknown" and fail and passed:
        return Order("both", fail_now=fail, pass_now=passed)
    return replace(order, fail_now=fail, pass_now=passed)


def ordered(old: Entry | None, new: Entry | None, as_of: datetime.date) -> Order:
    """How the new rule relates to the old one, by their facts; `both` only where one fact asks more and less."""
    if old is None or new is None:
        return Order("equal" if old is new else "tighter" if old is None else "looser")
    before, after = _facts(old), _facts(new)
    if before["kind"] != after["kind"]:
        return unknown(_TWO_KINDS)
    sides = _Sides((old.subject, new.subject), as_of)
    relations = [_wider(old.form.get("if"), new.form.get("if"), sides)]
    known = _FACTS.get(before["kind"], {})
    for name in sorted(before.keys() | after.keys()):
        if canonical(before.get(name)) != canonical(after.get(name)):
            if name not in known:
                return unknown(quoted(name) + _NOT_COMPARED)
            relations.append(known[name](before.get(name), after.get(name), sides))
    return _together([relation for relation in relations if relation != "equal"])


def _facts(entry: Entry) -> Mapping[str, Any]:
    return {name: fact for name, fact in entry.form["x-must"].items() if name != "reads"}


def _together(relations: list[Relation]) -> Order:
    if not relations:
        return EQUAL
    if "unknown" in relations:
        return unknown(_CONDITION)
    return Order(relations[0]) if len(set(relations)) == 1 else unknown(_MORE_AND_LESS)


def _wider(old: Any, new: Any, sides: _Sides) -> Relation:
    """A condition on the records that are judged: the more meet it, the more is asked."""
    if canonical(old) == canonical(new):
        return "equal"
    names = {*fields_read(old), *fields_read(new)}
    given = {"allOf": [types(subject, names) for subject in sides.subjects]}
    return turned(of_forms(old or {}, new or {}, sides.as_of, given).relation)


def _narrower(old: Any, new: Any, sides: _Sides) -> Relation:
    """A condition on the records that are looked for: the fewer meet it, the more is asked."""
    return of_forms(old or {}, new or {}, sides.as_of).relation


def _wider_elsewhere(old: Any, new: Any, sides: _Sides) -> Relation:
    return turned(_narrower(old, new, sides))


def _shorter(old: Any, new: Any, sides: _Sides) -> Relation:
    if within(old, new):
        return "equal" if within(new, old) else "looser"
    return "tighter" if within(new, old) else "unknown"


def _more_differences(old: Any, new: Any, sides: _Sides) -> Relation:
    """Differences that do not count: the more of them, the more records are alike."""
    return turned(of_sets(old or (), new or ()))


def _keys(old: Any, new: Any, sides: _Sides) -> Relation:
    return of_keys(old or (), new or ())


def _more_pairs(old: Any, new: Any, sides: _Sides) -> Relation:
    return turned(of_sets((old or {}).items(), (new or {}).items()))


_FACTS: dict[str, dict[str, Compare]] = {
    "agree": {"by": _keys},
    "at-least": {"count": lambda old, new, sides: of_bounds(old, new, upper=False), "where": _narrower},
    "equal": {},
    "exists": {"where": _narrower},
    "follow-up": {"same": _more_pairs, "where": _narrower, "within": _shorter},
    "not-exists": {"where": _wider_elsewhere},
    "resembles-none": {"at_least": lambda old, new, sides: of_bounds(old, new, upper=True), "same": _keys},
    "same-as-before": {},
    "unique": {"among": _wider, "ignoring": _more_differences, "with": _keys},
}
