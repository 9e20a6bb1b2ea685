"""The releases that stand in the repository, read from disk."""

from __future__ import annotations

import json
from pathlib import Path

from afspraak.changes import lock
from afspraak.changes.lock import FOLDER, LOCK, Lock, LockIsBroken
from afspraak.failures import RulebookIsWrong
from afspraak.model.rulebook import Rulebook
from afspraak.reading import read_files
from afspraak.texts import Texts

POLICIES = "policies.json"
RULEBOOKS = "releases"  # the folder of the rulebooks themselves, beside those of the record types


def schemas_folder(policies: Path) -> Path:
    """Where releases are frozen: handbook/schemas, beside the policies."""
    return policies.parent / FOLDER


def lock_of(policies: Path) -> Lock:
    """The lock beside these policies; an empty one where nothing was released yet."""
    path = schemas_folder(policies) / LOCK
    if not path.is_file():
        return Lock()
    try:
        return lock.read(path.read_text("utf-8", errors="replace"))
    except LockIsBroken:
        raise broken(path) from None


def frozen_path(version: str) -> str:
    """Where the policies of a release stand, below schemas/."""
    return f"{RULEBOOKS}/{version}/{POLICIES}"


def rulebook_of(policies: Path, version: str) -> Rulebook:
    """The rulebook as it was released."""
    path = schemas_folder(policies) / frozen_path(version)
    try:
        files = {name: text.encode("utf-8") for name, text in json.loads(path.read_bytes()).items()}
    except (OSError, ValueError, AttributeError):
        raise broken(path) from None
    return read_files(files, version)[0]


def last_rulebook(policies: Path) -> Rulebook | None:
    """The rulebook as last released, or None where nothing was."""
    last = lock_of(policies).last
    return rulebook_of(policies, last.version) if last else None


def broken(path: Path) -> RulebookIsWrong:
    """What is said where a frozen file cannot be read."""
    return RulebookIsWrong(
        Texts(nl=f"{path} is beschadigd", en=f"{path} is damaged"),
        Texts(
            nl="`afspraak verify` laat zien wat er mis is; haal het bestand terug uit git.",
            en="`afspraak verify` shows what is wrong; take the file back from git.",
        ),
    )
