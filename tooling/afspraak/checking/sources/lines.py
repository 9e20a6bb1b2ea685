"""The lines of a text, each with its number, with a limit to how long one may be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from afspraak.checking.sources.base import LARGEST


class TooLarge(Exception):
    """A line, a record or a cell is larger than any CRM data."""

    def __init__(self, limit: int = LARGEST) -> None:
        super().__init__()
        self.limit = limit  # characters


def lines_of(text: TextIO) -> Iterator[str]:
    """Every line with its end; raises `TooLarge` instead of filling the memory with one line."""
    while line := text.readline(LARGEST + 1):
        if len(line) > LARGEST:
            raise TooLarge
        yield line


class Rewindable:
    """Lines that can be taken back as far as `start`, so that reading can go on after one broken row."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self._again: list[str] = []
        self._taken: list[str] = []
        self._size = 0
        self.line = 0  # the number of the line that was given last, from 1

    def __iter__(self) -> Rewindable:
        return self

    def __next__(self) -> str:
        line = self._again.pop() if self._again else next(self._lines)
        self.line += 1
        self._taken.append(line)
        self._size += len(line)
        if self._size > LARGEST:
            raise TooLarge
        return line

    def start(self) -> None:
        """A new row starts at the next line."""
        self._taken.clear()
        self._size = 0

    @property
    def taken(self) -> list[str]:
        """The lines since `start`."""
        return self._taken

    def back_to_second(self) -> None:
        """Give every line since `start` again, except the first one."""
        again = self._taken[1:]
        self._again.extend(reversed(again))
        self.line -= len(again)
