"""One file of records against its schema."""

from __future__ import annotations

import datetime
import io
from typing import Any

from afspraak.checking.headers import PLAIN, Export, Names
from afspraak.checking.run import Check, check
from afspraak.checking.sources import open_source
from afspraak.findings import Finding
from afspraak.outcomes import Outcome

DAY = datetime.date(2026, 11, 22)


def rule(name: str, field: str, **more: Any) -> dict[str, Any]:
    title = {"nl": f"{field} klopt", "en": f"{field} is right"}
    return {"id": name, "field": field, "levels": [["error", None]], "title": title, "page": f"#{name}", **more}


def field(label: str, kind: str = "text", personal: str = "ordinary", **more: Any) -> dict[str, Any]:
    return {"x-field": {"label": {"nl": label}, "type": kind, "personal": personal, **more}}


def document() -> dict[str, Any]:
    return {
        "$id": "https://handbook.example/contact.schema.json",
        "x-rulebook": {"record": "contact", "key": "contact_id"},
        "properties": {
            "contact_id": field("Nummer"),
            "phone": field("Telefoon"),
            "amount": field("Bedrag", "amount", "no"),
            "status": field("Status", "code", "no", values={"active": {"label": {"nl": "Actief"}}}),
        },
        "allOf": [
            {
                "x-rule": rule("phone-form", "phone", repair="phone"),
                "properties": {"phone": {"pattern": r"^\+[0-9]+$"}},
            },
            {"x-rule": rule("secret", "status", show="never"), "properties": {"status": {"enum": ["active"]}}},
            {"x-rule": rule("amount-type", "amount"), "properties": {"amount": {"type": "number"}}},
        ],
        "x-unasserted": [],
        "x-across": [{"x-rule": rule("phone-is-unique", "phone"), "x-must": {"kind": "unique"}}],
    }


def checked(
    file: str, content: str, export: Export = PLAIN, show_values: bool = False
) -> tuple[list[Finding], Outcome]:
    made, stream = document(), io.BytesIO(content.encode())
    with open_source(file, stream, Names(made, export).known) as source:
        run: Check = check(made, source, DAY, show_values=show_values, export=export)
        return list(run.findings), run.outcome


def test_a_finding_knows_its_row_key_column_and_repair() -> None:
    findings, outcome = checked("c.csv", "Nummer;Telefoon\nc-1;+31850001234\nkopertak;085-0001234\n")
    (finding,) = findings
    assert finding.part is not None
    assert (finding.code, finding.place.line, finding.part.row) == ("phone-form", 3, 3)
    assert (finding.part.key, finding.part.column, finding.part.field) == ("k…k", "Telefoon", "phone")
    assert (finding.part.value, finding.part.becomes, finding.part.certainty) == ("…-0…4", "+3…4", "safe")
    assert (outcome.records, outcome.unreadable, outcome.stopped) == (2, 0, False)


def test_values_are_shown_when_asked_but_never_those_of_a_rule_that_forbids_it() -> None:
    findings, _ = checked("c.csv", "Nummer;Telefoon;Status\nkopertak;085-0001234;x\n", show_values=True)
    shown = {finding.code: finding.part.value for finding in findings if finding.part}
    assert shown == {"phone-form": "085-0001234", "secret": "•••"}


def test_what_a_run_did_not_decide_is_named() -> None:
    _, outcome = checked("c.csv", "Nummer\nc-1\n")
    assert [rule.rule for rule in outcome.unevaluated] == ["phone-is-unique"]


def test_findings_come_while_the_file_is_read() -> None:
    made, stream = document(), io.BytesIO(b"Nummer;Telefoon\nc-1;x\nc-2;y\n")
    with open_source("c.csv", stream, Names(made).known) as source:
        run = check(made, source, DAY)
        next(run.findings)
        assert run.outcome.records == 1


def test_a_record_that_cannot_be_read_is_counted_and_not_judged() -> None:
    findings, outcome = checked("c.ndjson", '{"phone": "x"\n{"telefoon": "x"}\n')
    assert [finding.code for finding in findings] == ["records-broken-json", "phone-form"]
    assert (outcome.records, outcome.unreadable) == (1, 1)


def test_json_keeps_its_own_types_and_drops_blanks() -> None:
    findings, outcome = checked(
        "c.json", '[{"amount": "12", "phone": null}, {"amount": 12, "phone": " "}, {"amount": []}]'
    )
    assert [(finding.code, finding.part and finding.part.value) for finding in findings] == [
        ("amount-type", "12"),
        ("amount-type", "[]"),
    ]
    assert outcome.records == 3


def test_an_export_says_how_its_columns_read() -> None:
    export = Export("contact", {"Stage": "status", "Sum": "amount"}, {"stage": {"Live": "active"}}, decimal=",")
    findings, outcome = checked("c.csv", "Stage;Sum\nLive;1.234,50\nlive;3\n", export)
    assert (findings, outcome.records) == ([], 2)


def test_a_file_without_records_is_a_warning() -> None:
    for file, content in [("c.csv", "Nummer\n"), ("c.json", "[]"), ("c.ndjson", "\n")]:
        findings, _ = checked(file, content)
        assert [(finding.code, finding.level) for finding in findings] == [("records-no-rows", "warning")]


def test_a_rule_that_cannot_be_judged_is_said() -> None:
    made = document()
    made["allOf"] = [{"x-rule": rule("odd", "amount"), "properties": {"amount": {"multipleOf": 0.5}}}]
    stream = io.BytesIO(b'{"amount": ' + b"9" * 400 + b"}")
    with open_source("c.ndjson", stream, Names(made).known) as source:
        run = check(made, source, DAY)
        assert [finding.code for finding in run.findings] == ["records-undecided"]


def test_a_key_that_is_a_mail_address_and_a_yes_are_not_seen() -> None:
    made = document()
    made["properties"]["contact_id"] = field("Nummer", personal="no")
    made["properties"]["mails"] = field("Mail", "yes_no")
    made["allOf"] = [{"x-rule": rule("mails", "mails"), "properties": {"mails": {"const": False}}}]
    stream = io.BytesIO(b"Nummer;Mail\njansen@voorbeeld.nl;true\n")
    with open_source("c.csv", stream, Names(made, PLAIN).known) as source:
        parts = [found.part for found in check(made, source, DAY, show_values=False, export=PLAIN).findings]
    assert [(part.key, part.value) for part in parts if part] == [("j…n@v…d.nl", "•••")]
