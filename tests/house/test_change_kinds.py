"""Every kind of change has its words in both languages, and a case that shows it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from afspraak.changes.frozenfaults import FROZEN_FAULTS
from afspraak.changes.kinds import KINDS

CASES = Path(__file__).parents[1] / "cases"


def test_the_register_is_sorted_and_speaks_both_languages() -> None:
    assert list(KINDS) == sorted(KINDS)
    assert all(name == kind.name for name, kind in KINDS.items())
    silent = [kind.name for kind in KINDS.values() for texts in (kind.title, kind.does) if texts.missing(("nl", "en"))]
    assert silent == []


@pytest.mark.parametrize(("language", "head"), [("en", "## Kinds of change"), ("nl", "## Soorten wijzigingen")])
def test_the_architecture_page_names_every_kind(language: str, head: str) -> None:
    page = (CASES.parents[1] / "handbook" / language / "architecture.md").read_text("utf-8")
    assert set(re.findall(r"`([a-z]+-[a-z-]+)`", page.partition(head)[2])) == KINDS.keys()


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_kind_has_a_case_that_shows_it(kind: str) -> None:
    said = (CASES / "diff" / kind / "expected.txt").read_text("utf-8")
    assert f"[{kind}]" in said


@pytest.mark.parametrize("fault", sorted(FROZEN_FAULTS))
def test_a_fault_of_releases_has_a_case(fault: str) -> None:
    assert not FROZEN_FAULTS[fault].message.missing(("nl", "en"))
    assert not FROZEN_FAULTS[fault].remedy.missing(("nl", "en"))
    said = "".join(path.read_text("utf-8") for path in CASES.glob("verify/*/expected.txt"))
    unit = (CASES.parent / "unit" / "test_release.py").read_text("utf-8")
    assert fault in re.findall(r"\[([a-z-]+)\]", said) or f'"{fault}"' in unit
