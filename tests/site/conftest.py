"""Builds the site once per run, serves it, and opens a real browser on it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

import checksite
import serving
from afspraak.commands.schemafiles import schema_files
from afspraak.commands.site import POLICY, Site, build_site
from afspraak.model.rulebook import Rulebook
from afspraak.pages import Contents
from checksite import opened
from handbook_pages import AS_OF, POLICIES, ROOT, given, rulebook

expect.set_options(timeout=15_000)  # as long as the pages wait: the machine may be busy
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site, schemas included."""
    return built(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a copy that is opened from disk."""
    return built(tmp_path_factory.mktemp("copy"), from_disk=True)


def renamed() -> Rulebook:
    """The rulebook, in which one agreement once had another name."""
    book = rulebook()
    policies = (
        replace(each, formerly=("phones",)) if each.id == "telephone-numbers" else each for each in book.policies
    )
    return replace(book, policies=tuple(policies))


def built(build: Path, *, from_disk: bool = False) -> Path:
    for path, text in schema_files(rulebook(), AS_OF, POLICIES).items():
        file = build / "schemas" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return build_site(Site(Contents(renamed(), given()), ROOT, build, from_disk))


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served, every file with the policy that the build wrote down for it."""
    policy = (site.parent / POLICY).read_text("utf-8").strip()
    with serving.served(site, {"Content-Security-Policy": policy, **serving.UNCHANGING}) as found:
        yield found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert path, "the tests of the site need chromium: apt-get install chromium"
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield launched
        launched.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context(viewport={"width": 1280, "height": 900})
    opened.set_default_timeout(15_000)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site with only the checking page and the name helper, in Dutch."""
    made = tmp_path_factory.mktemp("check")
    checksite.write(made)
    return made


@pytest.fixture(scope="session")
def check_address(folder: Path) -> Iterator[str]:
    """Where that small site is served, under a policy that allows neither eval nor inline code."""
    with checksite.served(folder) as address:
        yield address


@pytest.fixture
def page(browser: Browser, check_address: str) -> Iterator[Page]:
    """The checking page; whatever goes to another host, or is refused or thrown, fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL")
    context.set_default_timeout(20_000)
    made = context.new_page()
    wrong: list[str] = []
    made.on(
        "request",
        lambda request: request.url.startswith((check_address, "blob:", "data:")) or wrong.append(request.url),
    )
    made.on("console", lambda message: message.type == "error" and wrong.append(message.text))
    made.on("pageerror", lambda error: wrong.append(str(error)))
    yield opened(made, f"{check_address}check/")
    context.close()
    assert wrong == []
