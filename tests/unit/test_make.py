"""`make` speaks one language at a time, and so do the commands that it calls."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from handbook_pages import ROOT

DUTCH = ("De afspraken nakijken …", "Verslag:", "Lees het handboek:")
ENGLISH = ("Checking the policies …", "Report:", "Read the handbook:")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder in which all is set up; its command only tells what it was asked."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    for name in ("policies", "tests/records", ".venv/bin"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "tests/records/a.csv").touch()
    (tmp_path / "policies/organisation.yaml").write_text("name: X\nlanguages: [nl, en]\n", "utf-8")
    for name in ("requirements.lock", "pyproject.toml", ".venv/bin/python", ".venv/.ready"):
        (tmp_path / name).touch()
    command = tmp_path / ".venv/bin/afspraak"
    command.write_text('#!/bin/sh\necho "$@" >> asked.txt\n', "utf-8")
    command.chmod(0o755)
    return tmp_path


@pytest.mark.parametrize(
    ("variable", "value", "spoken"),
    [
        ("LANG", "C.UTF-8", "nl"),
        ("LANG", "", "nl"),
        ("LANG", "fr_FR.UTF-8", "nl"),
        ("LANG", "nl_NL.UTF-8", "nl"),
        ("LANG", "en_GB.UTF-8", "en"),
        ("LC_ALL", "en_US", "en"),
    ],
)
def test_make_speaks_one_language(folder: Path, variable: str, value: str, spoken: str) -> None:
    environment = {name: words for name, words in os.environ.items() if name not in ("LANG", "LC_ALL", "LC_MESSAGES")}
    ran = subprocess.run(
        ["make"], cwd=folder, env={**environment, variable: value}, capture_output=True, text=True, check=True
    )
    own, other = (DUTCH, ENGLISH) if spoken == "nl" else (ENGLISH, DUTCH)
    assert [words for words in own if words not in ran.stdout] == []
    assert [words for words in other if words in ran.stdout] == []
    asked = (folder / "asked.txt").read_text("utf-8").splitlines()
    assert [line.split()[:3] for line in asked] == [[name, "--lang", spoken] for name in ("check", "build", "validate")]


def test_make_speaks_the_first_language_of_the_organisation(folder: Path) -> None:
    (folder / "policies/organisation.yaml").write_text("languages: [en]\n", "utf-8")
    environment = {"PATH": os.environ["PATH"], "LANG": "C"}
    ran = subprocess.run(["make"], cwd=folder, env=environment, capture_output=True, text=True, check=True)
    assert ENGLISH[0] in ran.stdout
    again = subprocess.run(["make"], cwd=folder, env=environment, capture_output=True, text=True, check=True)
    assert "Nothing changed since the last make." in again.stdout
