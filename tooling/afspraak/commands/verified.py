"""The releases of a repository with everything that is wrong with them."""

from __future__ import annotations

import datetime
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from afspraak import __version__
from afspraak.changes import lock as locks
from afspraak.changes.change import Change
from afspraak.changes.compare import compare
from afspraak.changes.frozenfaults import fault
from afspraak.changes.lock import LOCK, WRITTEN_ANEW, Lock, LockIsBroken
from afspraak.changes.verifying import Seen, faults
from afspraak.commands import git, journal
from afspraak.commands.journal import ASIDE, DONE
from afspraak.commands.released import RULEBOOKS, frozen_path, rulebook_of, schemas_folder
from afspraak.commands.rulebook import read
from afspraak.commands.tools import recorded, tools_of
from afspraak.failures import RulebookIsWrong
from afspraak.findings import Finding, ordered
from afspraak.model.rulebook import Rulebook
from afspraak.places import Place


def verified(policies: Path, base: str = "") -> tuple[Rulebook, list[Finding]]:
    """The rulebook of now, and the faults of the releases; with `base` also against the lock of that branch."""
    rulebook, _ = read(policies)
    folder = schemas_folder(policies)
    shown = folder.as_posix()
    if journal.is_decided(folder):
        return rulebook, [fault("release-interrupted", Place(shown))]
    text = (folder / LOCK).read_bytes() if (folder / LOCK).is_file() else b""
    try:
        lock = locks.read(text.decode("utf-8", "replace")) if text else Lock()
    except LockIsBroken:
        return rulebook, [fault("lock-damaged", Place(f"{shown}/{LOCK}"))]
    seen = Seen(
        folder=shown,
        lock=lock,
        files=_files(folder),
        rulebook=rulebook,
        recomputed=_recomputed(policies, lock),
        base=lock_at(policies, base) if base else None,
        base_name=base,
    )
    return rulebook, ordered(faults(seen))


def _files(folder: Path) -> dict[str, bytes]:
    paths = sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else []
    found = {path.relative_to(folder).as_posix(): path for path in paths}
    frozen = {
        name: path for name, path in found.items() if name not in WRITTEN_ANEW and not name.startswith((ASIDE, DONE))
    }
    return {name: path.read_bytes() for name, path in frozen.items()}


def _recomputed(policies: Path, lock: Lock) -> Sequence[Change]:
    """What the last release changed, decided anew; nothing where another version of the tool decided it."""
    if len(lock.releases) < 2 or not _ours(policies, lock.releases[-1].version):
        return ()
    before, after = lock.releases[-2:]
    if not all((schemas_folder(policies) / frozen_path(each.version)).is_file() for each in (before, after)):
        return ()
    old, new = rulebook_of(policies, before.version), rulebook_of(policies, after.version)
    try:
        tools = replace(tools_of(policies, before), now=recorded(policies, after.version))
    except RulebookIsWrong:  # a frozen file is damaged or gone, which is told as such
        return ()
    return compare(old, new, datetime.date.fromisoformat(after.date), tools)


def _ours(policies: Path, version: str) -> bool:
    path = schemas_folder(policies) / RULEBOOKS / version / "change.json"
    try:
        return bool(json.loads(path.read_bytes()).get("tool") == __version__)
    except (OSError, ValueError, AttributeError):
        return False


def lock_at(policies: Path, ref: str) -> Lock:
    """The lock as it is on another branch; an empty one where that has none."""
    commit = git.commit_of(policies, ref)
    below = schemas_folder(policies).relative_to(policies.parent).as_posix()
    content = git.file_at(policies.parent, commit, f"{below}/{LOCK}")
    try:
        return locks.read(content.decode("utf-8", "replace")) if content else Lock()
    except LockIsBroken:
        return Lock()
