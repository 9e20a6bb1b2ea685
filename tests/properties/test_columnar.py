"""The columnar engine and the judge of single records agree, rule by rule, on generated schemas and records."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from afspraak.checking.engine import keywords, numbers, patterns, staged
from afspraak.checking.engine.columns import FLOAT, INTEGER, STRING, Column
from afspraak.checking.engine.keywords import numbers as number_keywords
from afspraak.checking.engine.lookups import fill
from afspraak.checking.engine.rawtable import RawTable
from afspraak.checking.engine.sql import every, literal, no
from afspraak.checking.engine.staged import Staged
from both_evaluations import differences
from generated_rules import as_csv, as_ndjson, as_simple_ndjson, document, records

DECISIONS = int(os.environ.get("AFSPRAAK_DECISIONS", "40000"))  # the long run: 1000000
RULES, RECORDS = 40, 100
FORMS: dict[str, Callable[[list[dict[str, Any]]], bytes]] = {
    "things.csv": as_csv,
    "things.ndjson": as_ndjson,
    "simple.ndjson": as_simple_ndjson,
}


def seen(seed: int, name: str, folder: Path) -> list[object]:
    random = Random(seed)
    made = document(random, RULES)
    return list(differences(made, name, FORMS[name](records(random, made, RECORDS)), folder))


@pytest.mark.parametrize("name", FORMS)
def test_the_two_evaluations_agree(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staged, "_LARGE", -1)  # think as long as before a file of a million records
    for seed in range(max(1, DECISIONS // (RULES * RECORDS * len(FORMS)))):
        assert seen(seed, name, tmp_path) == [], f"seed {seed}"


def test_lines_of_simple_values_are_taken_apart_by_duckdb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[RawTable] = []

    def decide(table: RawTable) -> None:
        taken.append(table)
        Staged.decide(table)

    monkeypatch.setattr(RawTable, "decide", decide)
    seen(1, "simple.ndjson", tmp_path)
    assert len(taken) == 1


def unguarded(operand: Any, schema: Any, column: Column, scope: Any) -> str:
    values = operand if isinstance(operand, list) and "enum" in schema else [operand]
    texts = ", ".join(literal(str(value).lower() if isinstance(value, bool) else str(value)) for value in values)
    return f"({column.text} IN ({texts}))"


def byte_length(operand: Any, schema: Any, column: Column, scope: Any) -> str:
    return no(every([column.is_(STRING), f"(strlen({column.text}) > {operand})"]))


def by_fmod(operand: Any, schema: Any, column: Column, scope: Any) -> str:
    rest = f"fmod({numbers.double(column)}, {numbers.double_literal(float(operand))})"
    return no(every([column.is_(FLOAT, INTEGER), f"({rest} <> 0)"]))


def as_double(column: Column) -> str:
    return numbers.whole(column).replace(column.text + " AS HUGEINT", f"TRY_CAST({column.text} AS DOUBLE) AS HUGEINT")


def short(column: Column) -> str:
    return f"coalesce(TRY_CAST({column.text} AS BIGINT), 0)"


def plant(patch: pytest.MonkeyPatch, bug: str) -> None:
    if bug == "unguarded enum":
        patch.setitem(keywords.VALUE, "enum", unguarded)
    elif bug == "unguarded const":
        patch.setitem(keywords.VALUE, "const", unguarded)
    elif bug == "byte length":
        patch.setitem(keywords.VALUE, "maxLength", byte_length)
    elif bug == "wrong $":
        patch.setitem(patterns._DIFFERENT, "end", r"\n?\z")
    elif bug == "big integers":
        patch.setattr(number_keywords, "whole", short)
    elif bug == "int-to-double":
        patch.setattr(number_keywords, "whole", as_double)
    elif bug == "fmod":
        patch.setitem(keywords.VALUE, "multipleOf", by_fmod)


BUGS = ("unguarded enum", "unguarded const", "byte length", "wrong $", "big integers", "int-to-double", "fmod")


@pytest.mark.parametrize("bug", BUGS)
def test_a_planted_bug_is_caught(bug: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    patterns.re2.cache_clear()
    plant(monkeypatch, bug)
    try:
        assert any(seen(seed, "things.ndjson", tmp_path) for seed in range(8))
    finally:
        patterns.re2.cache_clear()


def test_what_the_judge_cannot_decide_is_undecided_in_both(tmp_path: Path) -> None:
    made = document(Random(1), 1)
    made["allOf"][0] = {"x-rule": made["allOf"][0]["x-rule"], "properties": {"count": {"multipleOf": 0.5}}}

    assert differences(made, "things.ndjson", as_ndjson([{"count": 10**400}, {"count": 3}]), tmp_path) == []


def test_the_look_up_names_the_same_values_as_the_records() -> None:
    assert [fill.typed(value) for value in ("1", 1, 1.0, True, ["a"])] == [
        ("s", "1"),
        ("i", "1"),
        ("f", "1.0"),
        ("b", "true"),
        ("a", '["a"]'),
    ]
