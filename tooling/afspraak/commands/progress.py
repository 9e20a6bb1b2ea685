"""A bar on a terminal for what takes more than a second; nothing in a pipe."""

from __future__ import annotations

import io
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.progress import Progress

_PATIENCE = 1.0  # seconds


class Bar:
    """How much of the files has been read."""

    def __init__(self, sizes: int) -> None:
        self._sizes = sizes
        self._shown = sys.stderr.isatty()
        self._started = time.monotonic()
        self._progress: Progress | None = None
        self._task: Any = None
        self._before = 0

    def __enter__(self) -> Bar:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def reached(self, position: int) -> None:
        """So many bytes of the current file have been read."""
        if self._shown and time.monotonic() - self._started > _PATIENCE:
            self._draw(self._before + position)

    def done(self, size: int) -> None:
        """The current file has been read."""
        self._before += size

    def close(self) -> None:
        """Takes the bar away."""
        if self._progress:
            self._progress.stop()
        self._progress = None

    def _draw(self, position: int) -> None:
        if self._progress is None:
            self._progress = _rich_progress()
            self._task = self._progress.add_task("", total=self._sizes)
            self._progress.start()
        self._progress.update(self._task, completed=position)


def _rich_progress() -> Progress:
    from rich.console import Console
    from rich.progress import Progress

    return Progress(console=Console(stderr=True), transient=True, redirect_stdout=False, redirect_stderr=False)


class Metered(io.FileIO):
    """A file that says how far it has been read, once `tell_to` is set."""

    tell_to: Callable[[int], None] | None = None

    def __init__(self, path: Path) -> None:
        super().__init__(path, "r")

    def readinto(self, buffer: Any, /) -> int:
        """Reads, and says where it has come."""
        count = super().readinto(buffer)
        if self.tell_to:
            self.tell_to(self.tell())
        return count or 0
