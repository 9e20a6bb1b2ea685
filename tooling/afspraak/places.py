"""Where something stands: a stretch of one line of a file, or a row of records."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of a line; line and column count from 1, line 0 means the file as a whole."""

    file: str
    line: int = 0
    column: int = 0
    width: int = 1  # characters to underline
    excerpt: str = ""  # the line itself, without its end

    def __str__(self) -> str:
        if not self.line:
            return self.file
        return f"{self.file}:{self.line}:{self.column}" if self.column else f"{self.file}:{self.line}"


NOWHERE = Place("")
