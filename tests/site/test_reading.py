"""What readers do on the site: doors, links that stay, proposals, cards on paper, words that search finds."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

import checksite

TEL = "agreements/telephone-numbers/"
RULE = "phone-is-international"


@pytest.mark.parametrize("language", ["", "en/"])
def test_the_front_page_has_four_doors_and_they_open(context: BrowserContext, address: str, language: str) -> None:
    page = context.new_page()
    page.goto(address + language)
    doors = page.locator(".doors a").evaluate_all("all => all.map(each => each.href)")
    assert doors == [f"{address}{language}{path}/" for path in ("tasks", "agreements", "who-does-what", "check")]
    for door in doors:
        page.goto(address + language)
        page.locator(f".doors a[href='{door.removeprefix(address + language)}']").click()
        page.wait_for_url(door)
        expect(page.locator("h1")).to_be_visible()
        assert page.locator("html").get_attribute("lang") == (language.removesuffix("/") or "nl")
    page.goto(address + language)
    assert page.locator(".home-top ol li").count() == 10


def test_a_link_to_a_rule_is_copied_and_stays(context: BrowserContext, address: str) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address.rstrip("/"))
    page = context.new_page()
    page.goto(address + TEL)
    link = page.locator(f'a[data-copy][href$="#{RULE}"]')
    link.click()
    expect(link).to_have_text("Gekopieerd")
    assert page.url == f"{address}{TEL}#{RULE}"
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}rules/#{RULE}"
    page.goto(f"{address}rules/#{RULE}")
    page.wait_for_url(f"{address}{TEL}#{RULE}")


def test_a_former_name_leads_on_to_the_same_place(context: BrowserContext, address: str, copy: Path) -> None:
    page = context.new_page()
    for before, now in (
        (f"{address}agreements/phones/", f"{address}{TEL}"),
        (f"{address}en/agreements/phones/", f"{address}en/{TEL}"),
        ((copy / "agreements/phones.html").as_uri(), (copy / "agreements/telephone-numbers.html").as_uri()),
    ):
        page.goto(f"{before}#{RULE}")
        page.wait_for_url(f"{now}#{RULE}")
        page.goto(f"{before}#{RULE}")  # the address leads on every time, and nobody is sent back to it
        page.wait_for_url(f"{now}#{RULE}")
    page.goto(f"{address}agreements/")
    assert page.locator("a[href*='phones']").count() == 0


def test_a_former_name_is_a_link_where_no_script_runs(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}agreements/phones/")
    page.locator(".moved a").click()
    page.wait_for_url(f"{address}{TEL}")
    context.close()


def test_the_language_switch_keeps_the_place_on_the_page(context: BrowserContext, address: str, copy: Path) -> None:
    page = context.new_page()
    rule, field = f"{TEL}#{RULE}", "records/contact/#mobile"
    on_disk, in_english = ((copy / path).as_uri() for path in ("records/contact.html", "en/records/contact.html"))
    for dutch, english in (
        (f"{address}{rule}", f"{address}en/{rule}"),
        (f"{address}{field}", f"{address}en/{field}"),
        (f"{on_disk}#mobile", f"{in_english}#mobile"),
    ):
        page.goto(dutch)
        page.locator(".language-switch a").click()
        page.wait_for_url(english)
        assert page.locator(page.evaluate("location.hash")).count() == 1
        page.locator(".language-switch a").click()
        page.wait_for_url(dutch)


def test_links_that_stay_work_below_a_folder(browser: Browser, site: Path, tmp_path: Path) -> None:
    (tmp_path / "handbook").symlink_to(site)
    context = browser.new_context()
    with checksite.served(tmp_path) as address:
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address.rstrip("/"))
        page = context.new_page()
        page.goto(f"{address}handbook/{TEL}")
        page.locator(f'a[data-copy][href$="#{RULE}"]').click()
        expect(page.get_by_text("Gekopieerd")).to_be_visible()
        assert page.evaluate("navigator.clipboard.readText()") == f"{address}handbook/rules/#{RULE}"
        page.goto(f"{address}handbook/agreements/phones/#{RULE}")
        page.wait_for_url(f"{address}handbook/{TEL}#{RULE}")
    context.close()


def test_a_change_is_proposed_at_its_line_and_by_mail(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + TEL)
    facts = page.locator("p.facts", has=page.locator(f'a[data-copy][href$="#{RULE}"]'))
    edit, mail = (facts.locator("a").nth(number).get_attribute("href") or "" for number in (-2, -1))
    assert re.search(r"/edit/main/policies/agreements/telephone-numbers\.yaml#L[0-9]+$", edit)
    assert re.search(r"policies/agreements/telephone-numbers\.yaml:[0-9]+", unquote(mail))
    page.goto(address + "agreements/")
    new = page.get_by_role("link", name="Stel een nieuwe afspraak voor").get_attribute("href") or ""
    assert "title:" in unquote(new)
    assert "status: draft" in unquote(new)


def test_each_card_is_one_page_of_paper(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + "cards/")
    cards = page.locator("article li a").evaluate_all("all => all.map(each => each.href)")
    assert len(cards) > 20
    long = [card for card in cards if not _one_page(page, card)]
    assert long == []


def _one_page(page, card: str) -> bool:
    page.goto(card)
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(format="A4", prefer_css_page_size=True))) == 1


@pytest.mark.parametrize(
    ("path", "words", "found"),
    [
        ("", "bewaartermijnen", "Bewaartermijn"),
        ("", "tussenvoegsels", "Tussenvoegsel"),
        ("", "postal code", "Adres"),
        ("en/", "postcode", "Address"),
        ("en/", "prefixes", "prefix"),
    ],
)
def test_search_finds_other_forms_and_the_other_language(
    context: BrowserContext, address: str, path: str, words: str, found: str
) -> None:
    page = context.new_page()
    page.goto(address + path)
    page.locator(".md-search__input").click()
    page.locator(".md-search__input").press_sequentially(words, delay=20)
    expect(page.locator(".md-search-result__list")).to_contain_text(found, ignore_case=True)


def test_a_page_runs_no_script_but_from_files_of_the_site(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    for path in ("", TEL, "en/records/contact/"):
        page.goto(address + path)
        policy = page.locator('meta[http-equiv="Content-Security-Policy"]').get_attribute("content") or ""
        scripts = next(part for part in policy.split("; ") if part.startswith("script-src"))
        assert scripts == "script-src 'self'"
        page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.ran=1\">')")
        page.wait_for_timeout(50)
        assert page.evaluate("window.ran") is None


@pytest.mark.parametrize(("path", "left"), [("rules/", "van"), ("en/rules/", "of")])
def test_rules_are_filtered_by_words_with_the_keyboard(
    context: BrowserContext, address: str, path: str, left: str
) -> None:
    page = context.new_page()
    page.goto(address + path)
    status, shown = page.locator(".rule-filter [role=status]"), page.locator(".rule-index li:visible")
    total = shown.count()
    expect(status).to_contain_text(str(total))
    field = page.get_by_role("searchbox", name="Zoek in de regels" if left == "van" else "Search the rules")
    field.focus()
    page.keyboard.type("IBAN ")
    expect(status).to_have_text(re.compile(rf"^\d+ {left} {total} "))
    assert 0 < shown.count() < 20
    assert all("iban" in words.casefold() for words in page.locator(".rule-index section:visible").all_inner_texts())
    page.keyboard.type("zzz")
    expect(page.locator(".rule-index:visible")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(status).to_have_text(re.compile(rf"^{total} "))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.rule-index') !== null")


def test_the_copy_of_the_site_filters_rules_from_disk(context: BrowserContext, copy: Path) -> None:
    page = context.new_page()
    page.goto((copy / "rules.html").as_uri())
    page.locator("#rule-filter").fill("tussenvoegsel kleine")
    expect(page.locator(".rule-index li:visible")).to_have_count(1)


def test_on_a_phone_no_button_lies_over_code(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address + "reference/kinds/")
    page.wait_for_selector(".md-code__button, .md-clipboard")
    covered = page.evaluate(
        """() => [...document.querySelectorAll('pre')].filter(pre => {
            const button = pre.querySelector('button'), code = document.createRange();
            code.selectNodeContents(pre.querySelector('code'));
            return button && [...code.getClientRects()].some(
                line => line.top < button.getBoundingClientRect().bottom - 1 && line.height);
        }).length"""
    )
    assert covered == 0
