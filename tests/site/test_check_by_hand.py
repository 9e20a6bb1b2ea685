"""What people do by hand on the checking page: paste, type, stop, print, and what they take along."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from checksite import ROOT, embedded_rulebook

HEADER = "Contact-id\tStatus\tVoorletters\tAchternaam\tTelefoon\tDatum opt-in"
SAMPLE = ROOT / "tests" / "records" / "contacts.csv"


def pasting(page: Page) -> Locator:
    """The panel in which a row is pasted."""
    page.get_by_role("tab", name="Eén rij plakken").click()
    return page.get_by_role("tabpanel")


def pasted(page: Page, text: str) -> Locator:
    panel = pasting(page)
    panel.get_by_role("textbox").fill(text)
    panel.get_by_role("button", name="Controleer", exact=True).first.click()
    return panel


@pytest.mark.parametrize("end", ["\t", "\t\n", "", "\n\n"])
def test_a_row_whose_last_cells_are_empty_is_checked(page: Page, end: str) -> None:
    panel = pasted(page, f"{HEADER}\nc-1\tActief\tJ.\tberg\t+31201234567{end}")
    expect(panel.locator(".ac-summary")).to_contain_text("Dit record vraagt aandacht")
    expect(panel.locator(".ac-findings")).to_contain_text("berg")
    assert "konden we niet lezen" not in panel.inner_text()


def test_a_header_alone_asks_for_its_row_and_other_text_takes_the_outcome_away(page: Page) -> None:
    panel = pasted(page, f"{HEADER}\n")
    expect(panel.get_by_role("alert")).to_have_text("Dit is alleen de kopregel; plak de rij eronder.")
    pasted(page, f"{HEADER}\nc-1\tActief\tJ.\tBerg\t\t")
    panel.locator(".ac-summary").wait_for()
    panel.get_by_role("textbox").first.fill("c-2")
    expect(panel.locator(".ac-summary, h2, .ac-note:visible")).to_have_count(0)


def test_a_quotation_mark_in_a_pasted_cell_is_part_of_it(page: Page) -> None:
    panel = pasted(page, 'Contact-id\tAchternaam\tOpmerking\nc-1\t"Jan" berg\t"twee\nregels"\n')
    panel.locator(".ac-step").get_by_role("button", name="Controleer", exact=True).click()
    expect(panel.locator(".ac-findings")).to_contain_text('"Jan" berg')
    assert "van het bestand" not in panel.inner_text()
    assert "in de export" not in panel.inner_text()


STOP = """() => {
  const status = document.querySelector("[role=tabpanel]:not([hidden]) .ac-status");
  new MutationObserver((_, observer) => {
    observer.disconnect();
    status.querySelector("button").click();
  }).observe(status, {childList: true});
}"""


def test_whoever_stops_the_reading_can_start_it_again(page: Page) -> None:
    page.evaluate(STOP)
    page.set_input_files("input[type=file]", SAMPLE)
    expect(page.get_by_text("Gestopt. Je kunt opnieuw beginnen.")).to_be_focused()
    page.get_by_role("button", name="Lees opnieuw").click()
    expect(page.get_by_role("heading", name="Zo lezen we je kolommen")).to_be_focused()


def form_of(page: Page) -> Locator:
    page.get_by_role("tab", name="Een formulier invullen").click()
    return page.get_by_role("tabpanel")


@pytest.mark.parametrize("amount", ["1234,50", "1.234,50", "1234.50", "1234", "-12,5"])
def test_an_amount_is_typed_as_the_language_writes_it(page: Page, amount: str) -> None:
    form = form_of(page)
    form.get_by_label("Recordtype").select_option("opportunity")
    field = form.locator("form").get_by_label("Bedrag")
    field.fill("12a,3,4")
    field.blur()
    expect(field).to_have_attribute("aria-invalid", "true")
    field.fill(amount)
    expect(field).to_have_attribute("aria-invalid", "true" if amount.startswith("-") else "false")


def test_a_prefix_in_a_surname_is_not_thrown_away(page: Page) -> None:
    form = form_of(page)
    surname = form.get_by_label("Achternaam")
    surname.fill("van den berg")
    surname.blur()
    form.get_by_text("Verplaats het tussenvoegsel naar zijn eigen veld").wait_for()
    expect(form.get_by_role("button", name="Maak er Berg van")).to_have_count(0)
    form.get_by_label("Tussenvoegsel").fill("van den")
    form.get_by_role("button", name="Maak er Berg van").click()
    expect(surname).to_have_value("Berg")


def test_what_the_system_fills_is_not_asked(page: Page) -> None:
    form = form_of(page)
    expect(form.get_by_label("Contact-id")).to_have_count(0)
    expect(form).to_contain_text("Dit vult het CRM zelf in: Contact-id, Aanhef")


def test_the_link_of_a_rule_leaves_the_form_as_it_is(page: Page) -> None:
    form = form_of(page)
    form.get_by_label("Achternaam").fill("berg")
    form.get_by_label("Achternaam").blur()
    link = form.get_by_role("link", name="Een achternaam begint met een hoofdletter")
    expect(link).to_have_attribute("target", "_blank")
    expect(link).to_have_accessible_name(
        "Een achternaam begint met een hoofdletter en is niet helemaal in hoofdletters (in een nieuw tabblad)"
    )


ROWS = 'Contact-id;Achternaam;Notitie\r\n"c-1";"berg";"een; ""twee"""\r\nc-2;"de ""wit"" ";\nc-3;jansen;"x\ny"\n'
REPAIRED = ROWS.replace('"berg"', '"Berg"').replace("jansen", "Jansen").replace('"" "', '"""')
ENCODED = {
    "utf-8": (ROWS.encode(), REPAIRED),
    "marked": (codecs.BOM_UTF8 + ROWS.encode(), "\ufeff" + REPAIRED),
    "Windows-1252": (ROWS.replace("een", "één").encode("cp1252"), "\ufeff" + REPAIRED.replace("een", "één")),
    "UTF-16": (codecs.BOM_UTF16_LE + ROWS.encode("utf-16-le"), "\ufeff" + REPAIRED),
}


@pytest.mark.parametrize("encoding", ENCODED)
def test_only_the_repaired_cells_differ_in_the_corrected_list(page: Page, encoding: str) -> None:
    content, wanted = ENCODED[encoding]
    page.set_input_files("input[type=file]", {"name": "a.csv", "mimeType": "text/csv", "buffer": content})
    page.locator(".ac-step").get_by_role("button", name="Controleer", exact=True).click()
    page.get_by_role("button", name="Maak de verbeterde lijst").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Verbeterde lijst").click()
    assert Path(download.value.path()).read_bytes() == wanted.encode()
    said = page.get_by_text(f"Je bestand was {encoding}; de nieuwe lijst is UTF-8.")
    expect(said).to_have_count(1 if encoding in ("Windows-1252", "UTF-16") else 0)


def checked(page: Page, text: str) -> None:
    page.set_input_files("input[type=file]", {"name": "lijst.csv", "mimeType": "text/csv", "buffer": text.encode()})
    page.locator(".ac-step").get_by_role("button", name="Controleer", exact=True).click()
    page.locator(".ac-summary").wait_for()


def test_characters_that_nobody_sees_are_shown(page: Page) -> None:
    checked(page, "Contact-id;Achternaam\nc-1;Vries\u200b\nc-2;De\u00a0Boer\nc-3;Bos \n")
    rows = page.locator(".ac-findings")
    for shown in ("Vries[U+200B]", "De␣Boer", "Bos␣"):
        expect(rows.get_by_text(shown, exact=True).first).to_be_visible()


def test_the_print_says_what_was_checked(page: Page) -> None:
    checked(page, "Contact-id;Achternaam\nc-1;jansen\n")
    said = page.get_by_text("lijst.csv, gelezen als Contactpersoon, met de regels van")
    expect(said).to_be_hidden()
    page.emulate_media(media="print")
    expect(said).to_be_visible()
    expect(page.locator(".ac-totals").get_by_role("button")).to_have_count(0)


def test_an_emptied_date_and_a_taken_field_are_told(page: Page) -> None:
    checked(page, "Achternaam;Famnaam\njansen;Jansen\n")
    date = page.get_by_label("Peildatum")
    before = date.input_value()
    date.fill("")
    date.blur()
    expect(date).to_have_value(before)
    page.get_by_text("Kolommen en velden").click()
    page.get_by_label("Veld: Famnaam").select_option("surname")
    row = page.get_by_role("row", name="Achternaam").first
    expect(row).to_contain_text("dit veld komt nu uit de kolom Famnaam")


def test_exports_are_told_apart_by_words_that_people_know() -> None:
    exports = embedded_rulebook()["exports"]
    assert len({(export["record"], export["title"]) for export in exports}) == len(exports)
    assert [export["title"] for export in exports if export["title"].endswith(export["id"].split(".")[1])] == []
    titles = {export["id"]: export["title"] for export in exports}
    assert titles["outlook-lists.contacts-dutch"] == "Adreslijsten in Outlook: Voornaam, Achternaam …"
    assert titles["finance.debtors"] == "Financiële administratie"
