"""The judge of single records, on a document written by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from afspraak.checking.judge import BrokenRule, Judge

FIELDS = ("amount", "country", "email", "ends_on", "kvk_number", "phone", "starts_on")
DAY = date(2026, 3, 1)


Levels = list[list[str | None]]


def entry(rule_id: str, field: str, form: dict[str, Any], levels: Levels | None = None) -> dict[str, Any]:
    return {"x-rule": {"id": rule_id, "field": field, "levels": levels or [["error", None]]}, **form}


def document(
    *entries: dict[str, Any], unasserted: tuple[dict[str, Any], ...] = (), across: tuple[dict[str, Any], ...] = ()
) -> dict[str, Any]:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://handbook.example/schemas/account/next/account.schema.json",
        "type": "object",
        "additionalProperties": False,
        "x-rulebook": {"as_of": "2026-01-01", "record": "account", "key": "account_id"},
        "properties": {field: {"title": field} for field in FIELDS},
        "$defs": {"dutch": {"properties": {"country": {"const": "NL"}}, "required": ["country"]}},
        "allOf": list(entries),
        "x-unasserted": list(unasserted),
        "x-across": list(across),
    }


PHONE = entry("phone", "phone", {"properties": {"phone": {"pattern": "^[+][0-9]{7,15}$"}}})
KVK = entry("kvk", "kvk_number", {"if": {"$ref": "#/$defs/dutch"}, "then": {"required": ["kvk_number"]}})
ORDER = entry("order", "ends_on", {"x-must": {"kind": "follow", "field": "ends_on", "after": "starts_on"}})


def ids(broken: list[BrokenRule]) -> list[str]:
    return [rule.id for rule in broken]


def test_a_good_record_breaks_nothing() -> None:
    record = {"phone": "+31201234567", "country": "NL", "kvk_number": "01234567"}

    assert Judge(document(PHONE, KVK, ORDER), DAY).broken(record) == []


def test_every_broken_rule_is_named_with_its_field_level_and_description() -> None:
    record = {"phone": "020", "country": "NL", "starts_on": "2026-02-02", "ends_on": "2026-02-01"}

    assert Judge(document(PHONE, KVK, ORDER), DAY).broken(record) == [
        BrokenRule("phone", "phone", "error", PHONE["x-rule"]),
        BrokenRule("kvk", "kvk_number", "error", KVK["x-rule"]),
        BrokenRule("order", "ends_on", "error", ORDER["x-rule"]),
    ]


def test_a_must_is_asserted_wherever_it_stands() -> None:
    must = {"x-must": {"kind": "differ", "field": "email", "other": "phone"}}
    same = {"email": "x", "phone": "x"}
    forms: list[dict[str, Any]] = [must, {"allOf": [must]}, {"anyOf": [must]}, {"if": {}, "then": must}]

    assert [ids(Judge(document(entry("m", "email", form)), DAY).broken(same)) for form in forms] == [["m"]] * 4
    assert ids(Judge(document(entry("m", "email", {"not": must})), DAY).broken(same)) == []
    assert ids(Judge(document(entry("m", "email", {"not": must})), DAY).broken({"email": "x"})) == ["m"]


def test_the_run_date_is_an_argument() -> None:
    rule = entry("recent", "ends_on", {"x-must": {"kind": "within", "field": "ends_on", "past": _length(1, "months")}})
    judged = {day: Judge(document(rule), date(2026, 3, day)).broken({"ends_on": "2026-02-10"}) for day in (10, 11)}

    assert [ids(broken) for broken in judged.values()] == [[], ["recent"]]


def _length(count: int, unit: str) -> dict[str, Any]:
    return {"count": count, "unit": unit}


LEVELS: Levels = [["advice", "2026-01-01"], ["warning", "2026-02-01"], ["error", "2026-04-01"]]


@pytest.mark.parametrize(
    ("day", "levels"),
    [
        ("2025-12-31", []),
        ("2026-01-01", ["advice"]),
        ("2026-01-31", ["advice"]),
        ("2026-02-01", ["warning"]),
        ("2026-03-31", ["warning"]),
        ("2026-04-01", ["error"]),
    ],
)
def test_the_level_is_the_last_one_that_was_reached(day: str, levels: list[str]) -> None:
    late = entry("late", "phone", {"required": ["phone"]}, LEVELS)
    judge = Judge(document(unasserted=(late,)), date.fromisoformat(day))

    assert [rule.level for rule in judge.broken({})] == levels


def test_a_level_without_a_date_holds_always() -> None:
    rule = entry("kvk", "kvk_number", {"required": ["kvk_number"]}, [["warning", None], ["error", "2026-07-01"]])

    assert [rule.level for rule in Judge(document(unasserted=(rule,)), date.min).broken({})] == ["warning"]
    assert [rule.level for rule in Judge(document(unasserted=(rule,)), date.max).broken({})] == ["error"]


def test_every_unknown_field_breaks_a_rule_of_its_own() -> None:
    broken = Judge(document(PHONE), DAY).broken({"telefoon": 1, "fax": None, "phone": "1"})

    assert [(rule.id, rule.field) for rule in broken] == [
        ("account.unknown-field", "fax"),
        ("account.unknown-field", "telefoon"),
        ("phone", "phone"),
    ]
    assert {rule.level for rule in broken} == {"error"}


def test_rules_across_records_are_named_and_not_evaluated() -> None:
    unique = entry("unique", "email", {"x-must": {"kind": "unique", "reads": {"account": ["email"]}}})
    later = entry("later", "email", {"x-must": {"kind": "unique", "reads": {}}}, [["error", "2026-07-01"]])
    judge = Judge(document(across=(unique, later)), DAY)

    assert judge.broken({}) == []
    assert [rule["id"] for rule in judge.unevaluated()] == ["unique"]


def test_a_pattern_does_not_match_before_a_final_line_feed() -> None:
    assert ids(Judge(document(PHONE), DAY).broken({"phone": "+31201234567\n"})) == ["phone"]


def test_one_rule_is_broken_once_however_many_errors_it_has() -> None:
    phone = {"pattern": "a", "minLength": 9, "enum": ["b"]}
    rule = entry("many", "phone", {"properties": {"phone": phone}, "required": ["x"]})

    assert ids(Judge(document(rule), DAY).broken({"phone": ""})) == ["many"]


@pytest.mark.parametrize("schema", [{"allOf": [False]}, {"properties": {"phone": False}}, {"not": {}}])
def test_rules_that_jsonschema_reports_without_a_path_keep_their_id(schema: dict[str, Any]) -> None:
    assert ids(Judge(document(PHONE, entry("never", "phone", schema)), DAY).broken({"phone": "+31201234567"})) == [
        "never"
    ]


NESTED: Any = "end"
for _ in range(100_000):
    NESTED = [NESTED]


@pytest.mark.parametrize(
    ("form", "record", "reason"),
    [
        ({"properties": {"amount": {"multipleOf": 0.5}}}, {"amount": 10**400}, "OverflowError"),
        ({"x-must": {"kind": "of-the-future", "field": "amount"}}, {"amount": 1}, "UnknownMust"),
        ({"$ref": "#/$defs/missing"}, {"amount": 1}, "_WrappedReferencingError"),
        ({"properties": {"phone": {"pattern": "("}}}, {"phone": "1"}, "error"),
        ({"properties": {"amount": {"uniqueItems": True}}}, {"amount": [NESTED, NESTED]}, "RecursionError"),
    ],
)
def test_a_rule_that_cannot_be_evaluated_says_so(form: dict[str, Any], record: dict[str, Any], reason: str) -> None:
    judge = Judge(document(entry("odd", "amount", form), PHONE), DAY)

    assert [(rule.id, rule.undecided, rule.reason) for rule in judge.broken(record) if rule.id == "odd"] == [
        ("odd", True, reason)
    ]


@pytest.mark.parametrize("value", [None, True, 0, -1, 10**30, 10**400, 1.5, 1e400, "", "\ud800", [], {}, [[]], NESTED])
def test_any_value_gets_a_verdict(value: Any) -> None:
    judge = Judge(document(PHONE, KVK, ORDER, entry("n", "amount", {"properties": {"amount": {"maximum": 5}}})), DAY)

    for field in FIELDS:
        judge.broken({field: value})


def test_a_rule_on_absent_fields_is_still_asked_where_it_could_be_broken() -> None:
    forms: list[dict[str, Any]] = [
        {"properties": {"phone": {"type": "string"}}, "required": ["phone"]},
        {"properties": {"phone": {"type": "string"}}, "minProperties": 1},
        {"x-must": {"kind": "differ", "field": "email", "other": "phone"}, "not": {}},
        {"properties": {"phone": {}}, "anyOf": [{"required": ["phone"]}]},
    ]

    assert [ids(Judge(document(entry("r", "phone", form)), DAY).broken({})) for form in forms] == [["r"]] * 4
