"""Baselines: counts that may only fall, and hashes that say nothing without their key."""

from __future__ import annotations

from pathlib import Path

import pytest

from afspraak.cli import run
from afspraak.commands.baseline import read_counts
from afspraak.commands.baselinekeys import VARIABLE

SCHEMA = Path(__file__).parents[1] / "cases" / "validate" / "values-are-masked" / "schema.json"
HEAD = "Contact-id;Achternaam;Telefoon\n"
KEY = "a key for tests alone"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(VARIABLE, KEY)


def validate(phones: dict[str, str], *options: str) -> int:
    rows = "".join(f"{key};Jansen;{phone}\n" for key, phone in phones.items())
    Path("contacts.csv").write_text(HEAD + rows, encoding="utf-8")
    return run(["validate", "contacts.csv", "--schema", str(SCHEMA), "--as-of", "2026-11-22", "--lang", "en", *options])


COUNTS = ("--baseline", "b.json")
KEYS = ("--baseline-keys", "baseline-keys.txt")
UPDATE = "--update-baseline"


def test_counts_may_fall_and_never_rise_unless_that_is_asked() -> None:
    two, one, three = {"c-1": "0", "c-2": "0"}, {"c-1": "0"}, {"c-1": "0", "c-2": "0", "c-3": "0"}
    assert validate(two, *COUNTS) == 2
    assert validate(two, *COUNTS, UPDATE) == 0
    assert validate(two, *COUNTS) == 0
    assert validate({"c-8": "0", "c-9": "0"}, *COUNTS) == 0
    assert validate(three, *COUNTS, UPDATE) == 1
    assert read_counts(Path("b.json")) == {("phone-is-international", ""): 2}
    assert validate(one, *COUNTS, UPDATE) == 0
    assert read_counts(Path("b.json")) == {("phone-is-international", ""): 1}
    assert validate(two, *COUNTS) == 1
    assert validate(three, *COUNTS, UPDATE, "--allow-more") == 0
    assert read_counts(Path("b.json")) == {("phone-is-international", ""): 3}


def test_only_new_findings_fail(capsys: pytest.CaptureFixture[str]) -> None:
    assert validate({"c-1": "0", "c-2": "0"}, *KEYS) == 2
    assert validate({"c-1": "0", "c-2": "0"}, *KEYS, UPDATE) == 0
    capsys.readouterr()
    assert validate({"c-5": "+31201234567", "c-2": "0"}, *KEYS) == 0
    assert "1 earlier finding(s) are not shown" in capsys.readouterr().err
    assert validate({"c-3": "0", "c-2": "0"}, *KEYS) == 1
    said = capsys.readouterr().out
    assert "c-3" in said
    assert "c-2" not in said
    before = Path("baseline-keys.txt").read_text()
    assert validate({"c-3": "0", "c-2": "0"}, *KEYS, UPDATE) == 1
    assert set(Path("baseline-keys.txt").read_text().splitlines()) < set(before.splitlines())
    assert validate({"c-1": "0"}, *KEYS) == 1


def test_the_hashes_say_nothing_without_the_key(monkeypatch: pytest.MonkeyPatch) -> None:
    assert validate({"c-1": "0"}, *KEYS, UPDATE) == 0
    first = Path("baseline-keys.txt").read_text()
    assert "c-1" not in first
    monkeypatch.setenv(VARIABLE, KEY + "!")
    assert validate({"c-1": "0"}, *KEYS) == 2
    Path("baseline-keys.txt").unlink()
    assert validate({"c-1": "0"}, *KEYS, UPDATE) == 0
    assert not set(first.splitlines()) & set(Path("baseline-keys.txt").read_text().splitlines())
    monkeypatch.setenv(VARIABLE, "short")
    assert validate({"c-1": "0"}, *KEYS) == 2


@pytest.mark.parametrize("text", ["", "{}", '{"version": 2, "counts": []}', '{"version": 1, "counts": [1]}', "\x00"])
def test_what_is_no_baseline_is_told(text: str) -> None:
    Path("b.json").write_text(text)
    Path("baseline-keys.txt").write_text(text)
    assert validate({"c-1": "0"}, *COUNTS) == 2
    assert validate({"c-1": "0"}, *KEYS) == 2
    assert validate({"c-1": "0"}, UPDATE) == 2
