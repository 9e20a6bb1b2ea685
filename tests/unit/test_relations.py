"""How two versions of a rule relate, as they are written in a policy."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from afspraak.changes.order import Order, Together
from afspraak.changes.relations import RELATIONS, compare, implied
from afspraak.changes.relations.replay import keeps
from afspraak.constraints import KINDS
from afspraak.model.rulebook import Rulebook
from afspraak.schemas.entries import Entry, entries
from small_rulebooks import rule, rulebook

DAY = datetime.date(2026, 11, 22)


def entry(field: str, must: str, when: str = "", rest: str = "", **more: str) -> Entry:
    return named(rulebook(rule("a-rule", field, must, when, rest), **more), "a-rule")


def named(book: Rulebook, name: str) -> Entry:
    return next(entry for entry in entries(book, "account") if entry.rule.id == name)


def order(field: str, old: str, new: str, when: tuple[str, str] = ("", "")) -> Order:
    return compare(entry(field, old, when[0]), entry(field, new, when[1]), DAY)


# the field, the old rule, the new rule, how they relate, a value that fails now, a value that passes now
OF_ONE_FIELD: dict[str, tuple[str, str, str, str, Any, Any]] = {
    "a pattern": ("short", "{match: '^[0-9]{4}$'}", "{match: '^[0-9]{4,5}$'}", "looser", None, "00000"),
    "a pattern that may not be found": (
        "short",
        "{not_match: {contains: 'bv'}}",
        "{not_match: {contains: 'b[v.]'}}",
        "tighter",
        "b.",
        None,
    ),
    "a length": ("short", "{have_length: {min: 2}}", "{have_length: {min: 2, max: 5}}", "tighter", "!!!!!!", None),
    "a length beyond that of the field": (
        "short",
        "{have_length: {max: 20}}",
        "{have_length: {max: 30}}",
        "equal",
        None,
        None,
    ),
    "a format": ("note", "{be_a: phone}", "{be_a: mobile-phone}", "tighter", "+3110000", None),
    "a format with a checksum": ("note", "{be_a: rsin}", "{match: '^[0-9]{9}$'}", "looser", None, "000000000"),
    "values": ("short", "{be_in: [a, b]}", "{be_in: [a, c]}", "both", "b", "c"),
    "a list": ("relation_type", "{be_in: [customer]}", "{be_in: relation-types}", "looser", None, "former"),
    "values that are not allowed": ("short", "{not_be_in: [test]}", "{not_be_in: [test, x]}", "tighter", "X", None),
    "what is clean": ("short", "{be_clean: [trimmed]}", "be_clean", "tighter", "=", None),
    "numbers": ("worth", "{be_between: {above: 0}}", "{be_between: {at_least: 0}}", "looser", None, 0),
    "whole numbers": ("size", "{be_between: {above: 0}}", "{be_between: {at_least: 1}}", "equal", None, None),
    "dates": (
        "since",
        "{be_between: {at_least: 2026-01-01}}",
        "{be_between: {at_least: 2026-02-01}}",
        "tighter",
        "2026-01-01",
        None,
    ),
    "days from today": (
        "since",
        "{be_within: {past: 12 months}}",
        "{be_within: {past: 1 years, future: 1 days}}",
        "looser",
        None,
        "2026-11-23",
    ),
    "items of a set": ("names", "{match: '^[a-c]$'}", "{match: '^[a-b]$'}", "tighter", ["c"], None),
    "yes or no": ("active", "{be_in: [true]}", "{be_in: [true, false]}", "looser", None, False),
    "another kind, the same values": ("short", "{match: '^[ab]$'}", "{be_in: [b, a]}", "equal", None, None),
    "another kind altogether": ("short", "be_empty", "{have_length: {max: 3}}", "looser", None, "!"),
}


@pytest.mark.parametrize(
    ("field", "old", "new", "relation", "fails", "passes"), OF_ONE_FIELD.values(), ids=OF_ONE_FIELD
)
def test_one_field(field: str, old: str, new: str, relation: str, fails: Any, passes: Any) -> None:
    found = order(field, old, new)

    assert found.relation == relation, found.reason
    assert found.fails_now == (() if fails is None else ({field: fails},))
    assert found.passes_now == (() if passes is None else ({field: passes},))


CONDITIONS: dict[str, tuple[str, str, str, Any, Any]] = {
    "a country more": ("{country: NL}", "{country: [NL, BE]}", "tighter", {"country": "BE"}, None),
    "a condition less": ("{country: NL, size: {at_least: 5}}", "{country: NL}", "tighter", {"country": "NL"}, None),
    "another number": ("{size: {at_least: 5}}", "{size: {above: 5}}", "looser", None, {"size": 5}),
    "the same number": ("{size: {at_least: 5}}", "{size: {above: 4}}", "equal", None, None),
    "one of two cases": (
        "{any: [{country: NL}, {active: true}]}",
        "{active: true}",
        "looser",
        None,
        {"country": "NL"},
    ),
    "other cases": ("{country: NL}", "{country: BE}", "both", {"country": "BE"}, {"country": "NL"}),
}


@pytest.mark.parametrize(("old", "new", "relation", "fails", "passes"), CONDITIONS.values(), ids=CONDITIONS)
def test_conditions(old: str, new: str, relation: str, fails: Any, passes: Any) -> None:
    found = order("short", "be_filled", "be_filled", (old, new))

    assert found.relation == relation
    assert found.fails_now == (() if fails is None else (fails,))
    assert found.passes_now == (() if passes is None else (passes,))


ACROSS: dict[str, tuple[str, str, str]] = {
    "a key of fewer fields": ("{be_unique: {with: [country, size]}}", "{be_unique: {with: [country]}}", "tighter"),
    "a key of other fields": ("{be_unique: {with: [country]}}", "{be_unique: {with: [size]}}", "both"),
    "capitals that do not count": ("be_unique", "{be_unique: {ignoring: [case]}}", "tighter"),
    "unique among fewer": ("be_unique", "{be_unique: {among: {country: NL}}}", "looser"),
    "more in one respect and less in another": (
        "{be_unique: {with: [country]}}",
        "{be_unique: {among: {country: NL}}}",
        "unknown",
    ),
    "found among fewer": (
        "{exist_in: {record: account, field: account_id}}",
        "{exist_in: {record: account, field: account_id, where: {active: true}}}",
        "tighter",
    ),
    "found elsewhere": (
        "{exist_in: {record: account, field: account_id}}",
        "{exist_in: {record: account, field: note}}",
        "both",
    ),
    "absent among fewer": (
        "{not_exist_in: {record: account, field: note, where: {size: {at_least: 3}}}}",
        "{not_exist_in: {record: account, field: note, where: {size: {at_least: 4}}}}",
        "looser",
    ),
    "more records": (
        "{have_at_least: {count: 1, of: account, by: note}}",
        "{have_at_least: {count: 2, of: account, by: note}}",
        "tighter",
    ),
    "agreement in larger groups": (
        "{agree_within: {by: [country, size]}}",
        "{agree_within: {by: [country]}}",
        "tighter",
    ),
    "a likeness that weighs less": (
        "{resemble_none: {fields: [note], at_least: 80}}",
        "{resemble_none: {fields: [note], at_least: 90}}",
        "looser",
    ),
    "a follow-up sooner": (
        "{follow_up: {of: account, by: note, on: since, after: since, within: {working_days: 5}}}",
        "{follow_up: {of: account, by: note, on: since, after: since, within: {days: 3}}}",
        "tighter",
    ),
    "one record to many": ("be_filled", "be_unique", "unknown"),
}


@pytest.mark.parametrize(("old", "new", "relation"), ACROSS.values(), ids=ACROSS)
def test_across_records(old: str, new: str, relation: str) -> None:
    found = order("short", old, new)

    assert found.relation == relation
    assert order("short", new, old) == found.turned()
    shown = (bool(found.fail_now), bool(found.pass_now))
    wanted = {"tighter": (True, False), "looser": (False, True), "both": (True, True), "unknown": (False, False)}
    assert shown == wanted[relation] or "resemble" in old or relation == "unknown"


def test_a_rule_across_records_under_a_wider_condition() -> None:
    assert order("short", "be_unique", "be_unique", ("{country: NL}", "")).relation == "tighter"


def test_a_rule_that_was_not_there() -> None:
    assert compare(None, entry("short", "be_filled"), DAY) == Order("tighter", ({},))
    twice = Together({"account_id": "1", "short": "a"}, (("account", {"account_id": "2", "short": "a"}),))
    assert compare(None, entry("short", "be_unique"), DAY) == Order("tighter", fail_now=(twice,))
    assert compare(entry("short", "be_filled"), None, DAY) == Order("looser", (), ({},))
    assert compare(None, None, DAY) == Order("equal")


def test_a_rule_that_the_type_says_already_asks_nothing() -> None:
    assert compare(None, entry("relation_type", "{be_in: relation-types}"), DAY) == Order("equal")
    assert compare(None, entry("short", "{have_length: {max: 10}}"), DAY) == Order("equal")


def test_a_rule_that_other_rules_imply() -> None:
    digits, short = entry("short", "{match: '^[0-9]{3}$'}"), entry("short", "{have_length: {max: 4}}")

    assert implied(short, [digits], DAY) is True
    assert implied(digits, [short], DAY) is False
    assert implied(entry("short", "{satisfy: {schema: {maxProperties: 3}, says: x}}"), [digits], DAY) is None


def test_a_list_that_grows_loosens_the_rule_that_names_it() -> None:
    more = (
        "title: Typen\nvalues: {prospect: {label: P}, customer: {label: K}, former: {label: E}, partner: {label: P}}\n"
    )
    old, new = (
        entry("short", "{be_in: relation-types}"),
        entry("short", "{be_in: relation-types}", lists__relation_types=more),
    )

    assert compare(old, new, DAY) == Order("looser", (), ({"short": "partner"},))


def test_a_type_is_compared_on_every_value() -> None:
    account = "title: R\nplural: R\npurpose: R\nkey: x\nfields: {x: {label: X, purpose: X, type: %s}}\n"
    old, new = (named(rulebook(records__account=account % kind), "account.x.type") for kind in ("integer", "number"))

    assert compare(old, new, DAY) == Order("looser", (), ({"x": 0.5},))


STEPS = "{satisfy: {schema: {properties: {size: {multipleOf: N}}}, says: x}}"


def test_examples_decide_what_can_only_be_evaluated() -> None:
    even, four = (STEPS.replace("N", step) for step in "24")
    examples = "examples: [{right: {size: 4}}, {wrong: {size: 6}}]"

    assert order("size", even, four).relation == "unknown"
    assert compare(entry("size", even, rest=examples), entry("size", four), DAY).fails_now == ({"size": 6},)


def test_the_judge_is_asked() -> None:
    digits = entry("short", "{match: '^[0-9]{3}$'}")

    assert keeps(digits, {"short": "123"}, DAY)
    assert not keeps(digits, {"short": "12"}, DAY)
    assert keeps(None, {"short": "12"}, DAY)


def test_every_kind_has_a_comparison() -> None:
    assert RELATIONS.keys() == KINDS.keys() | {""}
