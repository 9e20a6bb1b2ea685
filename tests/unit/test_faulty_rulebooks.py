"""What commands other than `check` do with a rulebook that has faults."""

from __future__ import annotations

from pathlib import Path

import pytest

from afspraak.cli import run

CHECKS = Path(__file__).parents[1] / "cases" / "check"
FAULTY = sorted(path.parent.parent for path in CHECKS.glob("*/policies/organisation.yaml"))
UNKNOWN_FIELD = CHECKS / "lint-a-field-that-does-not-exist"


@pytest.mark.parametrize("case", FAULTY, ids=lambda case: case.name)
def test_explain_has_an_answer_in_any_rulebook(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(case)
    assert run(["explain", "records-ragged-row", "--as-of", "2026-11-22"]) == 0


@pytest.mark.parametrize("verb", ["build", "validate"])
def test_what_is_refused_to_be_built_is_not_held_against_records(
    verb: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "account.csv").write_text("account_id\na-1\n", encoding="utf-8")
    more = ["account.csv"] if verb == "validate" else ["--schemas-only"]
    assert run([verb, "--policies", str(UNKNOWN_FIELD / "policies"), *more]) == 3
    assert "`afspraak check`" in capfd.readouterr().err
