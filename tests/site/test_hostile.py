"""Hostile texts as titles, values and names: nothing runs, and nothing breaks the layout of a small screen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

import everypage
from afspraak.commands.site import Site, build_site
from afspraak.model.rulebook import Rulebook
from afspraak.model.rules import Wrong
from afspraak.pages import Contents
from afspraak.texts import Texts
from handbook_pages import ROOT, given, replaced, rulebook
from serving import UNCHANGING, served

HOSTILE = [
    "<script>window.ran=1</script>",
    "<img src=x onerror=window.ran=1>",
    '"><svg onload=window.ran=1>',
    "[klik](javascript:window.ran=1)",
    "javascript:window.ran=1",
    "{{ config }} {% raw %} ${window.ran=1}",
    "W" * 300,
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 2,
    "أهلا وسهلا بكم في كتاب القواعد",
    "\u202eomgekeerd\u202c \u2066x\u2069 \u200b",
    "**vet** `code` | tabel | *[AVG]: x",
    "a" + "\u0301" * 60,
    "😀👨‍👩‍👧‍👦" * 20,
    "&lt;b&gt; &#60;script&#62;",
]
SEEN = """{
  ran: page.ran || 0,
  wide: Math.max(0, document.documentElement.scrollWidth - 360),
  made: document.querySelectorAll(
    "article :is(script:not([type='application/json']), img, iframe), article a[href^='javascript:' i]").length,
}"""
FINE = {"ran": 0, "wide": 0, "made": 0}
KINDS = ["tasks/new-relation/", "agreements/telephone-numbers/", "procedures/new-relation/", "records/account/"]
KINDS += [
    "records/opportunity/",
    "processes/account-life-cycle/",
    "roles/account-manager/",
    "cards/role-account-manager/",
]
KINDS += ["check/", "name-helper/", "who-leads/", "who-does-what/", "privacy-register/", "lists/countries/", "rules/"]


def hostile() -> Rulebook:
    """The rulebook with each text replaced by the next hostile one, and each wrong value too."""
    turn = iter(range(10**9))

    def text(texts: Texts) -> Texts:
        words = HOSTILE[next(turn) % len(HOSTILE)]
        return Texts(words, words) if texts else texts

    def wrong(value: Wrong) -> Wrong:
        return replace(value, value=HOSTILE[next(turn) % len(HOSTILE)])

    return replaced(replaced(rulebook(), Texts, text), Wrong, wrong)


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = hostile()
    dutch = replace(made, organisation=replace(made.organisation, languages=("nl",), name=HOSTILE[0]))
    root = root_without_written_pages(tmp_path_factory.mktemp("root"))
    return build_site(Site(Contents(dutch, given()), root, tmp_path_factory.mktemp("hostile")))


def root_without_written_pages(folder: Path) -> Path:
    """mkdocs.yml and the handbook as they are."""
    (folder / "mkdocs.yml").write_text((ROOT / "mkdocs.yml").read_text("utf-8"), "utf-8")
    (folder / "handbook").symlink_to(ROOT / "handbook")
    return folder


def test_nothing_runs_and_nothing_is_wider_than_a_small_screen(context: BrowserContext, hostile_site: Path) -> None:
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    paths = everypage.addresses(hostile_site)
    assert [kind for kind in KINDS if kind not in paths] == []
    with served(hostile_site, UNCHANGING) as address:
        page = context.new_page()
        page.goto(address)
        seen = everypage.looked_at(page, paths, (360, 740), SEEN)
        assert {path: found for path, found in seen.items() if found != FINE} == {}
        assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []
