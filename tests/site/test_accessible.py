"""Every page type, held against WCAG 2.2 AA by axe, light and dark; and the keyboard reaches what the mouse does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

ROOT = Path(__file__).parents[2]
AXE = (ROOT / "tests/site/node_modules/axe-core/axe.min.js").read_text("utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OFF = {"landmark-unique": {"enabled": False}}  # of the theme: parts of the menu are called after the part around them
PAGES = [
    "",
    "404.html",
    "tasks/",
    "tasks/new-relation/",
    "agreements/",
    "agreements/telephone-numbers/",
    "procedures/bounces-and-returned-post/",
    "processes/account-life-cycle/",
    "records/account/",
    "records/contact/",
    "lists/countries/",
    "roles/account-manager/",
    "cards/role-account-manager/",
    "who-does-what/",
    "who-leads/",
    "responsibilities/",
    "rules/",
    "systems/",
    "glossary/",
    "privacy-register/",
    "choices/",
    "governance/",
    "changes/",
    "changes/contact/",
    "check/",
    "name-helper/",
    "basics/1-record/",
    "customer-value/",
    "publishing/",
    "reference/codes/",
    "reference/kinds/",
    "sources/",
    "en/publishing/",
]
RUN = """async (asked) => {
  document.querySelectorAll("details").forEach(each => { each.open = true; });
  document.querySelectorAll(".md-sidebar__scrollwrap").forEach(each => { each.scrollTop = 0; });
  const found = await axe.run(document, {...asked, resultTypes: ["violations"]});
  return found.violations.map(v => v.id + ": " + v.nodes.slice(0, 4).map(n => n.html.slice(0, 160)).join(" | "));
}"""
ALL = {"runOnly": TAGS, "rules": OFF}
COLOURS = {"runOnly": ["color-contrast"]}  # nothing else differs in the dark


def found(page: Page, asked: dict[str, object]) -> list[str]:
    page.evaluate(AXE)
    told: list[str] = page.evaluate(RUN, asked)
    return told


@contextmanager
def opened(browser: Browser, colours: str, width: int = 1280) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=colours)
    context.set_default_timeout(15_000)
    yield context.new_page()
    context.close()


def test_axe_finds_nothing(browser: Browser, address: str) -> None:
    wrong = {}
    with opened(browser, "light") as page:
        for path in PAGES:
            page.goto(address + path)
            told = found(page, ALL)
            page.evaluate("document.body.dataset.mdColorScheme = 'slate'")
            page.add_style_tag(content="* { transition: none !important }")
            if told := [*told, *(f"dark {each}" for each in found(page, COLOURS))]:
                wrong[path] = told
    assert wrong == {}


def test_axe_finds_nothing_on_a_phone(browser: Browser, address: str) -> None:
    wrong = {}
    with opened(browser, "light", 360) as page:
        for path in ("", "tasks/new-relation/", "records/account/", "who-does-what/", "rules/"):
            page.goto(address + path)
            if told := found(page, ALL):
                wrong[path] = told
    assert wrong == {}


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_axe_finds_nothing_in_what_a_reader_opens(browser: Browser, address: str, colours: str) -> None:
    with opened(browser, colours) as page:
        page.goto(address)
        page.locator(".md-search__input").click()
        page.locator(".md-search__input").press_sequentially("postcode", delay=20)
        expect(page.locator(".md-search-result__list")).to_contain_text("postcode")
        page.wait_for_timeout(400)  # the box of results opens slowly
        assert found(page, ALL) == []
        page.goto(address + "check/")
        page.set_input_files("input[type=file]", ROOT / "tests/records/contacts.csv")
        page.wait_for_selector("h2:has-text('Zo lezen we je kolommen')")
        page.get_by_role("tabpanel").get_by_role("button", name="Controleer", exact=True).click()
        page.wait_for_selector(".ac-summary")
        assert found(page, ALL) == []
        page.goto(address + "records/contact/")
        page.locator(".term").first.focus()
        expect(page.get_by_role("tooltip")).to_be_visible()
        assert found(page, ALL) == []


def test_axe_finds_nothing_in_a_copy_on_disk(browser: Browser, copy: Path) -> None:
    wrong = {}
    with opened(browser, "light") as page:
        for name in ("index", "tasks/new-relation", "agreements/telephone-numbers", "check", "en/name-helper"):
            page.goto((copy / f"{name}.html").as_uri())
            if told := found(page, ALL):
                wrong[name] = told
    assert wrong == {}


def test_a_word_explains_itself_on_focus_and_escape_closes_it(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + "records/contact/")
    word, told = page.locator("abbr.term").first, page.get_by_role("tooltip")
    word.focus()
    expect(word).to_be_focused()
    expect(told).to_have_text((word.get_attribute("aria-label") or "").partition(": ")[2])
    page.keyboard.press("Escape")
    expect(told).to_be_hidden()
    expect(word).to_be_focused()


def test_an_explanation_stays_while_the_pointer_is_on_it(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + "records/contact/")
    word, told = page.locator("abbr.term").first, page.get_by_role("tooltip")
    word.hover()
    expect(told).to_be_visible()
    told.hover()
    page.wait_for_timeout(600)
    expect(told).to_be_visible()
    page.keyboard.press("Escape")
    expect(told).to_be_hidden()
    word.hover()
    expect(told).to_be_visible()
    page.locator("h1").hover()
    expect(told).to_be_hidden()


def test_a_word_explains_itself_to_a_finger(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(address + "records/contact/")
    page.locator("abbr.term").first.tap()
    told = page.get_by_role("tooltip")
    expect(told).to_be_visible()
    box = told.bounding_box() or {}
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    page.locator("h1").tap()
    expect(told).to_be_hidden()
    context.close()


def test_a_wide_table_on_a_phone_is_still_a_table(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address + "processes/account-life-cycle/")
    table = page.get_by_role("table").filter(has_text="Prospect").first
    expect(table.get_by_role("columnheader")).to_have_count(4)
    cell = table.locator("td[data-column]").first
    assert cell.evaluate("each => getComputedStyle(each, '::before').content").startswith('"Betekent: "')
    assert all(table.locator("tbody tr").nth(number).get_by_role("cell").count() == 4 for number in range(3))


def test_what_scrolls_sideways_has_a_name_and_the_keyboard(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address + "who-does-what/")
    page.wait_for_selector(".md-typeset__scrollwrap[tabindex='0']")
    unnamed = page.evaluate(
        """() => [...document.querySelectorAll(".md-typeset__scrollwrap")].filter(
            each => each.scrollWidth > each.clientWidth && !(each.tabIndex === 0 && each.ariaLabel)).length"""
    )
    assert unnamed == 0


def test_the_keyboard_passes_over_closed_search(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + "tasks/")
    page.locator(".md-search__input").focus()
    page.keyboard.press("Tab")
    expect(page.locator(".md-tabs__link").first).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(page.locator(".md-search__input")).to_be_focused()


def test_the_first_column_of_a_matrix_stays_beside_what_scrolls(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address + "who-does-what/")
    around = page.locator(".matrix .md-typeset__scrollwrap").first
    around.evaluate("each => { each.scrollLeft = 120; }")
    lefts = around.evaluate("each => [each, each.querySelector('td')].map(one => one.getBoundingClientRect().left)")
    assert lefts[0] == lefts[1]
    head = around.locator("th").first.evaluate("each => getComputedStyle(each).backgroundColor")
    assert not re.search(r", 0\)$", head), "labels that pass below would show through"
    assert "local" in around.evaluate("each => getComputedStyle(each).backgroundAttachment")


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
