"""What the checking page makes of the files that people drop on it, and of their keyboard."""

from __future__ import annotations

import csv
import io
import re
from base64 import b64encode
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from afspraak.api import validate
from checksite import AS_OF, ROOT, asked, judges, opened
from workbooks import Cell, Raw, packed, parts

HEADER = ["Contact-id", "Status", "Voorletters", "Achternaam", "E-mailadres", "Vertrokken op"]
ROWS: list[list[Cell]] = [
    [*HEADER],
    ["c-1", "Actief", "J.P.", "berg", "a@voorbeeld.example"],
    ["c-2", "Vertrokken", Raw("e", "#N/A"), "Bakker", "B@voorbeeld.example", Raw("n", "45000", "date")],
    ["c-3", "Actief", "K.", "jansen", "c@voorbeeld.example", None, "te veel"],
    ["c-4", "Actief", "L.", "Visser", "d@voorbeeld.example", Raw("str", None, "", "NOW()")],
    [],
    ["Totaal 4"],
]
BOOK = packed(parts({"Contacten": ROWS, "Notities": [["Notitie"], ["x"]]}, merged=["A2:A3"]))
MAIN = "[role=tabpanel]:not([hidden])"
NO_LIST = "Dit is een document, een afbeelding of een archief"
NO_BOOK = "Dit Excel-bestand kunnen we niet openen"
EMPTY = "Het bestand is leeg. Maak de export opnieuw"
UNREADABLE = {
    "brief.pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", NO_LIST),
    "lijst.csv": (b"\x89PNG\r\n\x1a\n\x81", NO_LIST),
    "oud.xls": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), NO_BOOK),
    "tekst.xlsx": (b"Achternaam\nJansen\n", NO_BOOK),
    "brief.docx": (packed({"word/document.xml": "<x/>"}), NO_BOOK),
    "leeg.xlsx": (b"", EMPTY),
    "leeg.json": (b"", EMPTY),
    "kapot.json": (b'[{"surname": "Jansen",}]', "Regel 1 van het bestand: dit is geen leesbare JSON"),
    "ruis.csv": (b"Achternaam\n\x81\n", "Regel 2 van het bestand: byte 0x81 op deze regel past niet"),
}


def dropped(page: Page, name: str, content: bytes) -> None:
    page.set_input_files("input[type=file]", {"name": name, "mimeType": "x", "buffer": content})


def sent(page: Page, name: str, content: bytes) -> Any:
    return asked(page, [{"name": name, "base64": b64encode(content).decode(), "record": "contact"}])[name]


def rows_of(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))


def test_whatever_a_script_can_say_has_words() -> None:
    scripts = (ROOT / "tooling" / "web" / "src").rglob("*.js")
    used = {code for path in scripts for code in re.findall(r'"(records-[a-z-]+)"', path.read_text("utf-8"))}
    known = set(re.findall(r'"(records-[a-z-]+)":', (ROOT / "tooling/web/data/codes.json").read_text("utf-8")))
    assert used - known == set()
    assert "records-other-sheets" in used


def test_a_workbook_as_people_make_them_is_read_as_on_the_command_line(page: Page, tmp_path: Any) -> None:
    made = sent(page, "contacten.xlsx", BOOK)
    told = [row for row in rows_of(made["findings"])[1:] if row[-2].startswith("records-")]
    (tmp_path / "contacten.xlsx").write_bytes(BOOK)
    result = validate(tmp_path / "contacten.xlsx", "contact", schemas=[judges()["contact"]], as_of=AS_OF)
    within = {entry["x-rule"]["id"] for entry in judges()["contact"]["allOf"]}
    ours = {(int(row[0]), row[-2]) for row in rows_of(made["findings"])[1:] if row[-2] in within}
    assert ours == {(found.part.row, found.code) for found in result.findings if found.part and found.code in within}
    codes = {found.code for found in result.findings if found.code.startswith("records-")}
    said = {row[-2] for row in told}
    assert said >= codes - {"records-missing-column"}
    assert said >= {"records-other-sheets", "records-footer", "records-ragged-row", "records-merged-cells"}


def test_nothing_of_a_sheet_is_lost_in_the_corrected_list(page: Page) -> None:
    first = sent(page, "contacten.xlsx", BOOK)
    made = rows_of(first["list"])
    assert len(made) == len(ROWS)
    assert [row[0] for row in made if row] == ["Contact-id", "c-1", "c-2", "c-3", "c-4", "Totaal 4"]
    assert made[3] == ["c-3", "Actief", "K.", "jansen", "c@voorbeeld.example", "", "te veel"]
    assert made[1][3] == "Berg"
    again = sent(page, "contacten.csv", first["list"].encode())
    assert again["count"] == 0
    assert again["list"] == first["list"]


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_is_no_list_is_told_with_what_to_do(page: Page, name: str) -> None:
    dropped(page, "goed.csv", b"Achternaam;Voorletters\nJansen;J.\n")
    page.wait_for_selector("h2:has-text('Zo lezen we je kolommen')")
    content, words = UNREADABLE[name]
    dropped(page, name, content)
    page.wait_for_selector(f"[role=alert]:has-text('{words}')")
    assert page.locator(f"{MAIN} .ac-step").first.get_by_role("button").count() == 0
    assert "Zo lezen we" not in page.inner_text(MAIN)


def test_another_sheet_can_be_chosen_where_the_first_is_empty(page: Page) -> None:
    dropped(page, "lijst.xlsx", packed(parts({"Leeg": [], "Lijst": [["Achternaam"], ["jansen"]]})))
    page.wait_for_selector("text=Dit blad is leeg. Kies een ander blad.")
    page.get_by_label("Blad").select_option("Lijst")
    page.wait_for_selector("h2:has-text('Zo lezen we je kolommen')")


def test_a_title_above_the_header_and_a_missing_header_are_told(page: Page) -> None:
    dropped(page, "titel.csv", b"Relaties van Jan\n\nAchternaam;Voorletters\nJansen;J.\n")
    page.wait_for_selector("text=Staat er een titel boven de kolomnamen, haal die regels dan weg")
    dropped(page, "kop.csv", b"c-1;Jansen;J.;Actief\nc-2;Bakker;K.;Actief\n")
    page.wait_for_selector("text=Het meeste herkennen we niet. Klopt het recordtype?")
    dropped(page, "verpakt.json", b'{"data": [{"surname": "Jansen"}]}')
    page.wait_for_selector("text=Staan je records in een lijst binnen een van deze namen")


def test_the_same_file_can_be_chosen_again(page: Page, tmp_path: Any) -> None:
    file = tmp_path / "lijst.csv"
    for name in ("jansen", "Jansen"):
        file.write_text(f"Achternaam;Voorletters\n{name};J.\n", "utf-8")
        with page.expect_file_chooser() as chooser:
            page.locator("input[type=file]").dispatch_event("click")
        chooser.value.set_files(file)
        page.wait_for_selector(f".ac-sample:text-is('{name}')")


def test_a_field_is_chosen_by_typing_its_name(page: Page) -> None:
    dropped(page, "lijst.csv", b"Achternaam;Iets;Nog iets\nJansen;Inkoper;x\n")
    choice = page.get_by_label("Veld: Iets", exact=True)
    choice.focus()
    page.keyboard.type("functie")
    page.wait_for_selector("text=2 van de 3 kolommen gelezen")
    expect(choice).to_be_focused()
    expect(choice).to_have_value("job_title")


def test_two_choices_in_a_row_both_count(page: Page) -> None:
    dropped(page, "lijst.csv", b"Achternaam;Iets;Nog iets\njansen;Inkoper;J.\n")
    page.get_by_label("Veld: Iets", exact=True).select_option("job_title")
    page.get_by_label("Veld: Nog iets").select_option("initials")
    page.locator(MAIN).get_by_role("button", name="Controleer", exact=True).click()
    page.wait_for_selector(".ac-summary")
    assert "Alle 3 kolommen gelezen" in page.inner_text(MAIN)


def test_a_choice_that_leaves_nothing_to_check_is_told_and_not_checked(page: Page) -> None:
    check = page.locator(MAIN).get_by_role("button", name="Controleer", exact=True)
    dropped(page, "lijst.csv", b"Achternaam;Iets\njansen;x\n")
    page.get_by_label("Veld: Achternaam").select_option("")
    check.click()
    expect(check).to_be_disabled()
    dropped(page, "lijst.xlsx", packed(parts({"Lijst": [["Achternaam"], ["jansen"]], "Leeg": []})))
    page.get_by_label("Blad").select_option("Leeg")
    check.click()
    page.wait_for_selector("text=Dit blad is leeg. Kies een ander blad.")
    page.wait_for_function("document.querySelector('[role=tabpanel]:not([hidden]) .ac-status').childNodes.length === 0")
    assert page.locator(".ac-summary").count() == 0


def test_the_form_tells_what_is_missing_and_where(page: Page) -> None:
    page.get_by_role("tab", name="Een formulier invullen").click()
    assert page.locator("form").get_by_label("Aanhef").count() == 0
    page.wait_for_selector("text=Dit vult het CRM zelf in: Contact-id, Aanhef, Aangemaakt op.")
    choice = page.get_by_label("Recordtype").last
    for record in judges():
        choice.select_option(record)
        page.get_by_role("button", name="Toon alles wat nog mist").click()
        page.wait_for_selector("[aria-invalid=true]")
        wrong = page.locator("[aria-invalid=true]")
        expect(wrong.first).to_be_focused()
        assert page.inner_text(".ac-state") == f"Nog {wrong.count()} punten."
        for control in wrong.all():
            assert control.get_attribute("aria-required") == "true"
            said = (control.get_attribute("aria-describedby") or "").split()[-1]
            assert page.inner_text(f"#{said}").split("\n")[0].startswith("fout")
            assert "Vul " in page.inner_text(f"#{said}").split("De regel:")[0]


def test_the_keyboard_stays_where_it_is_in_what_the_form_says(page: Page) -> None:
    page.get_by_role("tab", name="Een formulier invullen").click()
    page.get_by_label("Tussenvoegsel").last.fill("v.d.")
    page.keyboard.press("Tab")
    page.wait_for_selector("text=Maak er van den van")
    page.get_by_label("Tussenvoegsel").last.focus()
    reached = []
    for _ in range(4):
        page.keyboard.press("Tab")
        page.wait_for_timeout(400)  # longer than the form waits before it looks again
        reached.append(page.evaluate("document.activeElement.textContent"))
    rule = "Een tussenvoegsel is voluit geschreven (in een nieuw tabblad)"
    assert reached == [rule, "Maak er van de van", "Maak er van den van", "Maak er van der van"]


def test_the_name_helper_says_what_is_no_name(browser: Browser, check_address: str) -> None:
    made = opened(browser.new_page(), f"{check_address}name-helper/")
    answer = made.locator("#afspraak-names section").first
    for text, words in {
        "Bakker B.V.": "Dit lijkt een organisatie.",
        "Jan en Piet Bakker": "Dit lijken meer mensen.",
        "jan@voorbeeld.example": "Dit lijkt een e-mailadres.",
        "J. Jansen (inkoop)": "Een achternaam bevat alleen letters, apostrof, streepje en spatie",
        "<b>x": "Haal voorletters, titels, cijfers en komma’s weg",
        "dr. drs. J. Jansen": "Titels voor de naam staan klein, met punt en in de vaste volgorde",
        "mw. van Dijk e/v De Groot": "vraag welke naam zij gebruikt; een dubbele naam krijgt een streepje.",
        "T.a.v. de administratie": "Dit lijkt een afdeling.",
        "Dhr./mevr. J. Jansen": "Vraag na welke aanspreekvorm deze persoon wil.",
        "Jan Van den Berg": "Is het een Belgische naam?",
        "Jan": "Eén woord lezen we als achternaam.",
        "burgemeester K. ter Braak": "Burgemeester is een functie en hoort niet in de naam.",
    }.items():
        made.get_by_label("Typ een naam").fill(text)
        expect(answer).to_contain_text(words)
    made.get_by_label("Typ een naam").fill("<b>x")
    expect(answer).not_to_contain_text("Op een brief")
    assert answer.locator("b").count() == 0
    made.get_by_label("Typ een naam").fill("w" * 500)
    made.set_viewport_size({"width": 360, "height": 800})
    assert made.evaluate("document.documentElement.scrollWidth") <= 360
    made.get_by_label("Typ een naam").fill("j. v.d. berg")
    made.get_by_role("button", name="van den").focus()
    made.keyboard.press("Enter")
    expect(made.get_by_role("button", name="van den")).to_be_focused()
    made.get_by_label("Typ een naam").fill("Jan Pieter Berg")
    expect(made.get_by_role("button", name="Jan Pieter | Berg")).to_have_attribute("aria-pressed", "true")
    made.get_by_role("button", name="Jan | Pieter Berg").click()
    expect(answer.locator("dd").nth(1)).to_have_text("Pieter Berg")
    expect(made.get_by_role("button", name="Jan | Pieter Berg")).to_be_focused()
    made.close()
