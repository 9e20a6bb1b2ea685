"""Transcripts of the command line: what `<verb>/<sentence>/cmd` says, called in its folder, is what stands there.

`cmd` holds the arguments of `afspraak` on one line, with or without the verb. Of a call are kept: `expected.txt` (what
it says as text, then `exit N`), `expected.json` for commands with `--format`, and `expected.en.txt` where that file is
there already. `AFSPRAAK_UPDATE_CASES=1 pytest tests/cases` rewrites them. Files too large to keep are described
in `large.json`: a path, the text to repeat and how often. A case with a file `git` is called in a repository of two
commits that both hold its folder; where that file says `shallow`, in a clone of the last one. The clock of a call is
years off, and further off when transcripts are checked than when they are written: a call whose words depend on the
day has to say `--as-of`.
"""

from __future__ import annotations

import datetime
import json
import os
import shlex
import shutil
from pathlib import Path

import pytest

from afspraak.cli import run
from afspraak.commands import options
from released_rulebooks import committed, git

HERE = Path(__file__).parent
CASES = sorted(path.parent for path in HERE.glob("*/*/cmd"))
UPDATE = os.environ.get("AFSPRAAK_UPDATE_CASES") == "1"
ELSEWHEN = datetime.date.today() + datetime.timedelta(days=1000 if UPDATE else 2000)
WITH_FORMATS = ("validate", "check", "diff", "guard", "impact", "verify")


def calls(case: Path) -> dict[str, list[str]]:
    """File of the transcript -> the arguments of the call that it records."""
    verb = case.parent.name
    given = shlex.split((case / "cmd").read_text(encoding="utf-8"))
    given = given if given[:1] == [verb] else [verb, *given]
    made = {"expected.txt": [*given, "--lang", "nl"], "expected.en.txt": [*given, "--lang", "en"]}
    if verb in WITH_FORMATS:
        made["expected.json"] = [*given, "--format", "json", "--lang", "en"]
    return made


def said(arguments: list[str], capfd: pytest.CaptureFixture[str]) -> str:
    """Everything that the call says, and how it ends."""
    code = run(arguments)
    out, err = capfd.readouterr()
    if arguments[-4:-2] == ["--format", "json"]:
        return out
    return f"{out}{err}exit {code}\n"


WRITING = ("codeowners", "new", "review", "verify")  # commands that write where they are called, or look at git there


def whole(case: Path, spare: Path) -> Path:
    """The folder of the case; a copy where a call writes in it, or where large files complete it."""
    large = case / "large.json"
    if (case / "git").is_file():
        return cloned(case, spare)
    if case.parent.name not in WRITING and not large.is_file():
        return case
    copy = Path(shutil.copytree(case, spare / case.name))
    for path, (text, times) in (json.loads(large.read_text("utf-8")) if large.is_file() else {}).items():
        (copy / path).parent.mkdir(parents=True, exist_ok=True)
        (copy / path).write_text(text * times, encoding="utf-8")
    return copy


def cloned(case: Path, spare: Path) -> Path:
    """The case as a repository, or as a shallow clone of one."""
    copy = Path(shutil.copytree(case, spare / case.name))
    committed(copy)
    committed(copy, "Another change")
    if (case / "git").read_text("utf-8").strip() != "shallow":
        return copy
    git(spare, "clone", "-q", "--depth", "1", f"file://{copy}", "clone")
    return spare / "clone"


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.name}")
def test_a_call_says_what_its_transcript_says(
    case: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.chdir(whole(case, tmp_path))
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr(options, "today", lambda asked: asked or ELSEWHEN)
    for name, arguments in calls(case).items():
        monkeypatch.setattr("sys.argv", ["afspraak", *arguments])
        text = said(arguments, capfd)
        assert "Traceback" not in text
        if UPDATE and text and (name != "expected.en.txt" or (case / name).exists()):
            (case / name).write_text(text, encoding="utf-8", newline="")
        if (case / name).exists():
            assert text == (case / name).read_bytes().decode(), f"{case.name}/{name}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.name}")
def test_a_case_has_a_transcript(case: Path) -> None:
    assert (case / "expected.txt").is_file()
