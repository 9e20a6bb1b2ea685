"""The two rulebooks of a comparison: a folder, a released version or something that git knows."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from afspraak.changes.lock import Release
from afspraak.changes.tools import NOT_RELEASED, Tools
from afspraak.commands import git, released
from afspraak.commands.linted import number_of_errors
from afspraak.commands.tools import tools_of
from afspraak.failures import CalledWrongly, RulebookIsWrong
from afspraak.findings import Finding, at_least
from afspraak.lints import LINTS, Given
from afspraak.model.rulebook import Rulebook
from afspraak.reading import read_files, read_folder
from afspraak.texts import Texts

_SHOWN = 3  # faults of a rulebook that cannot be read


@dataclass(frozen=True, slots=True)
class Revision:
    """A rulebook and what it was called by."""

    name: str
    rulebook: Rulebook
    tools: Tools = NOT_RELEASED  # with which it was released, where it was

    @property
    def shown(self) -> str:
        """What it was called by, without where somebody keeps it."""
        path = Path(self.name)
        return path.name if path.is_absolute() else self.name


def revision(called: str, policies: Path) -> Revision:
    """The rulebook that a folder, a released version, a branch, a tag or a hash names."""
    folder = _folder(Path(called), policies.name)
    if folder:
        return Revision(called, _sound(called, read_folder(folder)))
    found = released.lock_of(policies).find(called)
    if found:
        return _released(policies, found)
    return Revision(called, _at(called, policies))


def base(policies: Path) -> Revision:
    """What is compared with where nobody says: the last release, else the last commit."""
    last = released.lock_of(policies).last
    if last:
        return _released(policies, last)
    return Revision("HEAD", _at("HEAD", policies))


def _released(policies: Path, release: Release) -> Revision:
    return Revision(release.version, released.rulebook_of(policies, release.version), tools_of(policies, release))


def working(policies: Path) -> Revision:
    """The policies as they are on disk now."""
    if not policies.is_dir():
        raise CalledWrongly(
            Texts(nl=f'er is geen map "{policies}"', en=f'there is no folder "{policies}"'),
            Texts(nl="Wijs hem aan met --policies.", en="Point at it with --policies."),
        )
    return Revision(policies.as_posix(), _sound(policies.as_posix(), read_folder(policies)))


_ASKS = (  # lints about what no record can be held against
    "pattern-not-portable", "schema-not-usable", "unknown-choice", "unknown-field", "unknown-list", "unknown-phase",
    "unknown-record-type",
)  # fmt: skip


def for_records(known: Revision, as_of: datetime.date) -> Revision:
    """The same, if records can be held against it; what else there is to say about it stops nothing."""
    findings = [finding for name in _ASKS for finding in LINTS[name].run(known.rulebook, Given(as_of))]
    _sound(known.name, (known.rulebook, findings))
    return known


def _folder(path: Path, name: str) -> Path | None:
    """The folder with policies: this one, or the one in it."""
    inside = path / name
    return inside if inside.is_dir() else path if path.is_dir() else None


def _at(ref: str, policies: Path) -> Rulebook:
    folder = policies if policies.is_dir() else policies.parent
    files = _yaml(git.files_at(folder, git.commit_of(folder, ref)))
    return _sound(ref, read_files(files, ref))


def _yaml(files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {path: content for path, content in files.items() if path.endswith((".yaml", ".yml"))}


def _sound(name: str, read: tuple[Rulebook, list[Finding]]) -> Rulebook:
    """The rulebook, if it can be read whole: of half a rulebook nothing is said."""
    rulebook, findings = read
    if at_least(findings, "error"):
        wrong = [finding for finding in findings if finding.level == "error"]
        told = [
            Texts(nl=f"\n  {each.place}: {each.message.nl}", en=f"\n  {each.place}: {each.message.en}")
            for each in wrong[:_SHOWN]
        ]
        errors = number_of_errors(len(wrong))
        faults = Texts(nl="".join(each.nl for each in told), en="".join(each.en for each in told))
        raise RulebookIsWrong(
            Texts(
                nl=f"over deze wijziging is niets te zeggen: {name} heeft {errors.nl}{faults.nl}",
                en=f"nothing can be said about this change: {name} has {errors.en}{faults.en}",
            ),
            Texts(nl="`afspraak check` laat ze allemaal zien.", en="`afspraak check` shows them all."),
        )
    return rulebook
