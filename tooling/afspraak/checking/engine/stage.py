"""The folder in which a run sets its work aside: removed at the end, and by the next run after one that was killed."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

_PREFIX = "afspraak-stage-"
_LOCK = "lock"


@contextlib.contextmanager
def stage(parent: Path) -> Iterator[Path]:
    """A folder below `parent` for as long as the block runs; folders of runs that are gone are removed first."""
    _sweep(parent)
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=parent))
    with (folder / _LOCK).open("w") as lock:
        _held(lock)
        try:
            yield folder
        finally:
            lock.close()
            shutil.rmtree(folder, ignore_errors=True)


def _sweep(parent: Path) -> None:
    for folder in sorted(parent.glob(f"{_PREFIX}*")):
        if _is_left_behind(folder):
            shutil.rmtree(folder, ignore_errors=True)


def _is_left_behind(folder: Path) -> bool:
    """Whether no living run holds the lock; a folder without one is only just being made."""
    try:
        with (folder / _LOCK).open("r+") as lock:
            return _held(lock)
    except OSError:
        return False


def _held(lock: IO[str]) -> bool:
    """Takes the lock, which the system lets go of when the process ends; False where another run has it."""
    try:
        import fcntl
    except ImportError:  # Windows does not remove an open file, so that trying does no harm
        return True
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
