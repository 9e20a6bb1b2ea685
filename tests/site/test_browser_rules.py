"""The functions that the browser makes of a schema give the verdicts of Ajv and of Python, record by record."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from random import Random
from typing import Any

import pytest

from afspraak.checking.judge import Judge
from checksite import AS_OF, ROOT, judges, rulebook
from generated_records import free_records, near_records, pools, stated_records

WEB = ROOT / "tooling" / "web"
NODE = shutil.which("node") or "node"
WHOLE = 2**53  # beyond it a browser's numbers are no longer exact


def verdicts(documents: dict[str, Any], records: dict[str, list[Any]]) -> dict[str, Any]:
    asked = [
        json.dumps({"document": documents[name], "records": records[name], "asOf": AS_OF.isoformat()})
        for name in records
    ]
    done = subprocess.run(
        [NODE, str(WEB / "tests" / "judge.mjs")], input="\n".join(asked), capture_output=True, text=True, check=True
    )
    return dict(zip(records, map(json.loads, done.stdout.splitlines()), strict=True))


def generated(name: str) -> list[dict[str, Any]]:
    random = Random(name)
    document = judges()[name]
    judge = Judge(document, AS_OF)
    found = pools(rulebook(), document, random)
    made = [
        *stated_records(rulebook(), name),
        *free_records(found, 400, random),
        *near_records(found, judge, 400, random),
    ]
    known = document["properties"].keys()
    return [{field: value for field, value in one.items() if field in known} for one in made]


@pytest.fixture(scope="module")
def answers() -> tuple[dict[str, list[Any]], dict[str, Any]]:
    records = {name: generated(name) for name in judges()}
    return records, verdicts(judges(), records)


@pytest.mark.parametrize("name", sorted(judges()))
def test_three_evaluations_agree(name: str, answers: tuple[dict[str, list[Any]], dict[str, Any]]) -> None:
    records, told = answers[0][name], answers[1][name]
    judge = Judge(judges()[name], AS_OF)
    wrong = []
    for record, ours, ajv in zip(records, told["ours"], told["ajv"], strict=True):
        python = [[broken.id, broken.field] for broken in judge.broken(record) if not broken.undecided]
        if not ours == ajv == python:
            wrong.append({"record": record, "python": python, "ours": ours, "ajv": ajv})
    assert wrong[:3] == [], f"{len(wrong)} of {len(records)} records"


def test_every_rule_is_broken_somewhere(answers: tuple[dict[str, list[Any]], dict[str, Any]]) -> None:
    """Agreement on rules that nothing breaks would say nothing."""
    broken = {rule for told in answers[1].values() for found in told["ours"] for rule, _ in found}
    entries = [e for d in judges().values() for e in (*d["allOf"], *d["x-unasserted"])]
    every = {entry["x-rule"]["id"] for entry in entries}
    assert len(broken) / len(every) > 0.95, sorted(every - broken)


def test_the_fixtures_hold_in_javascript() -> None:
    tests = sorted(str(path) for path in (WEB / "tests").glob("*.test.mjs"))
    done = subprocess.run([NODE, "--test", *tests], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-4000:]


def test_the_fixtures_hold_what_python_answers() -> None:
    made = _module(ROOT / "tests" / "fixtures" / "make.py").written()
    assert {path.name for path, text in made.items() if path.read_text("utf-8") != text} == set()


def test_the_shared_data_are_those_of_python() -> None:
    made = _module(WEB / "data.py").written()
    assert {path.name for path, text in made.items() if path.read_text("utf-8") != text} == set()


def _module(path: Path) -> Any:
    import importlib.util

    spec = importlib.util.spec_from_file_location(f"made_by_{path.parent.name}", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
