"""Hostile texts as titles, values and names: nothing runs, and nothing breaks the layout of a small screen."""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator
from dataclasses import replace
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from afspraak.commands.site import Site, build_site
from afspraak.model.rulebook import Rulebook
from afspraak.model.rules import Wrong
from afspraak.pages import Contents
from afspraak.texts import Texts
from handbook_pages import ROOT, given, replaced, rulebook

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
PAGES = ["", "tasks/", "tasks/new-relation/", "agreements/telephone-numbers/", "records/contact/", "who-does-what/"]
PAGES += ["cards/role-account-manager/", "processes/account-life-cycle/", "glossary/", "rules/", "lists/countries/"]


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *words: object) -> None:
        pass


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
def hostile_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    made = hostile()
    dutch = replace(made, organisation=replace(made.organisation, languages=("nl",), name=HOSTILE[0]))
    root = root_without_written_pages(tmp_path_factory.mktemp("root"))
    site = build_site(Site(Contents(dutch, given()), root, tmp_path_factory.mktemp("hostile")))
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def root_without_written_pages(folder: Path) -> Path:
    """mkdocs.yml and the handbook as they are."""
    (folder / "mkdocs.yml").write_text((ROOT / "mkdocs.yml").read_text("utf-8"), "utf-8")
    (folder / "handbook").symlink_to(ROOT / "handbook")
    return folder


def test_nothing_runs_and_nothing_is_wider_than_a_small_screen(context: BrowserContext, hostile_address: str) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    wide = []
    for path in PAGES:
        assert (answer := page.goto(hostile_address + path))
        assert answer.ok, path
        page.wait_for_timeout(200)
        assert page.evaluate("window.ran") is None, path
        assert page.locator("article script:not([type='application/json']), article img, article iframe").count() == 0
        assert page.locator("article a[href^='javascript:' i]").count() == 0
        if page.evaluate("document.documentElement.scrollWidth") > 360:
            wide.append(path)
    assert wide == []
    assert [url for url in asked if not url.startswith((hostile_address, "data:", "blob:"))] == []
