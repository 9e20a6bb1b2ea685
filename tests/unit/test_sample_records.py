"""The sample exports: made by their script, and mostly good."""

from __future__ import annotations

import importlib
import json
from pathlib import Path

import pytest

from afspraak.cli import run

ROOT = Path(__file__).parents[2]
RECORDS = ROOT / "tests" / "records"
FILES = sorted(str(path.relative_to(ROOT)) for path in (*RECORDS.glob("*.csv"), *RECORDS.glob("*.ndjson")))


def test_the_script_makes_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(RECORDS))
    make = importlib.import_module("make")
    monkeypatch.setattr(make, "HERE", tmp_path)
    make.main()
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert made == {Path(file).name: (ROOT / file).read_bytes() for file in FILES}


def test_about_one_record_in_ten_has_a_mistake(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    assert run(["validate", *FILES, "--as-of", "2026-11-22", "--format", "json"]) == 1
    report = json.loads(capfd.readouterr().out)
    wrong = {(finding["file"], finding["record"]["row"]) for finding in report["findings"]}
    records = sum(file["records"] for file in report["files"])
    assert records == 502
    assert 0.05 < len(wrong) / records < 0.2
