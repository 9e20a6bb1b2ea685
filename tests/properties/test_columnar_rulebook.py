"""The rulebook of this repository, its right and wrong values and the cases of the musts, by both evaluations."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest

from afspraak.checking.judge import Judge
from afspraak.reading import read_folder
from afspraak.schemas import documents
from both_evaluations import DAY, by_engine, differences
from generated_records import free_records, near_records, pools

ROOT = Path(__file__).parents[2]
RULEBOOK, _ = read_folder(ROOT / "policies")
DOCUMENTS = {name: made.judge for name, made in documents(RULEBOOK, DAY).items()}
MUSTS: dict[str, list[dict[str, Any]]] = json.loads((ROOT / "tests/fixtures/musts.json").read_text(encoding="utf-8"))


def drawn(name: str) -> list[dict[str, Any]]:
    """Records of every right and wrong value, and of their neighbours."""
    random = Random(name)
    judge = DOCUMENTS[name]
    found = pools(RULEBOOK, judge, random)
    single = [{field: value} for field, values in found.items() for value in values]
    made = [*single, *free_records(found, 60, random), *near_records(found, Judge(judge, DAY), 60, random)]
    return [record for record in made if "\\ud" not in json.dumps(record)]


def as_csv(fields: list[str], records: list[dict[str, Any]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    writer.writerow(fields)
    for record in records:
        writer.writerow([_text(record.get(field)) for field in fields])
    return out.getvalue().replace("\0", "").encode()


def _text(value: Any) -> str:
    if isinstance(value, list):
        return ";".join(map(_text, value))
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("ending", ["csv", "ndjson"])
def test_every_right_and_wrong_value_is_judged_alike(name: str, ending: str, tmp_path: Path) -> None:
    document = {**DOCUMENTS[name], "x-across": []}
    made = drawn(name)
    lines = "".join(json.dumps(record) + "\n" for record in made).encode()
    content = as_csv(list(document["properties"]), made) if ending == "csv" else lines

    assert differences(document, f"{name}.{ending}", content, tmp_path) == []


@pytest.mark.parametrize("kind", sorted(MUSTS))
def test_the_cases_of_the_musts_hold_in_sql(kind: str, tmp_path: Path) -> None:
    days = sorted({case["as_of"] for case in MUSTS[kind]})
    for day in days:
        cases = [case for case in MUSTS[kind] if case["as_of"] == day]
        broken = _broken([case["must"] for case in cases], [case["record"] for case in cases], day, tmp_path)
        wrong = [case["why"] for number, case in enumerate(cases) if ((number, number) in broken) == case["holds"]]
        assert wrong == []


def _broken(musts: list[Any], records: list[Any], day: str, folder: Path) -> set[tuple[int, int]]:
    """(number of the record, number of the must) of what is broken."""
    fields = sorted({field for record in records for field in record} | {must["field"] for must in musts})
    rules = [
        {"x-rule": {"id": str(n), "field": "", "levels": [["error", None]], "title": {"nl": "x"}}, "x-must": must}
        for n, must in enumerate(musts)
    ]
    document = {
        "$id": "case",
        "x-rulebook": {"as_of": day, "record": "case", "key": "id"},
        "properties": {field: {"x-field": {"type": "text", "personal": "no"}} for field in fields},
        "allOf": rules,
    }
    content = "".join(json.dumps(record) + "\n" for record in records).encode()
    findings, _ = by_engine(document, "case.ndjson", content, folder, as_of=date.fromisoformat(day))
    return {(found.part.row - 1, int(found.code)) for found in findings if found.part}
