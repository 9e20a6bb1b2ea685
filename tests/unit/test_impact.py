"""`afspraak impact`: its files, its refusals, and rules that compare records with each other."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from afspraak.changes.tools import Tools
from afspraak.cli import run
from afspraak.commands.asked import Request
from afspraak.commands.measured import Measured, measured
from afspraak.commands.recordoptions import _each_named
from afspraak.commands.revisions import Revision
from afspraak.commands.sides import Sides
from afspraak.model.rulebook import Rulebook
from small_rulebooks import AS_OF, rule, rulebook

CASES = Path(__file__).parents[1] / "cases/impact"
CONTACT = """
title: Contact
plural: Contacten
purpose: Een mens.
key: contact_id
fields:
  contact_id: {label: Contact-id, purpose: Kenmerk., type: text}
  account: {label: Relatie, purpose: Waar., type: reference, to: account}
"""
EXISTS = rule("account-exists", "must_have", "{exist_in: {record: account, field: account_id}}").replace(
    "account.must_have", "contact.account"
)
ACCOUNTS = b"account_id,customer_number,must_have\nA1,1,ja\nA2,1,ja\nA3,2,ja\nA4,2,ja\nA5,3,ja\n"
CONTACTS = b"contact_id,account\nC1,A1\nC2,A9\nC3,A2\n"


def effect(old: Rulebook, new: Rulebook, folder: Path, **files: bytes) -> Measured:
    for name, content in files.items():
        (folder / f"{name}.csv").write_bytes(content)
    arguments = [str(folder / f"{name}.csv") for name in files]
    return measured(Sides(Revision("old", old), Revision("new", new)), arguments, Request(AS_OF), AS_OF)


def numbers(made: Measured) -> dict[str, tuple[Any, ...]]:
    """Rule -> what is counted of it."""
    return {
        each.rule: (each.counts.newly_failing, each.counts.newly_passing, each.counts.still_failing)
        for each in made.impact.rules
    }


def test_a_rule_across_records_is_decided_for_both_sides(tmp_path: Path) -> None:
    unique = rule("unique", "customer_number", "be_unique")
    narrower = rule("unique", "customer_number", "be_unique", when="{short: {filled: true}}")
    assert numbers(effect(rulebook(), rulebook(unique), tmp_path, account=ACCOUNTS)) == {"unique": (4, 0, 0)}
    assert numbers(effect(rulebook(unique), rulebook(), tmp_path, account=ACCOUNTS)) == {"unique": (0, 4, 0)}
    assert numbers(effect(rulebook(unique), rulebook(unique), tmp_path, account=ACCOUNTS)) == {"unique": (0, 0, 4)}
    left = effect(rulebook(unique), rulebook(narrower), tmp_path, account=ACCOUNTS)
    assert [(each.rule, "short" in each.reason.en) for each in left.impact.left] == [("unique", True)]
    assert numbers(left) == {}


def test_a_rule_that_needs_a_file_is_told_and_not_counted(tmp_path: Path) -> None:
    old, new = rulebook(records__contact=CONTACT), rulebook(EXISTS, records__contact=CONTACT)
    both = effect(old, new, tmp_path, contact=CONTACTS, account=ACCOUNTS)
    assert numbers(both) == {"account-exists": (1, 0, 0)}
    alone = effect(old, new, tmp_path, contact=CONTACTS)
    assert numbers(alone) == {}
    assert [(each.rule, each.reason.en) for each in alone.impact.left] == [
        ("account-exists", "there are no records of account")
    ]
    assert alone.impact.types[0].counts.newly_failing == 0


def test_files_of_one_type_are_counted_together(tmp_path: Path) -> None:
    unique = rule("unique", "customer_number", "be_unique")
    first, second = tmp_path / "accounts-1.csv", tmp_path / "accounts-2.csv"
    first.write_bytes(b"account_id,customer_number,must_have\nA1,1,ja\nA2,2,ja\n")
    second.write_bytes(b"account_id,customer_number,must_have\nA3,1,ja\nA4,3,\n")
    made = measured(
        Sides(Revision("old", rulebook()), Revision("new", rulebook(unique))),
        [str(first), str(second)],
        Request(AS_OF),
        AS_OF,
    )
    assert numbers(made) == {"unique": (2, 0, 0), "account.must_have.required": (0, 0, 1)}
    assert (made.impact.types[0].records, made.impact.types[0].counts.newly_failing) == (4, 2)


def test_the_reason_names_no_file(tmp_path: Path) -> None:
    """Counts may be published; where somebody keeps the records is nobody else's business."""
    unique = rule("unique", "customer_number", "be_unique")
    for number in (1, 2):
        (tmp_path / f"accounts-{number}.csv").write_bytes(b"account_id,must_have\nA1,ja\n")
    files = [str(path) for path in sorted(tmp_path.glob("*.csv"))]
    made = measured(Sides(Revision("old", rulebook()), Revision("new", rulebook(unique))), files, Request(AS_OF), AS_OF)
    assert [each.reason.en for each in made.impact.left] == ["account has no column for customer_number"]


def test_records_that_the_judge_cannot_decide_are_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They count on neither side, and the rule is told; the lint that refuses such a rule is left out here."""
    monkeypatch.setattr("afspraak.commands.measured.for_records", lambda revision, as_of: revision)
    lines = [
        f'{{"account_id": "A{n}", "must_have": "ja", "worth": {worth}}}' for n, worth in enumerate(["9" * 400, "0.3"])
    ]
    (tmp_path / "account.ndjson").write_text("\n".join(lines))
    one, two = (
        rulebook(
            rule(
                "whole",
                "worth",
                f"{{satisfy: {{schema: {{properties: {{worth: {{multipleOf: {part}}}}}}}, says: deelbaar}}}}",
            )
        )
        for part in (0.1, 0.25)
    )
    files = [str(tmp_path / "account.ndjson")]
    made = measured(Sides(Revision("old", one), Revision("new", two)), files, Request(AS_OF), AS_OF)
    assert [(each.rule, "some records" in each.reason.en) for each in made.impact.left] == [("whole", True)]
    assert made.impact.types[0].records == 2
    assert sum(map(sum, numbers(made).values())) == 1


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an old and a new rulebook, and records."""
    folder = Path(shutil.copytree(CASES / "a-tighter-rule", tmp_path / "case"))
    monkeypatch.chdir(folder)
    return folder


CALL = ["impact", "old", "new", "--as-of", "2026-11-22", "--lang", "en"]


def test_counts_that_were_saved_show_as_they_were(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    records = [*CALL, "--records", "account.csv", "--exported-on", "2026-11-20"]
    for style in ("text", "json", "markdown"):
        assert run([*records, "--format", style, "--save-aggregate", "counts.json"]) == 0
        shown = capsys.readouterr().out
        assert run(["impact", "--aggregate", "counts.json", "--lang", "en", "--format", style]) == 0
        assert capsys.readouterr().out == shown
        assert "2026-11-20" in shown
    assert sorted(path.name for path in case.iterdir() if "counts" in path.name) == ["counts.json"]


def test_saved_counts_hold_no_value_key_row_or_file(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*CALL, "--records", "account.csv", "--save-aggregate", "counts.json"]) == 0
    saved = (case / "counts.json").read_text()
    cells = {cell for line in (case / "account.csv").read_text().splitlines()[1:] for cell in line.split(",")}
    for cell in cells - {"", "customer", "prospect"}:
        assert cell not in saved
        assert f'"{cell}"' not in saved
    assert "account.csv" not in saved
    assert str(case) not in saved


def test_saved_counts_do_not_say_where_the_policies_are(case: Path) -> None:
    sides = [str(case / side) for side in ("old", "new")]
    assert (
        run(["impact", *sides, "--as-of", "2026-11-22", "--records", "account.csv", "--save-aggregate", "c.json"]) == 0
    )
    assert str(case) not in (case / "c.json").read_text()


def test_small_counts_stay_out_of_the_file(case: Path) -> None:
    assert run([*CALL, "--records", "account.csv", "--hide-small", "--save-aggregate", "counts.json"]) == 0
    saved = json.loads((case / "counts.json").read_text())
    assert saved["small"] == 5
    found = [
        each[name] for part in ("types", "rules", "departments", "owners") for each in saved[part] for name in each
    ]
    assert not [count for count in found if isinstance(count, int) and not isinstance(count, bool) and 0 < count < 5]


def test_a_part_of_the_records_is_not_saved(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (case / "account.json").write_text('[{"account_id": "A1"}, {"account_id"')
    assert run([*CALL, "--records", "account.json", "--save-aggregate", "counts.json"]) == 4
    assert (
        "Not all records were read: the counts are about a part of them. They were not saved."
        in capsys.readouterr().err
    )
    assert not (case / "counts.json").exists()


def test_records_come_from_standard_input_once(
    case: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where each side reads them for itself."""
    shutil.rmtree(case / "new")
    shutil.copytree(CASES / "a-value-that-is-renamed/new", case / "new")
    content = (case / "account.csv").read_bytes()
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(content), isatty=lambda: False))
    piped = run([*CALL, "--records", "account=-", "--input-format", "csv"]), capsys.readouterr().out
    assert piped == (run([*CALL, "--records", "account.csv"]), capsys.readouterr().out)
    assert "Accounts (7 records)" in piped[1]


def test_a_place_that_cannot_hold_the_file_is_told(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*CALL, "--records", "account.csv", "--save-aggregate", "account.csv/counts.json"]) == 2
    assert "account.csv/counts.json" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ("main --records a.csv b.csv --lang nl", "main --records a.csv --records b.csv --lang nl"),
        ("--records contact=- --as-of 2026-01-01", "--records contact=- --as-of 2026-01-01"),
        ("--records -", "--records -"),
        ("--records a.csv --records b.csv c.csv", "--records a.csv --records b.csv --records c.csv"),
        ("--records", "--records"),
        ("main --lang nl", "main --lang nl"),
    ],
)
def test_records_takes_every_file_up_to_the_next_option(given: str, made: str) -> None:
    assert list(_each_named(given.split())) == made.split()


def test_a_rule_judged_with_other_data_than_at_the_release_is_told_and_not_counted(tmp_path: Path) -> None:
    book = rulebook(rule("reachable", "customer_number", "{be_a: real-phone}"))
    (tmp_path / "account.csv").write_bytes(ACCOUNTS)
    tools = Tools({}, {"phonenumbers": "8.0"}, {"phonenumbers": "9.0"})
    sides = Sides(Revision("1.0.0", book, tools), Revision("new", book))
    made = measured(sides, [str(tmp_path / "account.csv")], Request(AS_OF), AS_OF)
    assert [(each.rule, each.changed, each.reason.en) for each in made.impact.left] == [
        ("reachable", True, "is checked with phonenumbers 9.0 now, and with 8.0 at the release")
    ]
    assert numbers(made) == {}
