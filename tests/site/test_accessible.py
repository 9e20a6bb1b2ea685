"""Every page type, held against WCAG 2.2 AA by axe, light and dark; and the keyboard reaches what the mouse does."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

AXE = Path(__file__).parent / "node_modules/axe-core/axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OFF = {
    "landmark-complementary-is-top-level": {"enabled": False},  # of the theme
    "landmark-unique": {"enabled": False},  # of the theme: parts of the menu
    "region": {"enabled": False},  # of the theme: a button above the page
}
PAGES = [
    "",
    "tasks/",
    "tasks/new-relation/",
    "agreements/",
    "agreements/telephone-numbers/",
    "procedures/bounces-and-returned-post/",
    "processes/account-life-cycle/",
    "records/contact/",
    "check/",
    "name-helper/",
    "lists/countries/",
    "roles/account-manager/",
    "cards/role-account-manager/",
    "who-does-what/",
    "who-leads/",
    "rules/",
    "systems/",
    "glossary/",
    "reference/kinds/",
    "choices/",
    "privacy-register/",
    "changes/contact/",
    "basics/1-record/",
    "en/sources/",
]
TOOLS = ("check/", "name-helper/")  # filled by a script that knows no page around it: WCAG without the rest
RUN = """async (asked) => {
  const found = await axe.run(document, {runOnly: asked.tags, rules: asked.off, resultTypes: ["violations"]});
  return found.violations.map(v => v.id + ": " + v.nodes.slice(0, 4).map(n => n.html.slice(0, 160)).join(" | "));
}"""


@pytest.mark.parametrize(("colours", "pages"), [("light", PAGES), ("dark", PAGES[:9])])
def test_axe_finds_nothing(context: BrowserContext, address: str, colours: str, pages: list[str]) -> None:
    page = context.new_page()
    page.emulate_media(color_scheme=colours)
    wrong = {}
    for path in pages:
        page.goto(address + path)
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
        page.evaluate("document.querySelectorAll('.md-sidebar__scrollwrap').forEach(each => { each.scrollTop = 0; })")
        page.evaluate(AXE.read_text("utf-8"))
        if found := page.evaluate(RUN, {"tags": TAGS if path not in TOOLS else TAGS[:-1], "off": OFF}):
            wrong[path] = found
    assert wrong == {}


def test_a_word_explains_itself_on_hover_and_on_focus(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + "records/contact/")
    word = page.locator("abbr.term").first
    word.focus()
    expect(word).to_be_focused()
    expect(page.locator(".md-tooltip2--active")).to_contain_text(" ")
    assert ":" in (word.get_attribute("aria-label") or "")


def test_the_keyboard_finds_search_and_a_door(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address)
    page.locator(".home-search").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".md-search__input")).to_be_focused()
    page.keyboard.type("postcode", delay=20)
    expect(page.locator(".md-search-result__list")).to_contain_text("postcode")
    page.keyboard.press("Escape")
    page.locator(".doors a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(address + "tasks/")
