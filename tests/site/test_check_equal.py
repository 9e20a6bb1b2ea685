"""Files of which the checking page must say the same as the command line: which rules, in which rows, and why not."""

from __future__ import annotations

import csv
import io
import re
from base64 import b64encode
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from afspraak.api import validate
from checksite import AS_OF, asked, judges
from workbooks import Cell, Raw, packed, parts

Told = set[tuple[int, str]]
WITHOUT_COLUMNS = "Contact-id;Status;Voorletters;Achternaam\nc-1;Actief;J.;Jansen\nc-2;Actief;J.;Jansen\n"
ONE_COMPANY = "Relatie-id;Naam;KvK-nummer\na-1;Een;12345678\na-2;Twee;12345678\n"
WITHOUT_KEY = "E-mailadres;Status\na@b.nl;Actief\nA@b.nl;Actief\n"
INVOICES = (
    "address_id;account;type;city;street;postal_code;country\n"
    "1;a-1;invoice;Utrecht;Dorpsstraat;1234 AB;NL\n2;a-1;invoice;UTRECHT;Dorpsstraat;1234 AB;NL\n"
    "3;a-1;visit;Utrecht;Kerkstraat;1234 AB;NL\n4;a-2;visit;Zeist;Kerkstraat;2345 AB;NL\n"
    "5;a-2;visit;Doorn;;2345 AB;NL\n6;a-2;visit;Bonn;;2345 AB;DE\n"
)
FILES = {
    "contact.csv": WITHOUT_COLUMNS,
    "account.csv": ONE_COMPANY,
    "contact-2.csv": WITHOUT_KEY,
    "address.csv": INVOICES,
    "contact-3.csv": f"\n\n{WITHOUT_KEY}",
    "contact.ndjson": '{"surname": "Jansen", "status": "active"}\n{"surname": "Jansen", "status": "active"}\n',
}


def sent(page: Page, name: str, content: bytes, record: str) -> dict[str, Any]:
    file = {"name": name, "base64": b64encode(content).decode(), "record": record}
    found: dict[str, Any] = asked(page, [file])[name]
    return found


def by_page(made: dict[str, Any]) -> Told:
    rows = csv.DictReader(io.StringIO(made["findings"].removeprefix("\ufeff")), delimiter=";")
    return {(int(row["Rij"]), row["Regel-id"]) for row in rows if not row["Regel-id"].startswith("records-")}


def left(made: dict[str, Any]) -> dict[str, str]:
    return {one["rule"]["id"]: one["reason"] for one in made["outcome"]["unevaluated"]}


@pytest.mark.parametrize("name", FILES)
def test_the_same_rules_are_broken_and_the_same_rules_are_left(page: Page, name: str, tmp_path: Path) -> None:
    record = name.partition(".")[0].partition("-")[0]
    (tmp_path / name).write_text(FILES[name], "utf-8")
    result = validate(tmp_path / name, record, schemas=[judges()[record]], as_of=AS_OF)
    made = sent(page, name, FILES[name].encode(), record)
    assert by_page(made) == {(found.part.row, found.code) for found in result.findings if found.part}
    assert left(made).keys() == {rule.rule for outcome in result.outcomes for rule in outcome.unevaluated}


def test_each_rule_that_is_left_has_its_own_reason(page: Page) -> None:
    reasons = left(sent(page, "contact.csv", WITHOUT_COLUMNS.encode(), "contact"))
    assert reasons["person-is-listed-once-per-relation"].startswith("er is geen kolom voor ")
    assert reasons["email-is-unique"] == "er is geen kolom voor E-mailadres"
    reasons = left(sent(page, "account.csv", b"Relatie-id;Naam;Telefoon\na;B;+31201234567\n", "account"))
    assert reasons["same-phone-and-nearly-the-same-name"] == "dit soort regel wordt nog nergens gecontroleerd"
    assert reasons["relation-has-a-contact"] == "daar is ook een andere lijst voor nodig: Contactpersoon"


def test_each_record_shows_its_own_value(page: Page) -> None:
    text = b"E-mailadres;Status\na@b.nl;Actief\nA@B.nl;Actief\n"
    totals = sent(page, "contact.csv", text, "contact")["outcome"]["totals"]
    shown = next(total["firsts"] for total in totals if total["rule"]["id"] == "email-is-unique")
    assert [(one["row"], one["value"], one["rows"]) for one in shown] == [(2, "a@b.nl", [3]), (3, "A@B.nl", [2])]


COMPANIES = (
    "Record ID,Company name,Lifecycle Stage,Company owner,Street Address,Postal Code,City,Country/Region,Type,Industry,"
    "Company Domain Name,Number of Employees,Straat van herkomst\n1,Bakker,Customer,u-1,Dorpsstraat,,Zeist,NL,,,,,x\n"
)


def test_columns_of_other_records_are_not_ours_and_frighten_nobody(page: Page) -> None:
    made = sent(page, "bedrijven.csv", COMPANIES.encode(), "account")
    assert made["choices"]["export"] == "hubspot.companies"
    missing = {(one["rule"]["id"], one["rule"]["field"]) for one in made["outcome"]["totals"]}
    assert ("account.country.required", "country") in missing
    page.set_input_files("input[type=file]", {"name": "lijst.csv", "mimeType": "x", "buffer": COMPANIES.encode()})
    page.wait_for_selector("text=hoort bij adressen")
    shown = page.inner_text("[role=tabpanel]:not([hidden])")
    assert shown.count("hoort bij adressen") == 4
    assert "Het meeste herkennen we niet" not in shown
    assert "bedoel je" not in shown


HEADER: list[Cell] = ["Achternaam", "Voorletters", "Vertrokken op"]
BROKEN: dict[str, Cell] = {
    "no number": Raw("n", "abc"),
    "endless": Raw("n", "INF"),
    "too large": Raw("n", "1e400"),
    "no text": Raw("s", "99"),
    "no style": Raw("n", "1", "date"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_damaged_workbook_is_refused_as_on_the_command_line(page: Page, name: str, tmp_path: Path) -> None:
    made = parts({"Lijst": [HEADER, ["jansen", BROKEN[name], ""]]})
    content = packed({part: made[part] for part in made if name != "no style" or "styles" not in part})
    (tmp_path / "contact.xlsx").write_bytes(content)
    result = validate(tmp_path / "contact.xlsx", "contact", schemas=[judges()["contact"]], as_of=AS_OF)
    assert [found.code for found in result.findings] == ["records-broken-workbook"]
    page.set_input_files("input[type=file]", {"name": "contact.xlsx", "mimeType": "x", "buffer": content})
    page.wait_for_selector("h2:has-text('Dit bestand is niet te lezen')")


def test_xml_as_other_programs_write_it_is_read_as_on_the_command_line(page: Page, tmp_path: Path) -> None:
    made: dict[str, str | bytes] = {
        **parts({"Lijst": [HEADER, ["jansen", Raw("str", "j_x000D__xD800_"), Raw("n", "45000", "date")]]})
    }
    sheet, shared = str(made["xl/worksheets/sheet1.xml"]), str(made["xl/sharedStrings.xml"])
    made["xl/worksheets/sheet1.xml"] = re.sub('(?<=[a-z])="([^"]*)"', r"='\1'", sheet).replace(
        "<row", "<!-- <row> --><row"
    )
    shared = shared.replace(">jansen<", "><![CDATA[jan&sen]]><")
    made["xl/sharedStrings.xml"] = shared.replace("UTF-8", "UTF-16").encode("utf-16")
    content = packed(made)
    (tmp_path / "contact.xlsx").write_bytes(content)
    result = validate(tmp_path / "contact.xlsx", "contact", schemas=[judges()["contact"]], as_of=AS_OF)
    found = sent(page, "contact.xlsx", content, "contact")
    assert by_page(found) == {(one.part.row, one.code) for one in result.findings if one.part}
    assert "jan&sen" in found["findings"]


SHIFTED = "Contact-id;Status;Voorletters;Achternaam;E-mailadres;Mobiel\n" + "".join(
    f"c-{number};Actief;J.;Jansen;+3161234{number:04};a{number}@voorbeeld.example\n" for number in range(30)
)


def test_columns_that_are_shifted_are_told_as_on_the_command_line(page: Page, tmp_path: Path) -> None:
    (tmp_path / "contact.csv").write_text(SHIFTED, "utf-8")
    result = validate(tmp_path / "contact.csv", "contact", schemas=[judges()["contact"]], as_of=AS_OF)
    told = [(one.place.line, one.message.in_("nl")) for one in result.findings if one.code == "records-shifted-column"]
    reading = sent(page, "contact.csv", SHIFTED.encode(), "contact")["outcome"]["reading"]
    assert [(one["line"], one["message"]) for one in reading if one["code"] == "records-shifted-column"] == told
    assert len(told) == 2
