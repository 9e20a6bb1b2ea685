"""Checking a list and the name helper on the built site: with its theme, under its policy, and in a copy on disk."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from checksite import ROOT, opened, watched

SITE = "https://handboek.voorbeeld.example/"
CONTACTS = ROOT / "tests" / "records" / "contacts.csv"
ROW = "Voorletters\tAchternaam\nJP\tberg\n"
DROP = """(text) => {
  const dropped = new DataTransfer();
  dropped.items.add(new File([text], "contacts.csv", {type: "text/csv"}));
  document.querySelector(".ac-drop").dispatchEvent(new DragEvent("drop", {dataTransfer: dropped, bubbles: true}));
}"""
# What people read on the page in each language.
WORDS = {
    "": {
        "file": "14 van de 120 records vragen aandacht",
        "paste": "Dit record vraagt aandacht",
        "list": "3 waarden hersteld in 3 records.",
        "again": "Er viel niets vanzelf te herstellen.",
        "check": "Controleer",
        "make": "Maak de verbeterde lijst",
        "take": "Verbeterde lijst",
        "findings": "Alle bevindingen (CSV)",
        "address": "Pagina",
        "mobile": "Mobiel",
        "mend": "Maak er +31612345678 van",
        "left": "punten",
        "name": "Typ een naam",
        "reading": "Jan | Pieter Berg",
        "salutation": "Aanhef",
        "office": "Burgemeester is een functie en hoort niet in de naam.",
        "rule": "Een achternaam bevat alleen letters",
    },
    "en/": {
        "file": "14 of 120 records need attention",
        "paste": "This record needs attention",
        "list": "3 values repaired in 3 records.",
        "again": "There was nothing that could be repaired automatically.",
        "check": "Check",
        "make": "Make the corrected list",
        "take": "Corrected list",
        "findings": "All findings (CSV)",
        "address": "Page",
        "mobile": "Mobile",
        "mend": "Make it +31612345678",
        "left": "points",
        "name": "Type a name",
        "reading": "Jan | Pieter Berg",
        "salutation": "Salutation",
        "office": "Burgemeester is a job title and no part of the name.",
        "rule": "A surname holds only letters",
    },
}


@pytest.mark.parametrize("language", WORDS)
def test_three_ways_of_checking_and_the_corrected_list(context: BrowserContext, address: str, language: str) -> None:
    page, asked, wrong = watched(context)
    words = WORDS[language]
    opened(page, f"{address}{language}check/")
    page.evaluate(DROP, CONTACTS.read_text("utf-8-sig"))
    checked(page, words, "file")
    assert all(exists(page, address, each) for each in pages_of(taken(page, words["findings"]), words["address"]))
    page.get_by_role("button", name=words["make"]).click()
    expect(page.locator(".ac-downloads")).to_contain_text(words["list"])
    better = taken(page, words["take"], "link")
    page.set_input_files("input[type=file]", {"name": "beter.csv", "mimeType": "x", "buffer": better.read_bytes()})
    page.wait_for_selector(".ac-summary", state="detached")
    panel(page).get_by_role("button", name=words["check"], exact=True).click()
    page.get_by_role("button", name=words["make"]).click()
    expect(page.locator(".ac-downloads")).to_contain_text(words["again"])
    page.get_by_role("tab").nth(1).click()
    panel(page).locator("textarea").fill(ROW)
    checked(page, words, "paste")
    page.get_by_role("tab").nth(2).click()
    panel(page).get_by_label(words["mobile"]).fill("06 12345678")
    panel(page).get_by_label(words["mobile"]).press("Tab")
    page.get_by_role("button", name=words["mend"]).click()
    expect(panel(page).get_by_label(words["mobile"])).to_have_value("+31612345678")
    expect(page.locator(".ac-state")).to_contain_text(words["left"])
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []
    assert wrong == []


def panel(page: Page) -> Locator:
    """The way that is open."""
    return page.locator("[role=tabpanel]:not([hidden])")


def checked(page: Page, words: dict[str, str], way: str) -> None:
    panel(page).get_by_role("button", name=words["check"], exact=True).click()
    expect(panel(page).locator(".ac-summary")).to_contain_text(words[way])


def taken(page: Page, name: str, role: Any = "button") -> Path:
    """What a button gives to take along."""
    with page.expect_download() as download:
        page.get_by_role(role, name=name, exact=True).click()
    return Path(download.value.path())


def pages_of(findings: Path, column: str) -> set[str]:
    with findings.open(encoding="utf-8-sig", newline="") as file:
        found = {row[column] for row in csv.DictReader(file, delimiter=";")} - {""}
    assert len(found) > 5
    return found


def exists(page: Page, address: str, published: str) -> bool:
    """Whether this page of the published site is there, with the place on it that is meant."""
    path, _, place = published.removeprefix(SITE).partition("#")
    answer = page.request.get(address + path)
    return published.startswith(SITE) and answer.ok and f'id="{place}"' in answer.text()


def test_the_keyboard_alone_leads_through_a_check(context: BrowserContext, address: str) -> None:
    page, _, wrong = watched(context)
    page.on("filechooser", lambda _: None)  # the browser must know before the key is pressed that somebody listens
    opened(page, f"{address}check/")
    tabbed(page, "[role=tab]")
    for key, at in {"ArrowRight": 1, "End": 2, "Home": 0}.items():
        page.keyboard.press(key)
        expect(page.get_by_role("tab").nth(at)).to_be_focused()
    tabbed(page, "input[type=file]", most=1)
    with page.expect_file_chooser() as chooser:
        page.keyboard.press("Enter")
    chooser.value.set_files(CONTACTS)
    expect(page.locator(":focus")).to_have_text("Zo lezen we je kolommen")
    tabbed(page, ".ac-primary", most=10)
    page.keyboard.press("Enter")
    expect(page.locator(":focus")).to_have_text("Uitkomst")
    tabbed(page, ".ac-totals button", most=8)
    page.keyboard.press("Enter")
    expect(page.locator(":focus")).to_have_text("De rijen")
    tabbed(page, ".ac-findings a", most=3)
    with context.expect_page() as beside:
        page.keyboard.press("Enter")
    expect(beside.value.locator("h1")).to_be_visible()
    assert beside.value.url.startswith(f"{address}agreements/")
    expect(page.locator(":focus")).to_have_attribute("target", "_blank")  # the outcome stands as it stood
    assert wrong == []


# Whether the focus is on such an element, and whether people see it; a date has several places to stop in one element.
FOCUSED = """(wanted) => {
  const {top, bottom} = document.activeElement.getBoundingClientRect();
  return [document.activeElement.matches(wanted), bottom > 0 && top < innerHeight];
}"""


def tabbed(page: Page, wanted: str, most: int = 60) -> None:
    """Presses Tab until such an element has the focus; each one on the way is seen."""
    for _ in range(most):
        page.keyboard.press("Tab")
        reached, seen = page.evaluate(FOCUSED, wanted)
        assert seen
        if reached:
            return
    raise AssertionError(f"{wanted} is more than {most} presses away")


@pytest.mark.parametrize("language", WORDS)
def test_the_name_helper_on_the_site(context: BrowserContext, address: str, language: str) -> None:
    page, asked, wrong = watched(context)
    words = WORDS[language]
    opened(page, f"{address}{language}name-helper/")
    answer = page.locator("#afspraak-names section").first
    name = page.get_by_label(words["name"])
    name.fill("burgemeester K. ter Braak")
    expect(answer).to_contain_text(words["office"])
    expect(answer).to_contain_text("Geachte K. ter Braak")
    name.fill("Jan Pieter Berg")
    page.get_by_role("button", name=words["reading"]).click()
    expect(answer.locator("dd").nth(1)).to_have_text("Pieter Berg")
    name.fill("<b>x")
    expect(answer).to_contain_text(words["rule"])
    expect(answer).not_to_contain_text(words["salutation"])
    link = answer.get_by_role("link").get_attribute("href") or ""
    assert exists(page, address, SITE + link.removeprefix(address))
    assert [url for url in asked if not url.startswith((address, "data:"))] == []
    assert wrong == []


def test_a_check_and_the_helper_in_a_copy_on_disk(context: BrowserContext, copy: Path) -> None:
    page, asked, wrong = watched(context)
    opened(page, (copy / "check.html").as_uri())
    page.set_input_files("input[type=file]", CONTACTS)
    checked(page, WORDS[""], "file")
    assert all(each.startswith(SITE) for each in pages_of(taken(page, WORDS[""]["findings"]), "Pagina"))
    with context.expect_page() as beside:
        page.locator(".ac-totals a").first.click()
    expect(beside.value.locator("h1")).to_be_visible()
    assert beside.value.url.startswith((copy / "agreements").as_uri())
    opened(page, (copy / "en" / "name-helper.html").as_uri())
    page.get_by_label(WORDS["en/"]["name"]).fill("burgemeester K. ter Braak")
    expect(page.locator("#afspraak-names")).to_contain_text(WORDS["en/"]["office"])
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []
    assert wrong == []
