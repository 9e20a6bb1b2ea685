"""The map step: one pass over a file that keeps every record's keys and, of doubtful records, everything."""

# ruff: noqa: S608 (every text that comes from outside passes through sql.literal, and every name is ours)

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from afspraak.checking.engine.columns import Column
from afspraak.checking.engine.compiling import doubtful, row_plan
from afspraak.checking.engine.database import Database
from afspraak.checking.engine.lookups import fill
from afspraak.checking.engine.plan import RowPlan
from afspraak.checking.engine.sql import literal, some
from afspraak.checking.engine.tables.cells import Cells, cells_of
from afspraak.checking.engine.tables.scan import Opened, Table
from afspraak.letters import BLANK

Document = Mapping[str, Any]
WORD = 62  # rules per integer of a mask


@dataclass(slots=True)
class Staged:
    """A table of which the file is no longer needed."""

    table: Table
    document: Document
    opened: Opened
    folder: Path
    plan: RowPlan
    cells: tuple[Cells, ...]  # per column of the plan
    kept: frozenset[int]  # columns that every record keeps
    as_of: datetime.date
    records: int = 0
    masks: int = field(default=0)

    @property
    def stage(self) -> str:
        """Every row of the file, with its number, whether it is doubtful and its cells."""
        number = "row" if self.opened.numbered else f"file_row_number + {self.opened.first_row}"
        path = literal(str(self.folder / "stage.parquet"))
        return f"(SELECT * EXCLUDE (file_row_number), {number} AS rn FROM read_parquet({path}, file_row_number=true))"

    @property
    def typed(self) -> str:
        """The doubtful records, with a kind and a text per field."""
        return f"read_parquet({literal(str(self.folder / 'typed.parquet'))})"

    @property
    def hits(self) -> str:
        """The rows that break a rule on single records, as bits."""
        return f"read_parquet({literal(str(self.folder / 'hits.parquet'))})"

    def keys(self, fields: Collection[str]) -> tuple[str, dict[str, Column]]:
        """Every record with these fields alone, and how SQL sees them."""
        places = [place for place, name in enumerate(self.plan.fields) if name in fields]
        plain = "".join(f", {_kind(self.cells[p])} AS k{p}, {_value(self.cells[p])} AS s{p}" for p in places)
        known = "".join(f", k{p}, s{p}" for p in places)
        relation = (
            f"(SELECT rn{plain} FROM {self.stage} WHERE filled AND NOT doubt "
            f"UNION ALL SELECT rn{known} FROM {self.typed})"
        )
        return relation, {self.plan.fields[p]: Column(f"k{p}", f"s{p}") for p in places}


@dataclass(frozen=True, slots=True)
class Session:
    """What all tables of a run share."""

    database: Database
    as_of: datetime.date
    keys: Mapping[str, Collection[str]]  # name of a table -> fields that rules across records read


def stage_table(session: Session, table: Table, document: Document, opened: Opened, folder: Path) -> Staged:
    """Reads the whole file once, and decides every rule on single records."""
    fields = tuple(column.field for column in opened.columns)
    cells = tuple(
        cells_of(document["properties"][column.field].get("x-field", {}), column.header, f"c{place}", table.export)
        for place, column in enumerate(opened.columns)
    )
    kept = frozenset(place for place, name in enumerate(fields) if name in session.keys.get(table.name, ()))
    plan = row_plan(document, fields, session.as_of)
    staged = Staged(table, document, opened, folder, plan, cells, kept, session.as_of)
    _map(session.database, staged, session.as_of)
    _type(session.database, staged)
    _decide(session.database, staged, session.as_of)
    return staged


def _map(database: Database, staged: Staged, as_of: datetime.date) -> None:
    opened, cells = staged.opened, staged.cells
    columns = {name: cells[place].column for place, name in enumerate(staged.plan.fields)}
    doubt = some([*(cell.odd for cell in cells), doubtful(staged.document, columns, as_of)])
    read = "".join(f", x{column.index} AS c{place}" for place, column in enumerate(opened.columns))
    filled = f"coalesce({', '.join(f'x{place}' for place in range(opened.width))}) IS NOT NULL"
    number = "row, " if opened.numbered else ""
    rows = f"SELECT {number}{filled} AS filled{read} FROM {opened.relation}"
    judged = f"SELECT *, (filled AND coalesce({doubt}, FALSE)) AS doubt FROM ({rows})"
    shown = "".join(
        f", c{p}" if p in staged.kept else f", CASE WHEN doubt THEN c{p} END AS c{p}" for p in range(len(cells))
    )
    _write(database, f"SELECT {number}filled, doubt{shown} FROM ({judged})", staged.folder / "stage.parquet")
    staged.records = database.one(f"SELECT count(*) FROM {staged.stage} WHERE filled")[0]


def _type(database: Database, staged: Staged) -> None:
    """Gives every field of the doubtful records its kind and text; cells that need reading are looked up."""
    joins, chosen = [], []
    for place, cell in enumerate(staged.cells):
        if cell.reader is None:
            chosen.append(f"{_seen(place)} AS k{place}, coalesce(c{place}, '') AS s{place}")
            continue
        found = (value for (value,) in database.rows(
            f"SELECT DISTINCT c{place} FROM {staged.stage} WHERE doubt AND c{place} IS NOT NULL"
        ))  # fmt: skip
        fill.cells(database, f"cells_{place}", found, cell.reader)
        joins.append(f" LEFT JOIN cells_{place} ON cells_{place}.cell = c{place}")
        chosen.append(f"coalesce(cells_{place}.kind, '') AS k{place}, coalesce(cells_{place}.text, '') AS s{place}")
    query = f"SELECT {', '.join(['rn', *chosen])} FROM {staged.stage}{''.join(joins)} WHERE doubt"
    _write(database, query, staged.folder / "typed.parquet")
    for place, cell in enumerate(staged.cells):
        if cell.reader is not None:
            database.run(f"DROP TABLE cells_{place}")


def _decide(database: Database, staged: Staged, as_of: datetime.date) -> None:
    plan = staged.plan
    for lookup in plan.lookups:
        fill.lookup(database, lookup, staged, as_of)
    joins = "".join(f" LEFT JOIN {lookup.name} ON {fill.joined(lookup, plan.fields)}" for lookup in plan.lookups)
    words = [plan.rules[start : start + WORD] for start in range(0, len(plan.rules), WORD)]
    masks = [
        " + ".join(f"CASE WHEN {rule.holds} THEN 0 ELSE {1 << bit} END" for bit, rule in enumerate(word))
        for word in words
    ]
    staged.masks = len(masks)
    shown = "".join(f", CAST({mask} AS BIGINT) AS w{number}" for number, mask in enumerate(masks))
    broken = " OR ".join(f"w{number} <> 0" for number in range(len(masks))) or "FALSE"
    query = f"SELECT * FROM (SELECT rn{shown} FROM {staged.typed} AS typed{joins}) WHERE {broken}"
    _write(database, query, staged.folder / "hits.parquet")
    for lookup in plan.lookups:
        database.run(f"DROP TABLE {lookup.name}")


def _seen(place: int) -> str:
    return f"CASE WHEN regexp_matches(coalesce(c{place}, ''), {literal(_SEEN)}) THEN 's' ELSE '' END"


def _kind(cell: Cells) -> str:
    return cell.column.kind


def _value(cell: Cells) -> str:
    return f"coalesce({cell.column.text}, '')"


def _write(database: Database, query: str, path: Path) -> None:
    database.run(f"COPY ({query}) TO {literal(str(path))} (FORMAT parquet, COMPRESSION uncompressed)")


_SEEN = "[^" + "".join(c if c == "-" else f"\\x{{{ord(c):x}}}" for c in BLANK) + "]"
