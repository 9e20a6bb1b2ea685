"""A release from the policies on disk: what stops it, and how it is written."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

from afspraak.changes import lock as locks
from afspraak.changes.changelog import changelog
from afspraak.changes.compare import compare
from afspraak.changes.lock import CHANGELOG, LOCK, Lock
from afspraak.changes.release import Proposal, Versions, frozen, release, versions, with_versions
from afspraak.changes.telling.base import STEPS
from afspraak.changes.tools import NOT_RELEASED
from afspraak.commands import journal, stops
from afspraak.commands.interrupted import completed
from afspraak.commands.linted import usable
from afspraak.commands.released import RULEBOOKS, last_rulebook, lock_of, schemas_folder
from afspraak.commands.tools import packages, tools_of
from afspraak.texts import Texts


def finished(policies: Path) -> bool:
    """Complete a release that was stopped halfway; False where there was none."""
    journal.sweep(schemas_folder(policies))
    return completed(policies)


def proposed(policies: Path, as_of: datetime.date, urgent: str, branch: str, *, dry_run: bool) -> Proposal:
    """What is about to be released; a failure where something stops it."""
    rulebook = usable(policies, as_of)
    if not dry_run:
        stops.not_on_main_line(policies, branch)
        stops.main_line_is_ahead(policies, branch)
    stops.releases_are_damaged(policies)
    stops.translation_is_missing(policies, as_of)
    lock = lock_of(policies)
    stops.day_lies_before_the_last(lock, as_of)
    old, tools = last_rulebook(policies), tools_of(policies, lock.last) if lock.last else NOT_RELEASED
    changes = compare(old, rulebook, as_of, tools) if old else []
    stops.notice_is_too_short(changes, as_of, rulebook.organisation.notice, urgent)
    sources = {path.relative_to(policies).as_posix(): path.read_bytes() for path in sorted(policies.rglob("*.yaml"))}
    return Proposal(rulebook, sources, changes, lock, tools.judges, as_of, packages(), urgent)


def released(proposal: Proposal, policies: Path, *, dry_run: bool) -> Texts:
    """Write the release, unless nothing changed or it is only tried; what there is to say about it."""
    given = versions(proposal)
    if proposal.lock.last and not given.steps and not proposal.changes:
        return Texts(
            nl=f"Er is niets veranderd sinds {proposal.lock.last.version}.",
            en=f"Nothing has changed since {proposal.lock.last.version}.",
        )
    if not dry_run:
        folder = schemas_folder(policies)
        folder.mkdir(parents=True, exist_ok=True)
        journal.decide(policies.parent, folder, _files(proposal, given, policies))
        journal.carry_out(policies.parent, folder, LOCK)
    return _told(proposal, given, dry_run=dry_run)


def _files(proposal: Proposal, given: Versions, policies: Path) -> dict[str, bytes]:
    """Everything that a release writes, by path below the root of the repository."""
    folder = schemas_folder(policies)
    below = folder.relative_to(policies.parent).as_posix()
    files = frozen(proposal, given)
    lock = proposal.lock.and_then(release(proposal, given, files))
    records = [*_earlier(folder, proposal.lock), json.loads(files[f"{RULEBOOKS}/{given.rulebook}/change.json"])]
    told = changelog(records, proposal.new.organisation.languages[0])
    texts = with_versions(proposal, given)
    return {
        **{f"{below}/{path}": content for path, content in files.items()},
        **{f"{policies.name}/{path}": text for path, text in texts.items() if text != proposal.sources[path]},
        f"{below}/{CHANGELOG}": told.encode("utf-8"),
        f"{below}/{LOCK}": locks.write(lock).encode("utf-8"),
    }


def _earlier(folder: Path, lock: Lock) -> list[dict[str, Any]]:
    paths = [folder / RULEBOOKS / each.version / "change.json" for each in lock.releases]
    return [json.loads(path.read_bytes()) for path in paths]


def _told(proposal: Proposal, given: Versions, *, dry_run: bool) -> Texts:
    head = (
        Texts(nl=f"Uitgave {given.rulebook} zou worden:", en=f"Release {given.rulebook} would be:")
        if dry_run
        else Texts(nl=f"Uitgave {given.rulebook} is gemaakt:", en=f"Release {given.rulebook} is made:")
    )
    lines = [_line(given, name, version) for name, version in {**given.records, **given.policies}.items()]
    for line in lines:
        head += line
    if len(lines) > len(given.steps):
        head += Texts(nl="\n  Wat hier niet staat, houdt zijn versie.", en="\n  What is not named keeps its version.")
    return head if dry_run else head + _THEN


_THEN = Texts(nl="\nKijk het na en leg het vast in git.", en="\nLook it over and commit it.")


def _line(given: Versions, name: str, version: str) -> Texts:
    if name not in given.steps:
        return Texts()
    step = given.steps[name]
    words = STEPS[step] if step else Texts(nl="nieuw", en="new")
    return Texts(nl=f"\n  {name} {version} ({words.nl})", en=f"\n  {name} {version} ({words.en})")
