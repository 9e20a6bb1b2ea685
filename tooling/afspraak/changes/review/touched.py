"""What a proposal does to files that no proposal may change: releases, their lock, and who approves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from afspraak.changes import lock as locks
from afspraak.changes.lock import FOLDER, LOCK, WRITTEN_ANEW, Lock, LockIsBroken


@dataclass(frozen=True, slots=True)
class State:
    """The files of one side: those below handbook/schemas by their path there, and CODEOWNERS by its whole path."""

    schemas: Mapping[str, bytes]
    approvals: Mapping[str, bytes]

    @property
    def lock(self) -> Lock | None:
        """The lock of this side; None where it cannot be read."""
        text = self.schemas.get(LOCK, b"").decode("utf-8", "replace")
        try:
            return locks.read(text) if text else Lock()
        except LockIsBroken:
            return None


@dataclass(frozen=True, slots=True)
class Touched:
    """What differs; every list in order of path."""

    frozen: tuple[str, ...] = ()  # released files that were changed, removed or added by hand
    lock: bool = False  # the lock was edited: history is not what it was
    released: tuple[str, ...] = ()  # versions that the proposal itself releases
    approvals: tuple[str, ...] = ()  # the files that say who approves

    @property
    def forbidden(self) -> tuple[str, ...]:
        """The files that never may change and do, the lock first; from the folder that holds the policies."""
        return tuple(f"{FOLDER}/{path}" for path in (*([LOCK] if self.lock else []), *self.frozen))


def touched(old: State | None, new: State | None) -> Touched:
    """What the proposal does to these files; nothing where one side is not known as files."""
    if old is None or new is None:
        return Touched()
    before, after = old.lock, new.lock
    kept = before is not None and after is not None and _follows(before, after)
    added = after.releases[len(before.releases) :] if before and after and kept else ()
    known = {path for release in added for path in release.files}
    return Touched(
        frozen=tuple(path for path in _differing(old.schemas, new.schemas) if path not in {*known, *WRITTEN_ANEW}),
        lock=not added and old.schemas.get(LOCK) != new.schemas.get(LOCK),
        released=tuple(release.version for release in added),
        approvals=tuple(_differing(old.approvals, new.approvals)),
    )


def _follows(before: Lock, after: Lock) -> bool:
    """Whether every release of before still stands as it was."""
    number = len(before.releases)
    return (after.releases[:number], after.hashes[:number]) == (before.releases, before.hashes)


def _differing(old: Mapping[str, bytes], new: Mapping[str, bytes]) -> list[str]:
    return sorted(path for path in old.keys() | new.keys() if old.get(path) != new.get(path))
