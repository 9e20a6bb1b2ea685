"""CODEOWNERS on disk: what it holds, where it stands, and whether it still fits the policies."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from afspraak.changes import codeowners
from afspraak.changes.codeowners import Where
from afspraak.codes import found
from afspraak.commands import git
from afspraak.commands.files import write
from afspraak.commands.rulebook import read
from afspraak.failures import RulebookIsWrong
from afspraak.findings import Finding, at_least
from afspraak.model.rulebook import Rulebook
from afspraak.places import Place
from afspraak.texts import Texts

PLACES = (".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS")  # where it is looked for


def made(policies: Path, preset: str) -> tuple[Rulebook, str, list[Finding]]:
    """The rulebook, the text of CODEOWNERS, and what stands in the way of it."""
    rulebook, findings = read(policies)
    if at_least(findings, "error"):
        raise RulebookIsWrong(
            Texts(nl=f"het afsprakenboek in {policies} heeft fouten", en=f"the rulebook in {policies} has errors"),
            Texts(nl="`afspraak check` laat ze zien.", en="`afspraak check` shows them."),
        )
    if preset == "small":
        return rulebook, *codeowners.of_two(rulebook)
    return rulebook, *codeowners.of_owners(rulebook, _where(policies))


def _where(policies: Path) -> Where:
    return Where(git.prefix_of(policies.parent), policies.name)


def places(policies: Path) -> list[Path]:
    """The files of this repository that GitHub and GitLab read; the one that fits where there is none yet."""
    top = git.top_of(policies.parent)
    there = [top / place for place in PLACES if (top / place).is_file()]
    only_github = (top / ".github").is_dir() and not (top / ".gitlab-ci.yml").exists()
    return there or [top / PLACES[0 if only_github else 1]]


def differing(paths: Sequence[Path], text: str, preset: str) -> list[Finding]:
    """A finding for each file that does not hold this text, or is not there."""
    asked = f" --preset {preset}" if preset != "owners" else ""
    return [
        found("codeowners-differ", Place(path.as_posix()), preset=asked)
        for path in paths
        if not path.is_file() or path.read_bytes() != text.encode("utf-8")
    ]


def edited(policies: Path, rulebook: Rulebook, base: str = "") -> list[Finding]:
    """A finding for each CODEOWNERS that is not what the policies say now, where one was made from them.

    Another one beside it counts as well, since a forge reads only the first that it finds. With `base` also one that
    was made so on that branch, and is gone or replaced here.
    """
    top = git.top_of(policies.parent)
    before = git.files_at(top, git.commit_of(top, base), *PLACES) if base else {}
    presets = (codeowners.of_owners(rulebook, _where(policies)), codeowners.of_two(rulebook))
    right = {text for text, _ in presets if text}
    now = {place: (top / place).read_bytes() for place in PLACES if (top / place).is_file()}
    made = {place for side in (before, now) for place, text in side.items() if codeowners.ours(_text(text))}
    wrong = [place for place in PLACES if made and (place in now or place in made)]
    return [
        found("codeowners-differ", Place((top / place).as_posix()), preset="")
        for place in wrong
        if _text(now.get(place, b"")) not in right
    ]


def _text(content: bytes) -> str:
    return content.decode("utf-8", "replace")


def written(path: Path, text: str) -> Texts:
    """Writes the file, and says so."""
    if not write(path, text):
        return Texts(nl=f"{path} klopt al.", en=f"{path} is right already.")
    return Texts(nl=f"{path} is geschreven. Leg het vast in git.", en=f"{path} is written. Commit it.")
