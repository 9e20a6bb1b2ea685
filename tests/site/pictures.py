"""Makes pictures of page types, wide and narrow, light and dark, on paper too, and that of the README: after `make`."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from serving import served  # noqa: E402  # found by the line above, as this is called as a program

SITE = ROOT / "build" / "site"
FOLDER = ROOT / "build" / "pictures"
README_PICTURE = ROOT / ".github" / "handbook.png"
README_PAGE = "agreements/telephone-numbers/"
PAGES = {
    "home": "",
    "task": "tasks/new-relation/",
    "agreement": "agreements/telephone-numbers/",
    "procedure": "procedures/bounces-and-returned-post/",
    "process": "processes/account-life-cycle/",
    "record": "records/contact/",
    "matrix": "who-does-what/",
    "role": "roles/account-manager/",
    "card": "cards/role-account-manager/",
    "reference": "reference/kinds/",
    "check": "check/",
    "name-helper": "name-helper/",
    "search": "",
    "404": "404.html",
}
PRINTED = {"printed-agreement": "agreements/telephone-numbers/"}
SHEET = 688  # an A4 between its margins
SOUGHT = {"search": "telefoonnummer"}  # typed into the box before the picture is taken
WIDTHS = (1280, 360)
TALLEST = 2600  # a longer page is cut: what comes below looks the same
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


def main(names: list[str]) -> None:
    """Pictures of these page types, or of all of them with the README's picture."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    browser_path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with served(SITE, {}) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=ARGUMENTS)
        for name in names or (*PAGES, *PRINTED):
            if name in PRINTED:
                _printed(browser, name, address + PRINTED[name])
            else:
                _page(browser, name, address + PAGES.get(name, name))
        if not names:
            _picture(browser, address + README_PAGE, README_PICTURE, 1280, "light", 860)
        browser.close()


def _page(browser: Browser, name: str, address: str) -> None:
    for width in WIDTHS:
        for colours in ("light", "dark"):
            file = FOLDER / f"{name.strip('/').replace('/', '-')}-{width}-{colours}.png"
            _picture(browser, address, file, width, colours, sought=SOUGHT.get(name, ""))


def _printed(browser: Browser, name: str, address: str) -> None:
    """What comes out of the printer, whichever colours the reader chose."""
    for colours in ("light", "dark"):
        page = browser.new_page(viewport={"width": SHEET, "height": 900}, color_scheme=colours)
        page.goto(address)
        page.emulate_media(media="print")
        page.screenshot(path=FOLDER / f"{name}-{colours}.png", full_page=True)
        page.close()


def _picture(
    browser: Browser, address: str, file: Path, width: int, colours: str, height: int = 0, sought: str = ""
) -> None:
    page = browser.new_page(viewport={"width": width, "height": height or 900}, color_scheme=colours)
    page.goto(address)
    page.wait_for_load_state("networkidle")
    if sought:
        page.keyboard.press("/")
        page.keyboard.type(sought, delay=20)
        page.wait_for_selector(".md-search-result__item")
        page.wait_for_timeout(400)  # the box of results opens slowly
    if not height and not sought:
        height = min(TALLEST, max(900, page.evaluate("document.documentElement.scrollHeight")))
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_timeout(150)
    page.screenshot(path=file)
    page.close()


if __name__ == "__main__":
    main(sys.argv[1:])
