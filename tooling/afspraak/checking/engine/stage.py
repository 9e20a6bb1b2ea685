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
    folder, lock = _made(parent)
    with lock:
        try:
            yield folder
        finally:
            lock.close()
            shutil.rmtree(folder, ignore_errors=True)


def _made(parent: Path) -> tuple[Path, IO[str]]:
    """A new folder with its lock taken; another one where a run that sweeps was there in between."""
    while True:
        folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=parent))
        lock = (folder / _LOCK).open("w")
        if _held(lock) and (folder / _LOCK).exists():
            return folder, lock
        lock.close()


def _sweep(parent: Path) -> None:
    """Remove the folders of which no living run holds the lock; one without a lock is only just being made."""
    for folder in sorted(parent.glob(f"{_PREFIX}*")):
        with contextlib.suppress(OSError), (folder / _LOCK).open("r+") as lock:
            if _held(lock):
                shutil.rmtree(folder, ignore_errors=True)


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
