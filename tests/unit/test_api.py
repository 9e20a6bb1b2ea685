"""`afspraak.validate` from Python."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest

import afspraak
from afspraak.failures import CalledWrongly

CASE = Path(__file__).parents[1] / "cases" / "validate" / "values-are-masked"
DAY = datetime.date(2026, 11, 22)
SCHEMA = CASE / "schema.json"
GOOD = {"contact_id": "c-1", "surname": "Jansen", "phone": "+31201234567"}
WRONG = {"contact_id": "c-2", "surname": "Jansen", "phone": "020 123 45 67"}


def rules(records: Any, **options: Any) -> list[tuple[str, int]]:
    result = afspraak.validate(records, schemas=[SCHEMA], as_of=DAY, **options)
    return [(finding.code, finding.part.row if finding.part else 0) for finding in result.findings]


def test_one_record_or_many() -> None:
    assert rules(GOOD) == []
    assert rules(WRONG) == [("phone-is-international", 1)]
    assert rules([GOOD, WRONG]) == [("phone-is-international", 2)]

    assert rules({"contact_id": "c-2", "Achternaam": "Jansen", "Telefoonnummer": "020"})[-1] == (
        "phone-is-international",
        1,
    )

    def stream() -> Iterator[dict[str, str]]:
        yield from (WRONG, GOOD, WRONG)

    assert rules(stream(), record_type="contact") == [("phone-is-international", 1), ("phone-is-international", 3)]


def test_a_path_gives_what_the_command_line_gives() -> None:
    expected = json.loads((CASE / "expected.json").read_text("utf-8"))
    result = afspraak.validate(CASE / "contacts.csv", schemas=[json.loads(SCHEMA.read_text("utf-8"))], as_of=DAY)
    assert [finding.code for finding in result.findings] == [each["code"] for each in expected["findings"]]
    assert (result.counts, result.complete, result.ok()) == (expected["counts"], True, False)
    assert result.basis.schemas[0].sha256 == expected["schemas"][0]["sha256"]
    assert [outcome.records for outcome in result.outcomes] == [3]


def test_values_of_python_are_what_json_would_hold() -> None:
    odd = {"contact_id": "c", "surname": "Jansen", "day": DAY, "amount": Decimal("1.5")}
    assert rules([odd]) == [("records-unknown-column", 0), ("records-unknown-column", 0)]
    deep: Any = "x"
    for _ in range(10_000):
        deep = [deep]
    for value, code in (
        (float("nan"), "records-not-finite"),
        (deep, "records-too-deep"),
        ("x" * (1 << 21), "records-too-large"),
    ):
        assert (code, 0) in rules([{"contact_id": "c", "surname": value}])
    assert rules([1]) == [("records-not-an-object", 0)]
    assert rules([{f"k{n}": 1 for n in range(9000)}]) == [("records-too-many-columns", 0)]


def test_a_table_of_arrow_needs_no_other_package() -> None:
    database = duckdb.connect()
    table = database.sql("SELECT 'c-' || i AS contact_id, 'Jansen' AS surname, '020' AS phone FROM range(3) t(i)")
    assert rules(table) == [("phone-is-international", row) for row in (1, 2, 3)]


def test_a_wrong_call_is_told() -> None:
    for records, options in ((GOOD, {"record_type": "kontakt"}), ("gone.csv", {}), (GOOD, {"export": "x.y"})):
        with pytest.raises(CalledWrongly):
            rules(records, **options)


def test_values_are_masked_unless_they_are_asked_for() -> None:
    shown = [afspraak.validate(WRONG, schemas=[SCHEMA], as_of=DAY, show_values=show) for show in (False, True)]
    assert [result.findings[0].part.value for result in shown if result.findings[0].part] == [
        "… … … …",
        "020 123 45 67",
    ]
