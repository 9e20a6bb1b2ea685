"""Keeps the figures in results.json, and makes the pages of the handbook from them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import page

HERE = Path(__file__).parent
FILE = HERE / "results.json"
HANDBOOK = HERE.parents[1] / "handbook"
PAGE = Path("reference/speed.md")


def keep(run: dict[str, Any], cold: dict[str, Any]) -> None:
    """Puts this run in the place of an earlier one of the same size, and makes the pages anew."""
    kept = json.loads(FILE.read_text("utf-8")) if FILE.exists() else {"runs": {}}
    kept["cold"] = cold
    kept["runs"][f"{run['records']}-{run['rules']}"] = run
    FILE.write_text(json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True) + "\n", "utf-8")
    make_pages()


def make_pages() -> None:
    """The page in each language, from the figures that are kept."""
    kept = json.loads(FILE.read_text("utf-8"))
    for language in ("nl", "en"):
        path = HANDBOOK / language / PAGE
        path.parent.mkdir(exist_ok=True)
        path.write_text(page.page(kept, language), "utf-8")


def shown(run: dict[str, Any], cold: dict[str, Any]) -> str:
    """The figures of one call, in Markdown."""
    return "\n\n".join((page.run(run, "en"), page.cold(cold, "en")))


if __name__ == "__main__":
    make_pages()
