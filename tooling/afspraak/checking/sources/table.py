"""Delimited text (CSV), read strictly and row by row, going on after a row that is broken."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from typing import TextIO

from afspraak.checking.sources.base import LARGEST, LARGEST_CELL, MOST_COLUMNS, Cells, Item, Trouble
from afspraak.checking.sources.footer import only_text, without_footer
from afspraak.checking.sources.lines import Rewindable, TooLarge, lines_of
from afspraak.codes import found
from afspraak.places import Place
from afspraak.texts import Texts

_OPEN_AT_END = "unexpected end of data"


class Table:
    """A delimited text after its `sep=` line, if it has one."""

    def __init__(self, file: str, text: TextIO, encoding: str, delimiter: str, first_line: int = 1) -> None:
        self.file = file
        self.encoding = encoding
        self.delimiter = delimiter
        self.header: tuple[str, ...] = ()
        self.header_line = first_line
        self._lines = Rewindable(lines_of(text))
        self._lines.line = first_line - 1
        self._row = 0
        self._stopped: Trouble | None = None
        csv.field_size_limit(LARGEST_CELL)
        self._separator = delimiter or "\0"  # a single column: a character that no good row holds
        self._reader = csv.reader(self._lines, delimiter=self._separator, strict=True)

    def read_header(self) -> Trouble | None:
        """Takes the first row that is not blank as the header; what stands in the way where that cannot be done."""
        for item in self._rows():
            if isinstance(item, Trouble):
                return Trouble(item.finding, stops=True)
            if len(item.cells) > MOST_COLUMNS:
                return self._trouble("records-too-many-columns", stops=True, limit=MOST_COLUMNS)
            self.header = tuple(item.cells)
            self.header_line = self._line()
            return None
        return Trouble(found("records-empty-file", Place(self.file)), stops=True)

    def items(self) -> Iterator[Item]:
        """Every row below the header that is not blank."""
        yield from without_footer(self.file, self.header_line, len(self.header), self._even_rows())

    def _even_rows(self) -> Iterator[tuple[Item, int, str]]:
        """Each item, the row it stands in and the only text that it has, where it has one."""
        width = len(self.header)
        for item in self._rows():
            row = self._row
            if isinstance(item, Cells) and len(item.cells) != width:
                alone = only_text(item.cells)
                ragged = self._trouble(
                    "records-ragged-row", cells=len(item.cells), columns=width, row=self._shown_row()
                )
                yield ragged, row, alone
            else:
                yield item, row, only_text(item.cells) if isinstance(item, Cells) else ""

    def _rows(self) -> Iterator[Cells | Trouble]:
        while True:
            self._lines.start()
            try:
                cells = next(self._reader, None)
            except csv.Error as error:
                self._row += 1
                trouble = self._broken(str(error))
                yield trouble
                if trouble.stops:
                    return
                continue
            except TooLarge:
                yield self._trouble("records-too-large", stops=True, limit=LARGEST >> 20)
                return
            if cells is None:
                return
            self._row += 1
            if any(cells):
                yield self._checked(cells)

    def _checked(self, cells: Sequence[str]) -> Cells | Trouble:
        if any("\0" in line for line in self._lines.taken):
            return self._trouble("records-nul-character", row=self._shown_row())
        return Cells(self._row, cells)

    def _broken(self, problem: str) -> Trouble:
        """What a row is that the CSV reader refuses."""
        if problem.startswith(_OPEN_AT_END):
            return self._trouble("records-unclosed-quote", stops=True, after=_opened(self._lines.taken))
        if "field limit" in problem:
            return self._trouble("records-too-large", stops=True, limit=LARGEST_CELL >> 20)
        cell = _cell_of(self._lines.taken[0], self._separator)
        trouble = self._trouble("records-stray-quote", cell=cell, row=self._shown_row())
        self._lines.back_to_second()
        return trouble

    def _trouble(self, code: str, stops: bool = False, after: int = 0, **facts: object) -> Trouble:
        return Trouble(found(code, Place(self.file, self._line() + after), **facts), stops, lost=1)

    def _line(self) -> int:
        """The line on which the row that is being read starts."""
        return self._lines.line - len(self._lines.taken) + 1

    def _shown_row(self) -> Texts:
        """The row that a spreadsheet shows, where that is not the line of the file."""
        if self._row == self._line():
            return Texts()
        return Texts(nl=f" (rij {self._row} in een spreadsheet)", en=f" (row {self._row} in a spreadsheet)")


def _opened(lines: Sequence[str]) -> int:
    """The index of the line in which the quotation mark opens that is not closed at the end."""
    opened, is_open = 0, False
    for index, line in enumerate(lines):
        marks = line.replace('""', "").count('"')  # a doubled one stands for itself
        is_open ^= bool(marks % 2)
        opened = index if is_open and marks else opened
    return opened


def _cell_of(line: str, delimiter: str) -> int:
    """The cell, from 1, in which text follows a closing quotation mark."""
    mark = re.escape(delimiter)
    cell = re.compile(rf'(?:"(?:[^"]|"")*"|[^"{mark}][^{mark}]*|)(?P<stray>[^{mark}\r\n][^{mark}]*)?(?:{mark}|$)')
    return next((number for number, found in enumerate(cell.finditer(line), 1) if found["stray"]), 1)
