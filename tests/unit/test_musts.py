"""The musts, against the cases that every evaluator must pass."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from afspraak.musts import MUSTS

CASES: dict[str, list[dict[str, Any]]] = json.loads(
    (Path(__file__).parents[1] / "fixtures" / "musts.json").read_text(encoding="utf-8")
)
EVERY = [case for kind in sorted(CASES) for case in CASES[kind]]


@pytest.mark.parametrize("case", EVERY, ids=lambda case: f"{case['must']['kind']}: {case['why']}")
def test_a_must_holds_as_its_case_says(case: dict[str, Any]) -> None:
    must = MUSTS[case["must"]["kind"]]

    assert must.holds(case["must"], case["record"], date.fromisoformat(case["as_of"])) is case["holds"]


def test_every_kind_has_cases_on_both_sides() -> None:
    sides = {kind: {case["holds"] for case in cases} for kind, cases in CASES.items()}

    assert sides == {kind: {True, False} for kind in MUSTS}


def test_a_case_stands_under_its_kind_once() -> None:
    facts = [json.dumps([case["must"], case["record"], case["as_of"]]) for case in EVERY]

    assert all(case["must"]["kind"] == kind for kind, cases in CASES.items() for case in cases)
    assert len(set(facts)) == len(facts)


def test_the_register_is_alphabetical_and_speaks_both_languages() -> None:
    assert list(MUSTS) == sorted(MUSTS)
    for kind, must in MUSTS.items():
        assert must.kind == kind
        assert not must.title.missing(("nl", "en"))
        assert not must.says.missing(("nl", "en"))


@pytest.mark.parametrize("blank", ["", " ", "\t\n", "\u00a0", "\u200b\ufeff"])
@pytest.mark.parametrize("kind", sorted(MUSTS))
def test_a_blank_field_counts_as_not_filled(kind: str, blank: str) -> None:
    for case in (case for case in CASES[kind] if not case["holds"]):
        record = case["record"] | {case["must"]["field"]: blank}

        assert MUSTS[kind].holds(case["must"], record, date.fromisoformat(case["as_of"]))


@pytest.mark.parametrize("value", [None, True, [], {}, ["x"], {"x": 1}, 10**400, 1e400, -0.0, 10**30])
@pytest.mark.parametrize("kind", sorted(MUSTS))
def test_a_value_of_another_type_never_breaks_a_must(kind: str, value: Any) -> None:
    for case in CASES[kind]:
        record = case["record"] | {case["must"]["field"]: value}

        assert MUSTS[kind].holds(case["must"], record, date.fromisoformat(case["as_of"]))
