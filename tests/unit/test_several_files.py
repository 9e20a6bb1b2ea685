"""Records of one type in several files: judged file by file, and compared over all of them."""

from __future__ import annotations

from pathlib import Path

from across_documents import ACCOUNT, CONTACT, document
from afspraak.checking.engine.run import checked
from afspraak.checking.engine.tables.scan import Table
from afspraak.commands.handed import Handed
from afspraak.commands.run import OnDisk, Run
from both_evaluations import DAY, tables
from workbooks import workbook

UNIQUE = {"kind": "unique", "field": "email"}
EXISTS = {"kind": "exists", "record": "account", "at": "account_id", "field": "account"}
DOCUMENTS = {"contact": document("contact", CONTACT, UNIQUE, EXISTS), "account": document("account", ACCOUNT)}
Told = list[tuple[str, int, str]]


def told(folder: Path, **files: str) -> tuple[Told, list[list[tuple[str, str, str]]]]:
    """File, row and rule of each finding, and per file the rules that were not decided, with the reason."""
    given = []
    for name, content in files.items():
        path = folder / name.replace("_", ".")
        path.write_text(content, encoding="utf-8")
        given.append(Table("account" if "account" in name else "contact", path, path.name))
    with checked(given, DOCUMENTS, DAY, temporary=folder) as checks:
        findings = [finding for check in checks for finding in check.findings]
        left = [[(rule.rule, rule.reason.nl, rule.reason.en) for rule in check.outcome.unevaluated] for check in checks]
    return [(finding.place.file, finding.part.row, finding.code) for finding in findings if finding.part], left


def test_a_double_is_found_in_another_file_and_each_finding_keeps_its_own_row(tmp_path: Path) -> None:
    first = "contact_id;email\nc1;a@x\nc2;b@x\n"
    second = "email;contact_id\nc@x;c3\nd@x;c4\na@x;c5\n"
    third = '{"contact_id":"c6","email":"d@x"}\n'

    found, _ = told(tmp_path, one_csv=first, two_csv=second, three_ndjson=third)

    assert found == [
        ("one.csv", 2, "unique"),
        ("two.csv", 3, "unique"),
        ("two.csv", 4, "unique"),
        ("three.ndjson", 1, "unique"),
    ]


def test_a_record_may_exist_in_any_file(tmp_path: Path) -> None:
    contacts = "contact_id;account\nc1;A1\nc2;A2\nc3;A3\n"
    accounts = "account_id;name\nA1;x\n"

    found, left = told(tmp_path, one_csv=contacts, account_csv=accounts, account2_csv=accounts.replace("A1", "A2"))

    assert found == [("one.csv", 4, "exists")]
    assert [rule for rule, _, _ in left[0]] == ["unique"]


def test_nothing_is_said_to_be_missing_from_files_that_were_not_read_to_the_end(tmp_path: Path) -> None:
    contacts = "contact_id;account\nc1;A1\nc2;A2\n"

    found, left = told(
        tmp_path, one_csv=contacts, account_csv="account_id;name\nA1;x\n", account2_csv='account_id;name\nA2;"x\n'
    )

    assert found == []
    assert left[0][1] == (
        "exists",
        "niet alle records van account zijn gelezen",
        "not all records of account were read",
    )


def test_a_rule_that_cannot_be_decided_has_a_reason_in_each_language(tmp_path: Path) -> None:
    _, left = told(tmp_path, one_csv="contact_id;account\nc1;A1\n")

    assert left == [
        [
            ("unique", "contact heeft geen kolom voor email", "contact has no column for email"),
            ("exists", "er zijn geen records van account", "there are no records of account"),
        ]
    ]


def test_a_column_may_be_missing_from_one_of_the_files(tmp_path: Path) -> None:
    _, left = told(tmp_path, one_csv="contact_id;email\nc1;a@x\n", two_csv="contact_id\nc2\n")

    assert left[0] == left[1]
    assert left[0][0] == ("unique", "two.csv heeft geen kolom voor email", "two.csv has no column for email")


def test_a_rule_that_sql_cannot_say_is_told_to_be_decided_record_by_record(tmp_path: Path) -> None:
    rule = {"id": "odd", "field": "email", "levels": [["error", None]], "title": {"nl": "x"}}
    entry = {"x-rule": rule, "properties": {"email": {"const": ["a"]}}}
    made = {"contact": document("contact", CONTACT) | {"allOf": [entry]}}

    findings, outcome = tables(made, {"contact": ("c.csv", b"contact_id;email\nc1;a@x\n")}, tmp_path)["contact"]

    assert [finding.code for finding in findings] == ["odd"]
    assert outcome.one_by_one == (("odd", "an array or object as a constant"),)


def test_a_workbook_and_a_table_are_compared_with_each_other(tmp_path: Path) -> None:
    (tmp_path / "contact.csv").write_text("contact_id;email\nc1;a@x\n", encoding="utf-8")
    (tmp_path / "contact.xlsx").write_bytes(workbook([["contact_id", "email"], ["c2", "b@x"], ["c3", "a@x"]]))
    names = ("contact.csv", "contact.xlsx")
    run = Run(tuple(OnDisk(Handed(name, tmp_path / name, "contact")) for name in names), DOCUMENTS, DAY)

    found = [(finding.place.file, finding.part.row, finding.code) for finding in run.findings() if finding.part]

    assert found == [("contact.csv", 2, "unique"), ("contact.xlsx", 3, "unique")]
    assert [rule.rule for outcome in run.outcomes for rule in outcome.unevaluated] == ["exists", "exists"]
