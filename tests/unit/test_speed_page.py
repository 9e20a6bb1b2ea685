"""The page about speed says what the committed figures say."""

from __future__ import annotations

import importlib
import json
import re
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
BENCH = ROOT / "tests" / "bench"
KEPT = json.loads((BENCH / "results.json").read_text("utf-8"))


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(BENCH)
    return importlib.import_module("page")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_is_made_from_the_figures(language: str, page: ModuleType) -> None:
    written = ROOT / "handbook" / language / "reference" / "speed.md"
    assert written.read_text("utf-8") == page.page(KEPT, language)


def test_every_row_of_the_figures_stands_on_the_page(page: ModuleType) -> None:
    rows = [row for run in KEPT["runs"].values() for row in run["rows"]]
    shown = re.findall(r"^\| (?!Tool|---)", page.page(KEPT, "en"), re.M)
    assert len(shown) == len(rows) > 0


def test_our_own_findings_are_those_of_the_oracle_and_stand_where_they_say() -> None:
    ours = [(run, row) for run in KEPT["runs"].values() for row in run["rows"] if row["name"] == "ours"]
    assert ours
    for run, row in ours:
        assert (row["differing"], row["misread"]) == (0, 0)
        assert row["read_again"] == run["failing"]
        assert row["said"] == run["rules"]


def test_a_peer_that_could_not_run_says_why(page: ModuleType) -> None:
    failed = {"name": "pandera", "reads": "csv", "failed": "No module named 'pandera'"}
    run = {**next(iter(KEPT["runs"].values())), "rows": [failed]}
    assert "| pandera[polars] | – | – | – | – | – | could not run here: No module named 'pandera' | – |" in page.run(
        run, "en"
    )


def test_numbers_read_as_people_write_them(page: ModuleType) -> None:
    assert [page.number(value, "nl") for value in (1_000_000, 3.5, 140.26)] == ["1.000.000", "3,50", "140"]
    assert [page.number(value, "en") for value in (1_000_000, 3.5, 140.26)] == ["1,000,000", "3.50", "140"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_peer_says_what_it_leaves_out(language: str, page: ModuleType) -> None:
    peers = importlib.import_module("peers")
    for name in peers.NAMES:
        tool = peers.peer(name)
        assert tool.READS in ("csv", "ndjson")
        assert language in tool.NOTE
        assert all(reason[language] for reason in tool.LEAVES.values())
