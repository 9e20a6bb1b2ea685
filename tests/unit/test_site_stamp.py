"""Pages of the site are made again when, and only when, something that they are made from has changed."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from afspraak.commands import site
from afspraak.commands.site import Site, write_sources
from afspraak.commands.sitestamp import leave, stamp, stands
from afspraak.model.rulebook import Rulebook
from afspraak.pages import Contents, Given
from handbook_pages import ROOT, given, rulebook

PAGE = "agreements/dates.md"


def keep_times(file: Path, text: str) -> None:
    """Another text of the same length, with the same times."""
    before = file.stat()
    assert len(text.encode("utf-8")) == before.st_size
    file.write_text(text, "utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def test_a_stamp_sees_content_and_not_time(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("one", "utf-8")
    first = stamp("things", (tmp_path,))
    os.utime(file, (0, 0))
    assert stamp("things", (tmp_path,)) == first
    keep_times(file, "two")
    assert stamp("things", (tmp_path,)) != first
    assert stamp("other things", (tmp_path,)) != stamp("things", (tmp_path,))
    file.rename(tmp_path / "b.md")
    assert stamp("things", (file,)) != stamp("things", (tmp_path / "b.md",))


def test_what_was_left_stands_until_a_byte_differs(tmp_path: Path) -> None:
    mark, file = tmp_path / "mark.json", tmp_path / "a.md"
    assert not stands(mark, "s", (file,))
    file.write_text("one", "utf-8")
    leave(mark, "s", ({"a.md": b"one"},))
    assert stands(mark, "s", (file,))
    assert not stands(mark, "t", (file,))
    keep_times(file, "two")
    assert not stands(mark, "s", (file,))
    mark.write_text("no JSON", "utf-8")
    assert not stands(mark, "s", (file,))


def test_pages_are_made_once_and_mended_when_touched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    monkeypatch.setattr(site, "handwritten", lambda *_: made.append(1) or {})
    page = tmp_path / "site-src" / "en" / PAGE

    def again(book: Rulebook | None = None, handed: Given | None = None) -> str:
        contents = Contents(book or rulebook(), handed or given())
        write_sources(Site(contents, ROOT, tmp_path), "en", shared=True)
        return page.read_text("utf-8")

    first = again()
    assert again() == first
    assert len(made) == 1
    keep_times(page, first.replace("a", "b"))
    assert again() == first
    assert len(made) == 2
    (page.parent / "orphan.md").write_text("# Orphan\n", "utf-8")
    again()
    assert not (page.parent / "orphan.md").exists()
    organisation = replace(rulebook().organisation, name="Another B.V.")
    again(replace(rulebook(), organisation=organisation))
    again(handed=replace(given(), history={}))
    changed = {**given().policy_sources, "agreements/dates": "kind: agreement"}
    again(handed=replace(given(), policy_sources=changed))
    again(handed=replace(given(), policy_sources={}))
    assert len(made) == 7
