"""A workbook as a source of rows: its first visible sheet, or the one that was asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from afspraak.checking.sources.base import MOST_COLUMNS, Cells, How, Item, Trouble
from afspraak.checking.sources.excel import xml
from afspraak.checking.sources.excel.archive import HARMLESS, MOST_PACKED, Archive, TooMuch, Unpacking
from afspraak.checking.sources.excel.book import Book, book_of, formats_of, texts_of
from afspraak.checking.sources.excel.sheet import Row, Sheet, TooWide
from afspraak.checking.sources.excel.telling import Telling
from afspraak.checking.sources.footer import only_text, without_footer
from afspraak.checking.sources.lines import TooLarge
from afspraak.codes import found
from afspraak.failures import CalledWrongly
from afspraak.nearest import did_you_mean
from afspraak.places import Place
from afspraak.texts import Texts

_STOPS = (xml.Broken, TooLarge, TooMuch, TooWide, IndexError, *Unpacking)


class Workbook:
    """One sheet of a workbook, below its header."""

    delimiter = ""

    def __init__(self, file: str, stream: BinaryIO, how: How) -> None:
        self.file = file
        self.encoding = "Excel"
        self.header: tuple[str, ...] = ()
        self.header_line = 1
        self._how = how
        self._rows = self._read(stream)
        self._telling = Telling(file)

    def read_header(self) -> Trouble | None:
        """Takes the first row that is not blank as the header; what stands in the way where that cannot be done."""
        try:
            row = next((row for row in self._rows if any(row.cells)), None)
        except _STOPS as problem:
            return self._stopped(problem)
        if row is None:
            return Trouble(found("records-empty-file", Place(self.file)), stops=True)
        self.header, self.header_line = _trimmed(row.cells), row.number
        self._telling.header = self.header
        return None

    def items(self) -> Iterator[Item]:
        """Every row below the header that is not blank, and what is odd about the cells."""
        yield from self._telling.sheets
        yield from without_footer(self.file, self.header_line, len(self.header), self._told_rows())
        yield from self._telling.merged

    def _told_rows(self) -> Iterator[tuple[Item, int, str]]:
        """Each item, the row it stands in and the only text that it has, where it has one."""
        try:
            for row in self._rows:
                for trouble in self._telling.cells(row):
                    yield trouble, row.number, ""
                if any(row.cells):
                    yield self._item(row), row.number, only_text(row.cells)
        except _STOPS as problem:
            yield self._stopped(problem), 0, ""

    def _item(self, row: Row) -> Item:
        width, cells = len(self.header), row.cells
        if len(cells) < width:
            cells += [""] * (width - len(cells))
        if len(cells) > width:
            if any(cells[width:]):
                return self._ragged(row)
            del cells[width:]
        return Cells(row.number, cells)

    def _ragged(self, row: Row) -> Trouble:
        facts = {"cells": len(_trimmed(row.cells)), "columns": len(self.header), "row": Texts()}
        return Trouble(found("records-ragged-row", Place(self.file, row.number), **facts), lost=1)

    def _read(self, stream: BinaryIO) -> Iterator[Row]:
        archive = Archive(stream)
        book, relations = book_of(archive)
        name, relation = self._chosen(book)
        self.encoding = f"Excel ({name})"
        decimal = self._how.decimal
        formats = formats_of(archive, relations, from_1904=book.from_1904, decimal=decimal)
        sheet = Sheet(texts_of(archive, relations), formats)
        with archive.open(relations.by_id.get(relation, "")) as part:
            for _ in xml.chunks(part, sheet):
                rows, sheet.rows = sheet.rows, []
                yield from rows
        self._telling.merges(sheet)

    def _chosen(self, book: Book) -> tuple[str, str]:
        """The name and the relation of the sheet that is read."""
        names = [name for name, _, _ in book.sheets]
        asked = self._how.sheet
        if asked:
            chosen = next((sheet for sheet in book.sheets if sheet[0].casefold() == asked.casefold()), None)
            if chosen is None:
                raise _no_sheet(self.file, asked, names)
        else:
            visible = [sheet for sheet in book.sheets if sheet[2]]
            chosen = next(iter(visible or book.sheets), None)
            if chosen is None:
                raise xml.Broken
            self._telling.others(chosen[0], [name for name, _, seen in visible if name != chosen[0]])
        return chosen[0], chosen[1]

    def _stopped(self, problem: Exception) -> Trouble:
        place = Place(self.file)
        if isinstance(problem, TooMuch):
            facts = {"size": problem.unpacked >> 20, "times": problem.times, "limit": MOST_PACKED, "mb": HARMLESS >> 20}
            return Trouble(found("records-unpacks-too-large", place, **facts), stops=True)
        if isinstance(problem, TooLarge):
            return Trouble(found("records-too-large", place, limit=problem.limit >> 20), stops=True)
        if isinstance(problem, TooWide):
            return Trouble(found("records-too-many-columns", place, limit=MOST_COLUMNS), stops=True)
        return Trouble(found("records-broken-workbook", place), stops=True)


def _trimmed(cells: Sequence[str]) -> tuple[str, ...]:
    """The cells without the empty ones at the end."""
    width = len(cells)
    while width and not cells[width - 1].strip():
        width -= 1
    return tuple(cells[:width])


def _no_sheet(file: str, asked: str, names: Sequence[str]) -> CalledWrongly:
    listed = ", ".join(f'"{name}"' for name in names[:20])
    fact = Texts(nl=f'{file} heeft geen blad "{asked}"', en=f'{file} has no sheet "{asked}"')
    remedy = Texts(nl=f"Je kunt kiezen uit: {listed}.", en=f"You can choose from: {listed}.")
    return CalledWrongly(fact + did_you_mean(asked, names), remedy)
