"""What asks more: forms of a record, levels and keys compared."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from afspraak.changes.order import joined, of_bounds, of_flags, of_forms, of_keys, of_levels, of_sets
from afspraak.constraints.dates import from_day, until_day
from afspraak.letters import CONTROL
from afspraak.schemas.types import DATE

DAY = datetime.date(2026, 11, 22)
TEXT = {"type": "string", "not": {"pattern": f"[{CONTROL}]"}}


def value(**form: Any) -> dict[str, Any]:
    return {"properties": {"x": form}}


def must(kind: str, **facts: Any) -> dict[str, Any]:
    return {"x-must": {"kind": kind, "field": "x", **facts}}


def under(condition: dict[str, Any], form: dict[str, Any]) -> dict[str, Any]:
    return {"if": condition, "then": form}


def time(count: int, unit: str) -> dict[str, Any]:
    return {"count": count, "unit": unit}


DUTCH = {"properties": {"country": {"const": "NL"}}, "required": ["country"]}
NEAR = {"properties": {"country": {"enum": ["NL", "BE"]}}, "required": ["country"]}
FILLED = {"required": ["x"]}
# old, new, what fits the type, the relation, a record that fails now, a record that passes now
CASES: dict[str, tuple[Any, Any, Any, str, Any, Any]] = {
    "a pattern with more digits": (
        value(pattern="^[0-9]{2}$"),
        value(pattern="^[0-9]{2,3}$"),
        value(**TEXT),
        "looser",
        None,
        {"x": "000"},
    ),
    "a pattern written otherwise": (
        value(pattern="^[0-9][0-9]$"),
        value(pattern="^[0-9]{2}$"),
        value(**TEXT),
        "equal",
        None,
        None,
    ),
    "a pattern to a length": (
        value(pattern="^.{2,4}$"),
        value(minLength=2, maxLength=3),
        value(**TEXT),
        "tighter",
        {"x": "!!!!"},
        None,
    ),
    "a pattern to a list": (
        value(pattern="^[ab]$"),
        value(enum=["a", "c"]),
        value(**TEXT),
        "both",
        {"x": "b"},
        {"x": "c"},
    ),
    "a pattern that may not be found": (
        value(**{"not": {"pattern": "  "}}),
        value(**{"not": {"anyOf": [{"type": "string", "pattern": "  "}, {"type": "string", "pattern": "^ "}]}}),
        value(**TEXT),
        "tighter",
        {"x": " !"},
        None,
    ),
    "a lower bound raised": (value(minimum=5), value(minimum=6), value(type="integer"), "tighter", {"x": 5}, None),
    "a bound that is no longer allowed": (
        value(minimum=5),
        value(exclusiveMinimum=5),
        value(type="number"),
        "tighter",
        {"x": 5},
        None,
    ),
    "a bound between whole numbers": (
        value(minimum=5),
        value(exclusiveMinimum=4.5),
        value(type="integer"),
        "equal",
        None,
        None,
    ),
    "a date on": (
        value(pattern=from_day("2026-01-01")),
        value(pattern=from_day("2026-02-28")),
        value(type="string", pattern=DATE),
        "tighter",
        {"x": "2026-01-01"},
        None,
    ),
    "a date until": (
        value(pattern=until_day("2026-01-01")),
        value(pattern=until_day("2027-01-01")),
        value(type="string", pattern=DATE),
        "looser",
        None,
        {"x": "2026-01-02"},
    ),
    "a list with another value": (value(enum=["a", "b"]), value(enum=["a"]), {}, "tighter", {"x": "b"}, None),
    "a field that must be filled": ({}, FILLED, value(**TEXT), "tighter", {}, None),
    "filled, and not only blank": (
        {**FILLED, **value(pattern="[^ ]")},
        FILLED,
        value(**TEXT),
        "equal",
        None,
        None,
    ),
    "a wider condition": (under(DUTCH, FILLED), under(NEAR, FILLED), {}, "tighter", {"country": "BE"}, None),
    "a wider condition that asks less": (
        under(DUTCH, value(minLength=3)),
        under(NEAR, value(minLength=2)),
        value(**TEXT),
        "both",
        {"country": "BE", "x": "!"},
        {"country": "NL", "x": "!!"},
    ),
    "no condition any more": (under(DUTCH, FILLED), FILLED, {}, "tighter", {}, None),
    "strictly after": (
        must("follow", after="y"),
        must("follow", after="y", strictly=True),
        {},
        "tighter",
        {"x": "2026-11-22", "y": "2026-11-22"},
        None,
    ),
    "a month, and thirty days": (
        must("follow", after="y", within=time(1, "months")),
        must("follow", after="y", within=time(30, "days")),
        {},
        "both",
        {"x": "2026-02-01", "y": "2026-01-01"},
        {"x": "2026-03-02", "y": "2026-02-01"},
    ),
    "a year, and twelve months": (
        must("within", past=time(1, "years")),
        must("within", past=time(12, "months")),
        {},
        "equal",
        None,
        None,
    ),
    "an item of a list": (
        value(items={"enum": ["a", "b"]}),
        value(items={"enum": ["a"]}),
        value(type="array", uniqueItems=True, items={"type": "string"}),
        "tighter",
        {"x": ["b"]},
        None,
    ),
    "a type that holds more": (value(type="integer"), value(type="number"), {}, "looser", None, {"x": 0.5}),
    "two fields the other way around": (
        must("differ", other="y"),
        {"x-must": {"kind": "differ", "field": "y", "other": "x"}},
        {},
        "equal",
        None,
        None,
    ),
    "a keyword that is only evaluated": (value(multipleOf=2), value(multipleOf=4), {}, "unknown", None, None),
}


@pytest.mark.parametrize(("old", "new", "given", "relation", "fails", "passes"), CASES.values(), ids=CASES)
def test_forms(old: Any, new: Any, given: Any, relation: str, fails: Any, passes: Any) -> None:
    order = of_forms(old, new, DAY, given)

    assert order.relation == relation, order.reason
    assert order.fails_now == (() if fails is None else (fails,))
    assert order.passes_now == (() if passes is None else (passes,))
    assert of_forms(new, old, DAY, given) == order.turned()


def test_a_rule_that_is_only_evaluated_is_decided_by_a_sample() -> None:
    salutation = must("computed", computation="salutation")
    sample = {"x": "Beste Jan", "form_of_address": "mevrouw", "surname": "Jansen"}

    assert of_forms({}, salutation, DAY).relation == "unknown"
    assert of_forms({}, salutation, DAY, samples=[sample]).fails_now == (sample,)


def test_single_facts() -> None:
    assert of_sets("ab", "ac") == "both"
    assert of_sets("ab", "ba") == "equal"
    assert (of_bounds(3, 4, upper=True), of_bounds(3, 4, upper=False)) == ("looser", "tighter")
    assert (of_bounds(None, 4, upper=True), of_bounds(4, None, upper=False)) == ("tighter", "looser")
    assert (of_flags(False, True), of_flags(True, False)) == ("tighter", "looser")
    assert of_keys(["name"], ["name", "town"]) == "looser"


def test_levels_are_compared_on_every_day() -> None:
    june, july = datetime.date(2026, 6, 1), datetime.date(2026, 7, 1)

    assert of_levels((("warning", None),), (("error", None),)) == "tighter"
    assert of_levels((("error", june),), (("error", july),)) == "looser"
    assert of_levels((("warning", None), ("error", july)), (("error", june),)) == "both"
    assert of_levels((("advice", None),), (("advice", june), ("warning", july))) == "both"
    assert of_levels((("error", None),), (("error", None),)) == "equal"


def test_changes_together_are_never_set_off() -> None:
    assert joined([]) == "equal"
    assert joined(["tighter", "equal"]) == "tighter"
    assert joined(["tighter", "looser"]) == "both"
    assert joined(["looser", "unknown"]) == "unknown"
