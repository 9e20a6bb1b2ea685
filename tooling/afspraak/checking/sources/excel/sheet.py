"""The cells of one sheet, row by row, as the texts that they show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from afspraak.checking.sources.base import MOST_COLUMNS
from afspraak.checking.sources.excel import xml
from afspraak.checking.sources.excel.numbers import Shown
from afspraak.checking.sources.excel.words import Words, decoded

_LAST_ROW = 1 << 20
_DIGITS = "0123456789"


class TooWide(Exception):
    """A row has a cell beyond the last column that we read."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row with its number, its cells up to the last one that is there, and those that show no value."""

    number: int
    cells: list[str]
    errors: tuple[int, ...] = ()  # cells that show an error
    unknown: tuple[int, ...] = ()  # cells with a formula that was never computed


class Sheet(Words):
    """Collects rows; whoever reads takes them out of `rows` after every chunk."""

    def __init__(self, texts: Sequence[str], formats: Sequence[Shown]) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self.merged: list[str] = []  # the first few ranges of merged cells
        self.merges = 0
        self._texts = texts
        self._formats = formats
        self._columns: dict[str, int] = {}
        self._number = 0
        self._cells: list[str] = []
        self._errors: list[int] = []
        self._unknown: list[int] = []
        self._column = -1
        self._kind = self._style = ""
        self._formula = False

    def start(self, name: str, attributes: xml.Attributes) -> None:
        if name == "c":
            self._cell(attributes)
        elif name in ("v", "t"):
            self.takes = not self.aside
        elif name == "row":
            self._row(attributes)
        elif name == "f":
            self._formula = True
        elif name == "rPh":
            self.aside += 1
        elif name == "mergeCell":
            self.merges += 1
            self.merged += [attributes.get("ref", "")] if len(self.merged) < 1 else []

    def end(self, name: str) -> None:
        if name == "c":
            self._keep()
        elif name in ("v", "t"):
            self.takes = False
        elif name == "row":
            self.rows.append(Row(self._number, self._cells, tuple(self._errors), tuple(self._unknown)))
        elif name == "rPh":
            self.aside -= 1

    def _row(self, attributes: xml.Attributes) -> None:
        number = int(attributes.get("r", self._number + 1))
        if not self._number < number <= _LAST_ROW:
            raise xml.Broken
        self._number, self._column, self._cells = number, -1, []
        if self._errors or self._unknown:
            self._errors, self._unknown = [], []

    def _cell(self, attributes: xml.Attributes) -> None:
        place = attributes.get("r")
        self._column = self._column_of(place.rstrip(_DIGITS)) if place else self._column + 1
        if self._column >= MOST_COLUMNS:
            raise TooWide
        self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "0")
        self._formula = False
        self.parts, self.size = [], 0

    def _column_of(self, letters: str) -> int:
        found = self._columns.get(letters)
        if found is None:
            found = 0
            for letter in letters:
                found = found * 26 + ord(letter.upper()) - 64
            if not letters.isalpha() or not letters.isascii():
                raise xml.Broken
            self._columns[letters] = found = found - 1
        return found

    def _keep(self) -> None:
        if not self.parts:
            if self._formula and self._kind != "str":
                self._unknown.append(self._column)
            return
        cells, column = self._cells, self._column
        while len(cells) <= column:
            cells.append("")
        cells[column] = self._shown(self.parts[0] if len(self.parts) == 1 else "".join(self.parts))

    def _shown(self, text: str) -> str:
        kind = self._kind
        if kind == "s":
            return self._texts[int(text)]
        if kind == "n":
            return self._formats[int(self._style)](text)
        if kind == "b":
            return "true" if text.strip() in ("1", "true") else "false"
        if kind == "e":
            self._errors.append(self._column)
        return text.removesuffix("T00:00:00") if kind == "d" else decoded(text)
