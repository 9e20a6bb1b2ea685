"""The part of a long text that is being read, and the line that it has come to."""

from __future__ import annotations

from typing import TextIO

_CHUNK = 1 << 16
_BLANKS = " \t\r\n"


class Window:
    """A text of which only the part from `at` on is kept."""

    def __init__(self, text: TextIO) -> None:
        self._text = text
        self._ended = False
        self._line = 1
        self._counted = 0
        self.part = ""
        self.at = 0

    @property
    def waiting(self) -> int:
        """How many characters have been read ahead."""
        return len(self.part) - self.at

    def grow(self) -> bool:
        """Reads on, twice as much as is waiting; False at the end of the text."""
        more = "" if self._ended else self._text.read(max(_CHUNK, self.waiting))
        if not more:
            self._ended = True
            return False
        self.line()
        self.part, self.at, self._counted = self.part[self.at :] + more, 0, 0
        return True

    def peek(self) -> str:
        """The next character that is not blank, or nothing at the end."""
        while True:
            while self.at < len(self.part) and self.part[self.at] in _BLANKS:
                self.at += 1
            if self.at < len(self.part):
                return self.part[self.at]
            if not self.grow():
                return ""

    def line(self) -> int:
        """The line of the next character, from 1."""
        self._line += self.part.count("\n", self._counted, self.at)
        self._counted = self.at
        return self._line
