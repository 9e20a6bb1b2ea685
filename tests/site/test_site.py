"""The built site in a real browser: it calls nobody else, and works in both languages and on a small screen."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from checksite import watched

PAGES = [
    "",
    "tasks/",
    "agreements/",
    "agreements/telephone-numbers/",
    "procedures/new-relation/",
    "processes/account-life-cycle/",
    "records/contact/",
    "roles/account-manager/",
    "sources/",
    "reference/formats/",
    "en/",
    "en/agreements/telephone-numbers/",
    "en/governance/",
]

SCRIPTED = ["rules/", "check/", "name-helper/", "cards/role-account-manager/", "lists/countries/", "404.html"]
SCRIPTED += ["en/check/", "en/name-helper/", "en/rules/"]


def typed(page: Page, words: str) -> None:
    """Types into the search box, key by key: the search listens to keys."""
    page.locator(".md-search__input").click()
    page.locator(".md-search__input").press_sequentially(words, delay=20)


def test_no_page_names_another_host(browser: Browser, address: str, site: Path) -> None:
    """Every page, in both languages. Scripts are the same on all and run below; without them this is fast."""
    named = [path for folder in ("", "en/") for path in _in_sitemap(site / folder)]
    assert len(named) > 400
    context = browser.new_context(java_script_enabled=False)
    page, asked, wrong = watched(context)
    for path in [*named, "404.html"]:
        page.goto(address + path)
    context.close()
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []
    assert wrong == []


def test_no_script_of_a_page_calls_another_host(context: BrowserContext, address: str) -> None:
    page, asked, wrong = watched(context)
    for path in [*PAGES, *SCRIPTED]:
        page.goto(address + path)
        page.wait_for_load_state("networkidle")
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []
    assert wrong == []


def _in_sitemap(folder: Path) -> list[str]:
    named = re.findall(r"<loc>https://[^/]+/([^<]*)</loc>", (folder / "sitemap.xml").read_text("utf-8"))
    assert all((folder.parent / path).exists() or (folder / path).exists() for path in named)
    return named


def test_the_language_switch_stays_on_the_page(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    for path, dutch, english in (
        ("agreements/telephone-numbers/", "Telefoonnummers", "Telephone numbers"),
        ("records/contact/", "Contactpersoon", "Contact"),
        ("", "Het CRM-handboek van", "The CRM handbook of"),
    ):
        page.goto(address + path)
        expect(page.locator("h1")).to_contain_text(dutch)
        page.locator(".language-switch a").click()
        expect(page.locator("h1")).to_contain_text(english)
        assert page.url == f"{address}en/{path}"
        page.locator(".language-switch a").click()
        expect(page.locator("h1")).to_contain_text(dutch)
        assert page.url == address + path


def test_pages_name_their_translation(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + "en/tasks/")
    links = page.locator("link[hreflang]").evaluate_all("all => all.map(each => [each.hreflang, each.href])")
    site = "https://handboek.voorbeeld.example/"
    assert links == [["nl", f"{site}tasks/"], ["en", f"{site}en/tasks/"]]


@pytest.mark.parametrize(
    ("path", "words", "title"),
    [
        ("", "telefoonnummers", "Telefoonnummers"),
        ("", "doorkiesnummer", "Telefoonnummers"),
        ("", "020-1234567", "Een telefoonnummer begint met + en de landcode"),
        ("en/", "telephone", "Telephone numbers"),
        ("en/", "surname prefix", "prefix"),
        ("", "Hoe schrijf ik een dubbele achternaam?", "Namen van personen"),
    ],
)
def test_search_finds(context: BrowserContext, address: str, path: str, words: str, title: str) -> None:
    page, _, wrong = watched(context)
    page.goto(address + path)
    typed(page, words)
    results = page.locator(".md-search-result__list")
    expect(results).to_contain_text(title)
    expect(page.locator(".md-search__input")).to_have_value(words)
    hrefs = results.locator("a").evaluate_all("all => all.map(each => each.href)")
    assert all(("/en/" in href) == bool(path) for href in hrefs)
    assert wrong == []


def test_pictures_are_drawn_without_a_script(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 900})
    page = context.new_page()
    page.goto(address + "processes/account-life-cycle/")
    expect(page.locator(".drawing svg")).to_be_visible()
    expect(page.locator(".drawing svg")).to_contain_text("Prospect")
    page.goto(address + "procedures/new-relation/")
    expect(page.locator(".drawing .flow li").first).to_be_visible()
    context.close()


@pytest.mark.parametrize("language", ["", "en/"])
def test_schemas_are_beside_the_languages(context: BrowserContext, address: str, site: Path, language: str) -> None:
    page = context.new_page()
    page.goto(f"{address}{language}records/contact/")
    href = page.locator("a.site-file[href*='/next/']").first.evaluate("each => each.href")
    assert href == f"{address}schemas/contact/next/contact.schema.json"
    assert json.loads((site / "schemas/contact/next/contact.schema.json").read_text("utf-8"))["type"] == "object"
    assert not (site / "en" / "schemas").exists()


def test_a_wrong_address_is_answered_in_both_languages(site: Path) -> None:
    page = (site / "404.html").read_text("utf-8")
    assert "Deze pagina is er niet" in page
    assert "This page does not exist" in page


def test_a_copy_on_disk_reads_switches_and_searches(context: BrowserContext, copy: Path) -> None:
    page, asked, wrong = watched(context)
    page.goto((copy / "agreements/telephone-numbers.html").as_uri())
    page.locator(".language-switch a").click()
    expect(page.locator("h1")).to_contain_text("Telephone numbers")
    typed(page, "how do I write a telephone number?")
    expect(page.locator(".md-search-result__item").first).to_contain_text("Telephone numbers")
    page.goto((copy / "processes/account-life-cycle.html").as_uri())
    expect(page.locator(".drawing svg")).to_be_visible()
    href = page.locator("a.md-logo").first.evaluate("each => each.href")
    assert href == (copy / "index.html").as_uri()
    page.goto((copy / "en/records/contact.html").as_uri())
    schema = page.locator("a.site-file[href*='/next/']").first.evaluate("each => each.href")
    assert schema == (copy / "schemas/contact/next/contact.schema.json").as_uri()
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:", "about:"))] == []
    assert wrong == []


def test_a_copy_on_disk_leads_from_page_to_page(context: BrowserContext, copy: Path) -> None:
    page = context.new_page()
    page.goto((copy / "agreements/telephone-numbers.html").as_uri())
    page.locator("a.site-page").first.click()
    expect(page.locator("h1")).to_contain_text("Herstel")
    page.goto((copy / "rules.html").as_uri() + "#phone-is-international")
    expect(page.locator("h1")).to_contain_text("Telefoonnummers")
