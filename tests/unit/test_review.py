"""The comment of a review: short at the top, below the limit of the forges, and right about what git holds."""

from __future__ import annotations

import datetime
import re
import subprocess
from pathlib import Path

import pytest

from afspraak.changes.change import Change, Witness
from afspraak.changes.effect.counts import Counts, GroupCounts, Impact, RuleCounts, TypeCounts
from afspraak.changes.review.base import Asked, Numbering, Review, joined
from afspraak.changes.review.comment import LARGEST, comment, failed
from afspraak.changes.review.touched import State, Touched, touched
from afspraak.changes.telling.base import Difference
from afspraak.cli import run
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts, same
from released_rulebooks import repository, widen

CASES = sorted((Path(__file__).parents[1] / "cases" / "review").glob("*/expected*.txt"))
DAY = datetime.date(2026, 11, 22)
HOSTILE = '$(touch${IFS}x);"x"&\'y|`id`'
MARKUP = "</details></td><img src=x onerror=alert(1)> [x](javascript:y) `` | @iedereen #1 <!-- \u202e"


def git(folder: Path, *arguments: str) -> str:
    who = ["-c", "user.name=Test", "-c", "user.email=test@voorbeeld.example"]
    done = subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def committed(folder: Path) -> Path:
    repository(folder)
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "Start")
    return folder


def many(count: int, words: str = "Deze regel luidde: kort. Hij gaat luiden: lang.") -> Review:
    changes = [
        Change(
            kind="pattern-changed",
            effect="tighter",
            readers="break",
            says=same(f"{words} {number}"),
            record="account",
            field="phone",
            rule=f"rule-{number}",
            policy=f"agreements/policy-{number}",
            proof=same(words),
            witnesses=(Witness("account", {"phone": words}, "new"), Witness("account", {"phone": words}, "old")),
        )
        for number in range(count)
    ]
    groups = tuple(
        GroupCounts("account", words + str(number), Texts(), 9, Counts(4, 1, 0, 2)) for number in range(count)
    )
    rules = (RuleCounts("account", "rule-0", "phone", Texts(), "error", "", "", "", True, Counts(None, 1, 0, 2)),)
    types = tuple(TypeCounts(f"{words}{number}", Texts(), 1240, 0, Counts(905, 0, 0, 890)) for number in range(9))
    return Review(
        Difference("main", "policies", DAY, changes),
        Rulebook(),
        Rulebook(),
        numbering=[Numbering(f"account-{number}", "1.0.0", "2.0.0", "major") for number in range(count)],
        asked=[
            Asked(same(words), "@voorbeeld/crm", tuple(same(f"{words} {n}") for n in range(count))) for _ in range(9)
        ],
        touched=Touched(frozen=tuple(f"account/{n}.json" for n in range(count)), lock=True, approvals=("CODEOWNERS",)),
        impact=Impact("main", "policies", DAY, "2026-11-21", "", "", types, rules, groups, small=5),
    )


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_first_screen_is_short(path: Path) -> None:
    told = path.read_text("utf-8").partition("<details>")[0]
    assert len(told.strip().splitlines()) <= 12


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("count", [1, 40, 3000])
def test_a_comment_fits_and_is_whole(count: int, language: str) -> None:
    text = comment(many(count), "policies", language)
    assert text == comment(many(count), "policies", language)
    assert len(text) < 65_536
    assert len(text.encode()) <= LARGEST + 1000
    assert text.count("<details>") == text.count("</details>") == 3
    assert len(text.partition("<details>")[0].strip().splitlines()) <= 12
    assert text.endswith("</sub>\n")
    assert ("`afspraak diff --explain`" in text) == (count == 3000)
    assert "`account.phone`: – records" in text


def test_nothing_in_a_comment_becomes_markup() -> None:
    text = comment(many(3, MARKUP), "policies", "nl") + failed("p --> x", same(MARKUP), same(MARKUP), "nl")
    plain = re.sub(r"</?(details|summary|sub|br|code)>|<!-- afspraak:review:[A-Za-z0-9_.-]+ -->", "", text)
    assert "<" not in plain
    assert "@iedereen" not in re.sub(r"`[^`\n]*`", "", text)
    assert "javascript:" not in re.findall(r"\]\(([^)]*)\)", text)
    assert "\u202e" not in text


def test_effects_never_cancel_out() -> None:
    assert joined([]) == "none"
    assert joined(["none", "looser"]) == "looser"
    assert joined(["tighter", "looser"]) == "both"
    assert joined(["looser", "unknown", "both"]) == "unknown"


def test_files_that_are_not_known_say_nothing() -> None:
    assert touched(None, State({}, {})) == Touched()


def test_a_branch_with_characters_of_the_shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    committed(tmp_path)
    git(tmp_path, "branch", HOSTILE)
    widen(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert run(["review", HOSTILE, "--as-of", "2026-11-22"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("<!-- afspraak:review:policies -->\n**")
    assert HOSTILE not in said  # it stands in the comment with its signs made harmless
    assert sorted(path.name for path in tmp_path.iterdir()) == [".git", "policies"]


def test_a_base_that_a_shallow_clone_does_not_have(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    committed(tmp_path / "whole")
    base = git(tmp_path / "whole", "rev-parse", "HEAD")
    widen(tmp_path / "whole")
    git(tmp_path / "whole", "commit", "-q", "-a", "-m", "Wider")
    subprocess.run(
        ["git", "clone", "-q", "--depth", "1", (tmp_path / "whole").as_uri(), str(tmp_path / "part")], check=True
    )
    monkeypatch.chdir(tmp_path / "part")
    assert run(["review", base]) == 2
    said = capsys.readouterr()
    assert "🛑" in said.out
    assert "fetch-depth: 0" in said.out
    assert "fetch-depth: 0" in said.err


def test_a_base_that_git_does_not_know(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    committed(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert run(["review", "origin/nergens"]) == 2
    assert "🛑" in capsys.readouterr().out


def test_what_git_holds_is_compared_with_what_is_on_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    committed(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert run(["release", "--as-of", "2026-11-01"]) == 0
    Path("CODEOWNERS").write_text("* @voorbeeld/crm\n")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "Release")
    git(tmp_path, "switch", "-q", "-c", "proposal")
    frozen = tmp_path / "handbook/schemas/account/1.0.0/account.schema.json"
    frozen.unlink()
    frozen.symlink_to("account.plain.schema.json")
    Path("CODEOWNERS").write_text("* @iemand\n")
    capsys.readouterr()
    for head in ([], ["proposal"]):
        git(tmp_path, "add", "-A")
        if head:
            git(tmp_path, "commit", "-q", "-m", "Edit what is frozen")
        assert run(["review", "main", *head]) == 1
        first = capsys.readouterr().out.splitlines()[1]
        assert "handbook/schemas/account/1.0.0/account.schema.json" in first
        assert "`CODEOWNERS`" in first
    assert run(["verify", "--base", "main"]) == 1
