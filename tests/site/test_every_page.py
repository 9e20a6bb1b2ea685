"""Every page of the site in both languages: its name is its heading, and it fits a small screen and paper."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

import everypage
from serving import UNCHANGING, served

HEADING = re.compile(r"<h1\b.*?>(.*?)</h1>", re.DOTALL)
PERMALINK = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)
TOPIC = re.compile(r'data-md-component="header-topic"><span class="md-ellipsis">(.*?)</span>', re.DOTALL)
NARROW = (320, 740)  # WCAG 1.4.10: what a screen of 1280 shows at four times its size
LAPTOP = (1366, 768)
PAINTED = """() => [".agreed", ".right-wrong th", ".right-wrong td", ".level", "h1", "code"].map(each => {
  const style = getComputedStyle(document.querySelector(`article ${each}`));
  return [each, style.color, style.backgroundColor];
})"""
SHEET = re.compile(rb"/Type\s*/Page\b(?!s)")


def words(part: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", PERMALINK.sub("", part))).split())


def headings(site: Path) -> dict[str, str]:
    found = {path: HEADING.findall(_html(site, path)) for path in everypage.addresses(site)}
    assert [path for path, headed in found.items() if len(headed) != 1] == []
    return {path: words(headed[0]) for path, headed in found.items()}


def _html(site: Path, path: str) -> str:
    return (site / path / "index.html" if path.endswith("/") or not path else site / path).read_text("utf-8")


def test_a_page_is_called_what_its_heading_says(site: Path) -> None:
    wrong = {}
    for path, heading in headings(site).items():
        page = _html(site, path)
        title = words(page[page.index("<title>") + 7 : page.index("</title>")])
        topics = {words(topic) for topic in TOPIC.findall(page)} - {""}  # a wrong address has none
        if (title != heading and not title.startswith(f"{heading} - ")) or topics - {heading}:
            wrong[path] = (heading, title, topics)
    assert wrong == {}


@pytest.mark.parametrize("language", ["", "en/"])
def test_search_calls_a_page_what_its_heading_says(site: Path, language: str) -> None:
    headed = headings(site)
    index = json.loads((site / language / "search/search_index.json").read_text("utf-8"))
    named = {each["location"]: words(each["title"]) for each in index["docs"] if "#" not in each["location"]}
    assert len(named) > 150
    assert {path: name for path, name in named.items() if name != headed[language + path]} == {}


def test_no_page_is_wider_than_a_small_screen(context: BrowserContext, site: Path) -> None:
    with served(site, UNCHANGING) as address:
        page = context.new_page()
        page.goto(address)
        look = "document.documentElement.scrollWidth"
        widths = everypage.looked_at(page, everypage.addresses(site), NARROW, look)
    assert len(widths) > 400
    assert {path: width for path, width in widths.items() if width > NARROW[0]} == {}


def test_a_task_is_one_screen_and_one_sheet(context: BrowserContext, site: Path) -> None:
    tasks = [path for path in everypage.addresses(site) if re.search(r"(^|/)tasks/.", path)]
    assert len(tasks) == 30
    with served(site, UNCHANGING) as address:
        page = context.new_page()
        page.goto(address)
        look = "document.querySelector('.task').getBoundingClientRect().bottom"
        ends = everypage.looked_at(page, tasks, LAPTOP, look)
        sheets = {}
        for path in tasks:
            page.goto(address + path)
            sheets[path] = len(SHEET.findall(page.pdf(format="A4", prefer_css_page_size=True)))
    assert {path: end for path, end in ends.items() if end > LAPTOP[1]} == {}
    assert {path: count for path, count in sheets.items() if count > 1} == {}


def test_paper_is_light_and_shows_what_one_needs(browser: Browser, address: str) -> None:
    sides = {}
    for colours in ("light", "dark"):
        context = browser.new_context(color_scheme=colours)
        page = context.new_page()
        page.goto(address + "agreements/telephone-numbers/")
        page.add_style_tag(content="* { transition: none !important }")
        page.emulate_media(media="print")
        facts = page.locator("p.facts").all_inner_texts()
        assert facts
        assert [told for told in facts if re.search(r"[·()]\s*$|· ·", told)] == []
        sides[colours] = page.evaluate(PAINTED)
        page.goto(address + "records/contact/")
        assert len(SHEET.findall(page.pdf(format="A4", prefer_css_page_size=True))) <= 8
        context.close()
    assert sides["light"] == sides["dark"]


def test_paper_shows_how_to_set_up_a_crm_where_the_reader_opened_it(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + "records/contact/")
    fold = page.locator("details", has=page.locator(".setup-table")).first
    fold.locator("summary").click()
    page.emulate_media(media="print")
    expect(fold.locator(".setup-table")).to_be_visible()
    fold.locator("summary").evaluate("each => { each.click(); each.parentElement.open = true; }")
    expect(fold.locator(".setup-table")).to_be_hidden()
