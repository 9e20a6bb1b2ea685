"""Measures the check in the browser: a file of 100,000 rows and 18 columns, as CSV and as Excel.

Run: .venv/bin/python tests/bench/browser.py
"""

from __future__ import annotations

import csv
import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tooling")]

from playwright.sync_api import Page  # noqa: E402

import checksite  # noqa: E402
from workbooks import workbook  # noqa: E402

ROWS, COLUMNS = 100_000, 18
# How long the page's own thread was kept from answering while the worker was busy.
LONGEST_PAUSE = """() => { window.longest = 0; let last = performance.now();
  const tick = () => { const now = performance.now(); window.longest = Math.max(window.longest, now - last); last = now;
    setTimeout(tick, 5); }; tick(); }"""


def table() -> list[list[str]]:
    """Records like those of the sample export, each with its own key, address and numbers."""
    with (ROOT / "tests" / "records" / "contacts.csv").open(encoding="utf-8-sig", newline="") as lines:
        head, *body = [row[:COLUMNS] for row in csv.reader(lines, delimiter=";")]
    chance = random.Random(1)
    return [head, *(list(_numbered(chance.choice(body), number)) for number in range(ROWS))]


def _numbered(row: list[str], number: int) -> Iterator[str]:
    own = {0: f"c-{number}", 1: f"a-{number % 20_000}", 9: f"k.naam{number}@bedrijf{number % 20_000}.example"}
    own |= {11: f"+3185{number:07d}" if row[11] else "", 12: f"+316{number + 10_000_000:08d}"}
    yield from (own.get(at, cell) for at, cell in enumerate(row))


def measured(page: Page, path: Path) -> tuple[float, float, float]:
    """Seconds until the columns are shown, seconds of the check, and the longest pause of the page in milliseconds."""
    page.reload()
    page.wait_for_selector("#afspraak-check[data-ready]")
    start = time.perf_counter()
    page.set_input_files("input[type=file]", str(path))
    page.wait_for_selector(".ac-columns")
    looked = time.perf_counter()
    page.evaluate(LONGEST_PAUSE)
    page.get_by_role("button", name="Controleer", exact=True).first.click()
    page.wait_for_selector(".ac-summary", timeout=120_000)
    return looked - start, time.perf_counter() - looked, page.evaluate("window.longest")


def main() -> None:
    """Write the two files, check each three times, and tell the times and the load of the machine."""
    rows = table()
    with tempfile.TemporaryDirectory() as name, checksite.browser() as chromium:
        folder = Path(name)
        checksite.write(folder / "site")
        with (folder / "big.csv").open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file, delimiter=";").writerows(rows)
        (folder / "big.xlsx").write_bytes(workbook(rows))
        with checksite.served(folder / "site") as address:
            page = chromium.new_page()
            checksite.opened(page, f"{address}check/")
            for file_name in ("big.csv", "big.xlsx") * 3:
                looked, checked, pause = measured(page, folder / file_name)
                said = page.inner_text(".ac-summary")
                times = f"columns {looked:.1f} s, check {checked:.1f} s, longest pause {pause:.0f} ms"
                print(f"{file_name}: {times}, load {os.getloadavg()[0]:.1f}; {said}")


if __name__ == "__main__":
    main()
