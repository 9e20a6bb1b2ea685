"""The map step of a table of cells: one pass over a CSV file."""

# ruff: noqa: S608 (every text that comes from outside passes through sql.literal, and every name is ours)

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from afspraak.checking.engine.apart import Apart
from afspraak.checking.engine.columns import ABSENT, STRING
from afspraak.checking.engine.compiling import doubtful, refusing_blanks, row_plan
from afspraak.checking.engine.database import Row
from afspraak.checking.engine.lookups import fill
from afspraak.checking.engine.sql import some
from afspraak.checking.engine.staged import Document, NotScanned, Session, is_seen
from afspraak.checking.engine.tables.cells import cells_of, maybe_blank
from afspraak.checking.engine.tables.scan import Opened, Table
from afspraak.checking.rows import Record, TableRows
from afspraak.checking.sources import Cells


class CellTable(Apart):
    """A table whose fields are cells: texts, to be read by the type of their field."""

    def __init__(self, session: Session, table: Table, document: Document, opened: Opened, folder: Path) -> None:
        fields = tuple(column.field for column in opened.columns)
        super().__init__(session, table, document, opened, row_plan(document, fields, session.as_of), folder)
        self._rows = TableRows(document, opened.columns, opened.export)
        self._cells = tuple(
            cells_of(document["properties"][column.field].get("x-field", {}), column.header, f"c{place}", opened.export)
            for place, column in enumerate(opened.columns)
        )
        self._map()
        self._type()
        self.decide()

    @property
    def written(self) -> list[str]:
        return [f"x{column.index}" for column in self.opened.columns]

    def plainly(self, place: int) -> tuple[str, str]:
        column = self._cells[place].column
        return column.kind, f"coalesce({column.text}, '')"

    def kinds(self, place: int) -> frozenset[str]:
        return super().kinds(place) if self._cells[place].reader else frozenset((ABSENT, STRING))

    def record(self, number: int, values: Row, only: Collection[str] | None = None) -> Record:
        whole = [""] * self.opened.width
        for place, cell in self.by_place(values):
            whole[self.opened.columns[place].index] = cell or ""
        return self._rows.record(Cells(number, whole), only)

    def _map(self) -> None:
        """One pass: of every row what the rules across records read, of doubtful ones every cell."""
        opened = self.opened
        columns = {name: self._cells[place].column for place, name in enumerate(self.plan.fields)}
        plain = refusing_blanks(self.document, self.as_of)
        odd = [
            cell.odd
            for name, cell in zip(self.plan.fields, self._cells, strict=True)
            if cell.reader or name not in plain
        ]
        doubt = some([*odd, doubtful(self.document, columns, self.as_of, many=self.many)])
        read = "".join(f", x{column.index} AS c{place}" for place, column in enumerate(opened.columns))
        filled = f"coalesce({', '.join(f'x{place}' for place in range(opened.width))}) IS NOT NULL"
        number = "row, " if opened.numbered else ""
        rows = f"SELECT {number}{filled} AS filled{read} FROM {opened.relation}"
        self.map_rows(f"{number}filled", doubt, rows, among="filled")
        rows, self.records = self.session.database.one(
            f"SELECT count(*), count(CASE WHEN filled THEN 1 END) FROM {self.stage}"
        )
        if opened.rows is not None and rows != opened.rows:
            raise NotScanned("blank lines shift the row numbers")

    def _type(self) -> None:
        """Gives every field of the doubtful records its kind and text; cells that need reading are looked up."""
        joins, chosen = [], []
        doubts = self.doubts
        for place, cell in enumerate(self._cells):
            if cell.reader is None:
                text = f"coalesce(c{place}, '')"
                seen = f"CASE WHEN c{place} IS NULL OR {maybe_blank(f'c{place}')} THEN {is_seen(text)} ELSE TRUE END"
                chosen.append(f"CASE WHEN {seen} THEN 's' ELSE '' END AS k{place}, {text} AS s{place}")
                continue
            name = f"cells_{place}"
            found = f"SELECT DISTINCT c{place} FROM {doubts} WHERE c{place} IS NOT NULL"
            fill.cells(self.session.database, name, (row[0] for row in self.session.database.rows(found)), cell.reader)
            joins.append(f" LEFT JOIN {name} ON {name}.cell = c{place}")
            chosen.append(f"coalesce({name}.kind, '') AS k{place}, coalesce({name}.text, '') AS s{place}")
        query = f"SELECT {', '.join(['rn', *chosen])} FROM {doubts}{''.join(joins)}"
        self.write(query, "typed")
        for place, cell in enumerate(self._cells):
            if cell.reader is not None:
                self.session.database.run(f"DROP TABLE cells_{place}")
