"""The page on which people check a file, in a real browser under a policy that allows neither eval nor inline code."""

from __future__ import annotations

import base64
import csv
import io
import json
import shutil
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

import checksite
from afspraak.api import validate
from afspraak.checking import run
from afspraak.checking.headers import Names
from afspraak.checking.judge import Judge
from afspraak.checking.sources import open_source
from afspraak.pages import check
from checksite import AS_OF, ROOT, asked, judges, opened
from generated_records import free_records, near_records, pools, stated_records
from workbooks import packed, parts, workbook

AXE = ROOT / "tests" / "site" / "node_modules" / "axe-core" / "axe.min.js"
RECORDS = ROOT / "tests" / "records"
SAMPLES = {path.name: path.read_bytes() for path in sorted(RECORDS.glob("*.csv")) + sorted(RECORDS.glob("*.ndjson"))}
TYPES = {"accounts": "account", "activities": "activity", "addresses": "address", "contacts": "contact"}
TYPES |= {"opportunities": "opportunity", "requests": "request", "users": "user"}

Told = set[tuple[int, str, str]]


def by_python(record: str, name: str, content: bytes) -> Told:
    """The findings of the command line about single records: row, rule and field."""
    document = judges()[record]
    with open_source(name, io.BytesIO(content), Names(document).known) as source:
        made = run.check(document, source, AS_OF)
        return {(found.part.row, found.code, found.part.field) for found in made.findings if found.part}


def by_page(found: dict[str, Any], record: str) -> Told:
    """The same from the downloaded findings, without those that compare records."""
    labels = {shown["x-field"]["label"]["nl"]: name for name, shown in judges()[record]["properties"].items()}
    across = {entry["x-rule"]["id"] for entry in judges()[record]["x-across"]}
    rows = csv.DictReader(io.StringIO(found["findings"].removeprefix("\ufeff")), delimiter=";")
    told = [row for row in rows if row["Regel-id"] not in across and not row["Regel-id"].startswith("records-")]
    return {(int(row["Rij"]), row["Regel-id"], labels[row["Veld"].removeprefix("'")]) for row in told}


def sent(name: str, content: bytes, record: str) -> dict[str, Any]:
    return {"name": name, "base64": base64.b64encode(content).decode(), "record": record}


@lru_cache
def generated(record: str) -> bytes:
    """NDJSON of records that break most rules."""
    random = Random(record)
    document = judges()[record]
    found = pools(checksite.rulebook(), document, random)
    made = [*stated_records(checksite.rulebook(), record), *free_records(found, 200, random)]
    made += near_records(found, Judge(document, AS_OF), 200, random)
    known = document["properties"].keys()
    lines = [json.dumps({field: one[field] for field in one if field in known}) for one in made]
    return ("\n".join(lines) + "\n").encode()


def as_table(lines: bytes) -> bytes:
    """The same as CSV: every value as a text."""
    rows = [json.loads(line) for line in lines.splitlines()]
    fields = sorted({field for row in rows for field in row})
    made = io.StringIO()
    writer = csv.writer(made, delimiter=";")
    writer.writerow(fields)
    writer.writerows([_cell(row.get(field)) for field in fields] for row in rows)
    return made.getvalue().replace("\0", "").encode()


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return ";".join(str(part) for part in value)
    return "" if value is None else value if isinstance(value, str) else json.dumps(value)


def test_the_samples_are_judged_as_on_the_command_line(page: Page) -> None:
    files = {name: (TYPES[name.split(".")[0]], content) for name, content in SAMPLES.items()}
    found = asked(page, [sent(name, content, "") for name, (_, content) in files.items()])
    for name, (record, content) in files.items():
        assert found[name]["choices"]["record"] == record
        assert by_page(found[name], record) == by_python(record, name, content), name


@pytest.mark.parametrize("record", sorted(judges()))
def test_generated_records_are_judged_as_on_the_command_line(page: Page, record: str) -> None:
    lines = generated(record)
    files = {f"{record}.ndjson": lines, f"{record}.csv": as_table(lines)}
    found = asked(page, [sent(name, content, record) for name, content in files.items()])
    for name, content in files.items():
        assert by_page(found[name], record) == by_python(record, name, content), name
        assert len(by_page(found[name], record)) > 300


def test_a_workbook_is_read_as_on_the_command_line(page: Page) -> None:
    rows = list(csv.reader(io.StringIO(SAMPLES["contacts.csv"].decode("utf-8-sig")), delimiter=";"))
    content = workbook(rows)
    found = asked(page, [sent("contacts.xlsx", content, "contact")])["contacts.xlsx"]
    assert found["outcome"]["encoding"] == "Excel (Blad1)"
    assert by_page(found, "contact") == by_python("contact", "contacts.xlsx", content)


@pytest.mark.parametrize("record", sorted(judges()))
def test_a_second_run_over_the_corrected_list_changes_nothing(page: Page, record: str) -> None:
    lines = generated(record)
    for name, content in {f"{record}.ndjson": lines, f"{record}.csv": as_table(lines)}.items():
        first = asked(page, [sent(name, content, record)])[name]
        assert (
            first["count"] == first["changes"].strip().count("\n") or "\n\n" in first["changes"] or first["count"] > 0
        )
        again = asked(page, [sent(name, first["list"].encode(), record)])[name]
        assert again["count"] == 0
        assert again["list"] == first["list"]
        assert sum(again["outcome"]["counts"].values()) <= sum(first["outcome"]["counts"].values())


def test_only_what_was_repaired_differs_in_the_corrected_list(page: Page) -> None:
    text = SAMPLES["contacts.csv"].decode("utf-8-sig").replace("\r\n", "\n")
    found = asked(page, [sent("contacts.csv", text.encode(), "contact")])["contacts.csv"]
    before, after = text.split("\n"), found["list"].removeprefix("\ufeff").split("\n")
    differing = [(one, other) for one, other in zip(before, after, strict=True) if one != other]
    assert len(differing) == found["count"] == 3
    assert "vonkeling;" in differing[0][0]
    assert "Vonkeling;" in differing[0][1]


def test_formulas_in_the_findings_are_neutralised(page: Page) -> None:
    text = "Contact-id;Achternaam;E-mailadres\n=1+1;=cmd|'/c calc'!A0;@x\n"
    found = asked(page, [sent("contacts.csv", text.encode(), "contact")])["contacts.csv"]
    cells = [cell for row in csv.reader(io.StringIO(found["findings"]), delimiter=";") for cell in row]
    assert [cell for cell in cells if cell[:1] in ("=", "@", "+", "-")] == []
    assert "'=1+1" in cells


def test_records_that_share_a_value_are_told(page: Page) -> None:
    header = "Contact-id;Status;E-mailadres\n"
    text = f"{header}c-1;Actief;a@b.nl\nc-2;Actief;A@B.nl\nc-3;Vertrokken;a@b.nl\n"
    found = asked(page, [sent("contacts.csv", text.encode(), "contact")])["contacts.csv"]
    totals = {total["rule"]["id"]: total for total in found["outcome"]["totals"]}
    assert [one["row"] for one in totals["email-is-unique"]["firsts"]] == [2, 3]


def alike(record: str) -> bytes:
    """NDJSON of records whose values differ by case, accents and blanks, or not at all."""
    random, lines, few = Random(record), [], []
    rules = unique_rules(record)
    fields = sorted({field for entry in rules for field in entry["x-must"]["reads"][record]})
    values = ["Jansen", "jansen", "JANSEN", "Jánsen", "Ja\u0301nsen", "Straße", "STRASSE", "İ", "i̇", "a b", "a  b", ""]
    listed = ["active", "active", "active", "invoice", "customer", "former_customer", "2020-01-01"]
    for number in range(600):
        few = random.sample(values, 3) if number % 60 == 0 else few
        one = {field: random.choice([*few, *listed]) for field in fields if random.random() < 0.9}
        lines.append(json.dumps({**one, judges()[record]["x-rulebook"]["key"]: f"k-{number}"}))
    return ("\n".join(lines) + "\n").encode()


def unique_rules(record: str) -> list[dict[str, Any]]:
    across = judges()[record].get("x-across", ())
    return [entry for entry in across if entry.get("x-must", {}).get("kind") == "unique"]


@pytest.mark.parametrize("record", [name for name in sorted(judges()) if unique_rules(name)])
def test_shared_values_are_found_as_the_engine_finds_them(page: Page, record: str, tmp_path: Path) -> None:
    file = tmp_path / f"{record}.ndjson"
    file.write_bytes(alike(record))
    rules = {entry["x-rule"]["id"] for entry in unique_rules(record)}
    result = validate(file, record, schemas=[judges()[record]], as_of=AS_OF)
    engine = {(found.part.row, found.code) for found in result.findings if found.part and found.code in rules}
    made = asked(page, [sent(file.name, file.read_bytes(), record)])[file.name]
    rows = csv.DictReader(io.StringIO(made["findings"].removeprefix("\ufeff")), delimiter=";")
    assert {(int(row["Rij"]), row["Regel-id"]) for row in rows if row["Regel-id"] in rules} == engine
    assert {rule for _, rule in engine} == rules


def test_another_sheet_of_a_workbook_can_be_chosen(page: Page) -> None:
    first = [["Notitie"], ["niets"]]
    second = [["Contact-id", "Achternaam"], ["c-1", "jansen"]]
    content = packed(parts({"Uitleg": first, "Lijst": second}))
    page.set_input_files("input[type=file]", {"name": "x.xlsx", "mimeType": "x", "buffer": content})
    expect(page.get_by_label("Blad", exact=True)).to_have_value("Uitleg")
    page.get_by_label("Blad", exact=True).select_option("Lijst")
    expect(page.get_by_label("Veld: Achternaam")).to_have_value("surname")
    check_button(page).click()
    page.wait_for_selector("text=Een achternaam begint met een hoofdletter")


def test_records_in_the_same_row_that_are_not_checked_are_named(page: Page) -> None:
    start(page, "bedrijven.csv", b"Naam;Plaats\nA;B\n")
    panel = page.get_by_role("tabpanel")
    panel.get_by_label("Recordtype").select_option("account")
    panel.get_by_label("Komt uit").select_option("hubspot.companies")
    expect(panel).to_contain_text("In dezelfde rijen staan ook andere gegevens: adressen.")


def start(page: Page, name: str, content: bytes) -> None:
    page.set_input_files("input[type=file]", {"name": name, "mimeType": "text/csv", "buffer": content})
    page.wait_for_selector("h2:has-text('Zo lezen we je kolommen')")


def check_button(page: Page) -> Any:
    return page.get_by_role("tabpanel").get_by_role("button", name="Controleer", exact=True)


def test_a_column_can_be_given_another_field(page: Page) -> None:
    start(page, "lijst.csv", b"Voorletters;Famnaam;Achternaam\nJ.;jansen;Jansen\n")
    page.get_by_label("Veld: Famnaam").select_option("surname")
    expect(page.get_by_label("Veld: Achternaam")).to_have_value("")
    check_button(page).click()
    page.wait_for_selector("text=Een achternaam begint met een hoofdletter")


def test_totals_filter_and_rows(page: Page) -> None:
    start(page, "contacts.csv", SAMPLES["contacts.csv"])
    check_button(page).click()
    assert "14 van de 120 records" in page.inner_text(".ac-summary")
    page.get_by_role("button", name="Toon de rijen bij: Een telefoonnummer begint").click()
    assert page.locator(".ac-findings tbody tr").count() == 2
    link = page.locator(".ac-totals a").first.get_attribute("href")
    assert link
    assert link.endswith("/agreements/telephone-numbers/#phone-is-international")
    page.get_by_label("Regel", exact=True).select_option("")
    page.get_by_label("Zoek in waarde").fill("korenschip")
    assert page.locator(".ac-findings tbody tr").count() == 2


def test_the_keyboard_leads_through_a_check(page: Page) -> None:
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('role')") == "tab"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    page.keyboard.insert_text("Voorletters\tAchternaam\nJP\tberg\n")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector(".ac-summary")
    expect(page.locator(":focus")).to_have_text("Uitkomst")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") in ("SUMMARY", "A", "SELECT", "BUTTON")


def test_a_pasted_row_without_a_header_gets_its_fields_by_hand(page: Page) -> None:
    page.get_by_role("tab", name="Eén rij plakken").click()
    page.locator("textarea").first.fill("JP\tberg")
    check_button(page).click()
    page.get_by_label("Veld: Kolom 1").select_option("initials")
    page.get_by_label("Veld: Kolom 2").select_option("surname")
    check_button(page).last.click()
    assert "Dit record vraagt aandacht" in page.inner_text("[role=tabpanel]:not([hidden]) .ac-summary")


def test_the_form_is_checked_while_typing_and_mends_on_request(page: Page) -> None:
    page.get_by_role("tab", name="Een formulier invullen").click()
    form = page.locator("form")
    field = form.get_by_label("Telefoon direct")
    field.fill("020 1234567")
    form.get_by_label("Mobiel").focus()
    page.get_by_role("button", name="Maak er +31201234567 van").click()
    page.wait_for_selector("text=Maak er +31201234567 van", state="detached")
    assert field.input_value() == "+31201234567"
    assert field.get_attribute("aria-invalid") == "false"
    assert "punten" in page.inner_text(".ac-state")


def faults(page: Page) -> list[str]:
    """What axe finds, as rule and element."""
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("axe.run('#afspraak-check, #afspraak-names')")
    return [f"{one['id']}: {node['html'][:200]}" for one in found["violations"] for node in one["nodes"]]


def test_everyone_can_use_it(browser: Browser, folder: Path) -> None:
    made = browser.new_page(locale="nl-NL")  # no policy: axe itself is told to the page as a text
    opened(made, (folder / "check.html").as_uri())
    start(made, "contacts.csv", SAMPLES["contacts.csv"])
    assert faults(made) == []
    check_button(made).click()
    made.wait_for_selector(".ac-summary")
    assert faults(made) == []
    made.get_by_role("tab", name="Een formulier invullen").click()
    made.get_by_role("button", name="Toon alles wat nog mist").click()
    made.wait_for_selector("[aria-invalid=true]")
    assert faults(made) == []
    opened(made, (folder / "name-helper.html").as_uri())
    made.get_by_label("Typ een naam").fill("mw. dr. j.p. v.d. berg")
    assert faults(made) == []
    made.close()


def test_hostile_texts_stay_texts(page: Page) -> None:
    hostile = "<img src=x onerror=document.title='x'>\u202e"
    text = f"Achternaam;{hostile};E-mailadres\n{hostile};a;{'w' * 400}\n"
    start(page, f"{hostile}.csv", text.encode())
    check_button(page).click()
    page.wait_for_selector(".ac-summary")
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.locator("#afspraak-check img").count() == 0
    assert page.title() != "x"


# Presses Stop inside the page as soon as the work says this: a hand from outside may come when the work is done.
STOPPER = """(words) => {
  const status = document.querySelector("[role=tabpanel]:not([hidden]) .ac-status");
  new MutationObserver((_, observer) => {
    if (!status.textContent.includes(words)) return;
    observer.disconnect();
    status.querySelector("button").click();
  }).observe(status, {childList: true, subtree: true, characterData: true});
}"""
STOPPED = "text=Gestopt. Je kunt opnieuw beginnen."


def test_a_check_can_be_stopped_and_started_again(page: Page, tmp_path: Path) -> None:
    row = SAMPLES["contacts.csv"].decode("utf-8-sig").splitlines()
    file = tmp_path / "groot.csv"
    file.write_text("\n".join([row[0], *(row[1:] * 500)]), "utf-8")
    # As a file: so much text handed to the browser takes longer than a busy machine is given.
    page.set_input_files("input[type=file]", file)
    page.wait_for_selector("h2:has-text('Zo lezen we je kolommen')")
    page.evaluate(STOPPER, "records gecontroleerd")
    check_button(page).click()
    page.wait_for_selector(STOPPED)
    assert page.locator(".ac-summary").count() == 0
    check_button(page).click()
    page.wait_for_selector(".ac-summary", timeout=60_000)
    assert "7.000 van de 60.000 records" in page.inner_text(".ac-summary")


def test_the_first_work_can_be_stopped_before_anything_runs(page: Page) -> None:
    page.evaluate(STOPPER, "Het bestand wordt gelezen")
    page.set_input_files("input[type=file]", {"name": "a.csv", "mimeType": "x", "buffer": SAMPLES["contacts.csv"]})
    page.wait_for_selector(STOPPED)
    start(page, "b.csv", SAMPLES["contacts.csv"])
    check_button(page).click()
    page.wait_for_selector(".ac-summary")


# Chooses another field for a column and presses Check at once, before the page has looked by itself.
CHOOSE_AND_CHECK = """(check) => {
  const column = document.querySelector('select[aria-label="Veld: Famnaam"]');
  column.value = "surname";
  column.dispatchEvent(new Event("change", {bubbles: true}));
  const buttons = [...document.querySelectorAll("[role=tabpanel]:not([hidden]) button")];
  buttons.find((each) => each.textContent === check).click();
}"""
# Chooses another file as soon as the first one is read again.
ANOTHER = """(text) => {
  const status = document.querySelector("[role=tabpanel]:not([hidden]) .ac-status");
  new MutationObserver((_, observer) => {
    if (!status.textContent) return;
    observer.disconnect();
    const chosen = new DataTransfer(), input = document.querySelector("input[type=file]");
    chosen.items.add(new File([text], "tweede.csv"));
    input.files = chosen.files;
    input.dispatchEvent(new Event("change", {bubbles: true}));
  }).observe(status, {childList: true, subtree: true});
}"""
TWO_NAMES = b"Voorletters;Famnaam;Achternaam\nJ.;jansen;Jansen\n"
BEGINS_SMALL = "Een achternaam begint met een hoofdletter"


def test_the_look_before_a_check_can_be_stopped(page: Page) -> None:
    start(page, "lijst.csv", TWO_NAMES)
    page.evaluate(STOPPER, "Het bestand wordt gelezen")
    page.evaluate(CHOOSE_AND_CHECK, "Controleer")
    page.wait_for_selector(STOPPED)
    assert page.locator(".ac-summary").count() == 0
    check_button(page).click()
    expect(page.locator(".ac-totals")).to_contain_text(BEGINS_SMALL)


def test_another_file_during_the_look_before_a_check_is_what_is_read(page: Page) -> None:
    start(page, "lijst.csv", TWO_NAMES)
    page.evaluate(ANOTHER, "Voorletters;Achternaam\nJ.;Wit\n")
    page.evaluate(CHOOSE_AND_CHECK, "Controleer")
    expect(page.get_by_label("Veld: Famnaam")).to_have_count(0)
    assert page.locator(".ac-summary").count() == 0
    check_button(page).click()
    page.wait_for_selector(".ac-summary")
    assert BEGINS_SMALL not in page.inner_text(".ac-totals")


def findings_of(page: Page) -> list[dict[str, str]]:
    """The downloaded findings."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Alle bevindingen (CSV)").click()
    text = Path(download.value.path()).read_text("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def test_a_file_with_one_record_is_told_as_a_file(page: Page) -> None:
    row = "Contact-id;Achternaam\nc-1;jansen\n"
    start(page, "een.csv", row.encode())
    check_button(page).click()
    assert "Het enige record vraagt aandacht" in page.inner_text(".ac-summary")
    assert page.locator(".ac-totals, .ac-settings [type=search]").count() == 2
    found = findings_of(page)
    assert {one["Rij"] for one in found if not one["Regel-id"].startswith("records-")} == {"2"}
    assert "records-missing-column" in {one["Regel-id"] for one in found if one["Sleutel"] == "" and one["Rij"] == "1"}
    page.get_by_role("button", name="Maak de verbeterde lijst").click()
    page.wait_for_selector("text=1 waarde hersteld in 1 record.")
    page.get_by_role("tab", name="Eén rij plakken").click()
    page.locator("textarea").first.fill(row.replace(";", "\t"))
    check_button(page).click()
    panel = page.get_by_role("tabpanel")
    expect(panel.locator(".ac-summary")).to_contain_text("Dit record vraagt aandacht")
    assert panel.locator(".ac-totals, .ac-downloads").count() == 0


@pytest.mark.parametrize("place", ["a site", "a server", "a disk"])
def test_the_findings_name_pages_by_an_address_that_opens(
    browser: Browser, folder: Path, tmp_path: Path, place: str
) -> None:
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    site = check.rulebook(checksite.edition("nl"))["site"]
    for path in [] if place == "a site" else [tmp_path / "check.html", tmp_path / "check" / "index.html"]:
        path.write_text(path.read_text("utf-8").replace(f'"site":"{site}"', '"site":""'), "utf-8")
    page = browser.new_page(locale="nl-NL")
    with checksite.served(tmp_path) as address:
        opened(page, (tmp_path / "check.html").as_uri() if place == "a disk" else f"{address}check/")
        start(page, "een.csv", b"Contact-id;Achternaam\nc-1;jansen\n")
        check_button(page).click()
        pages = {found["Regel-id"]: found["Pagina"] for found in findings_of(page)}
    page.close()
    base = {"a site": site, "a server": address, "a disk": f"{tmp_path.as_uri()}/"}[place]
    end = ".html#" if place == "a disk" else "/#"
    assert pages["surname-has-a-capital"] == f"{base}agreements/names-of-people{end}surname-has-a-capital"


def test_a_broken_file_is_told_in_words(page: Page) -> None:
    start(page, "lijst.csv", b"Een,twee;drie\nx\n")
    page.wait_for_selector("text=Kies het scheidingsteken")
    page.get_by_label("Scheidingsteken").select_option(",")
    page.wait_for_selector("text=0 van de 2 kolommen gelezen")
    page.set_input_files("input[type=file]", {"name": "x.xlsx", "mimeType": "x", "buffer": b"PK\x03\x04 nothing"})
    page.wait_for_selector("text=Dit Excel-bestand kunnen we niet openen")


def test_the_page_works_from_a_file_on_disk(browser: Browser, folder: Path) -> None:
    made = browser.new_page(locale="nl-NL")
    opened(made, (folder / "check.html").as_uri())
    start(made, "contacts.csv", SAMPLES["contacts.csv"])
    check_button(made).click()
    assert "14 van de 120 records" in made.inner_text(".ac-summary")
    link = made.locator(".ac-totals a").first.get_attribute("href")
    assert link
    assert link.endswith("/agreements/telephone-numbers.html#phone-is-international")
    made.close()


def test_the_page_speaks_english(browser: Browser, tmp_path: Path) -> None:
    checksite.write(tmp_path, "en")
    with checksite.served(tmp_path) as address:
        made = opened(browser.new_page(), f"{address}check/")
        made.set_input_files("input[type=file]", str(RECORDS / "contacts.csv"))
        made.get_by_role("button", name="Check", exact=True).click()
        assert "14 of 120 records need attention" in made.inner_text(".ac-summary")
        made.close()


def test_the_name_helper_shows_how_things_are_written(browser: Browser, check_address: str) -> None:
    made = opened(browser.new_page(), f"{check_address}name-helper/")
    made.get_by_label("Typ een naam").fill("mw. dr. j.p. v.d. berg")
    assert "kies eerst het tussenvoegsel" in made.inner_text("#afspraak-names")
    for prefix in ("de", "den", "der"):
        assert f"Geachte mevrouw Van {prefix} Berg\n" in made.inner_text("#afspraak-names")
        assert f"Mevrouw dr. J.P. van {prefix} Berg\n" in made.inner_text("#afspraak-names")
    made.get_by_role("button", name="van den").click()
    assert "kies eerst" not in made.inner_text("#afspraak-names")
    assert "Van de Berg" not in made.inner_text("#afspraak-names")
    assert "Geachte mevrouw Van den Berg" in made.inner_text("#afspraak-names")
    assert "Mevrouw dr. J.P. van den Berg" in made.inner_text("#afspraak-names")
    made.get_by_label("Typ een adres").fill("Borgesiusstraat 103c, 3563ag utrecht")
    assert "Borgesiusstraat 103 c\n3563 AG  UTRECHT" in (made.locator(".ac-label").text_content() or "")
    made.get_by_label("Typ een adres").fill("Kerkstr. 12-14, 3563 AG Utrecht, unit 3")
    for said in (
        "Een huisnummer is één getal",
        "het nummer van de voordeur",
        "Een straatnaam is voluit geschreven",
        "unit 3",
    ):
        expect(made.locator("#afspraak-names section").nth(1)).to_contain_text(said)
    expect(made.locator(".ac-label")).to_have_count(0)
    made.get_by_label("Typ een adres").fill("Markt 1, 3511 SS Utrecht")
    expect(made.locator("#afspraak-names")).to_contain_text("Een Nederlandse postcode is vier cijfers")
    expect(made.locator(".ac-label")).to_have_count(0)
    made.get_by_label("Typ een adres").fill("Markt, 3563 AG Utrecht")
    expect(made.locator("#afspraak-names")).to_contain_text("heeft een huisnummer, behalve een postbus")
    made.get_by_label("Typ een telefoonnummer").fill("020-1234567")
    assert "020 123 45 67" in made.inner_text("#afspraak-names")
    made.close()
