"""Parquet, and tables of Arrow that a program hands over, read by DuckDB as texts."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from afspraak.checking.engine.database import Database, Limits, Refused
from afspraak.checking.engine.sql import literal
from afspraak.checking.engine.stage import stage
from afspraak.checking.sources.base import LARGEST_CELL, MOST_COLUMNS, Cells, How, Item, Trouble
from afspraak.codes import found
from afspraak.places import Place

_NUMBERS = ("FLOAT", "DOUBLE", "DECIMAL")


@contextmanager
def opened(file: str, stream: BinaryIO, how: How) -> Iterator[Relation | Trouble]:
    """The records of a file; a stream that is no file on disk is set aside as one."""
    with stage(Path(tempfile.gettempdir())) as folder:
        database = Database(folder, Limits())
        try:
            path = _path(stream, folder)
            yield _source(file, path, database, how)
        finally:
            database.close()


def _path(stream: BinaryIO, folder: Path) -> Path:
    name = getattr(stream, "name", "")
    if isinstance(name, (str, Path)) and name and Path(name).is_file():
        return plainly_named(Path(name), folder)
    path = folder / "handed"
    with path.open("wb") as out:
        shutil.copyfileobj(stream, out)
    return path


def plainly_named(path: Path, folder: Path) -> Path:
    """The same file under a name in `folder` without a sign that DuckDB takes for a pattern or a partition."""
    other = folder / "handed"
    try:
        other.symlink_to(path.resolve())
    except OSError:  # a system, or a user, without links
        shutil.copyfile(path, other)
    return other


def _source(file: str, path: Path, database: Database, how: How, encoding: str = "Parquet") -> Relation | Trouble:
    source = Relation(file, path, database, how, encoding)
    return source.read_header() or source


class _Stream:
    """The interface of a table alone: what kind of table it is makes no difference."""

    def __init__(self, table: Any) -> None:
        self._table = table

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._table.__arrow_c_stream__(requested_schema)


class _Holding(Database):
    """A database that scans what a program holds."""

    def set_aside(self, table: Any, path: Path) -> None:
        """Writes the rows of anything with the Arrow PyCapsule interface: scanned once, as it may be a stream."""
        self._connection.register("given", _Stream(table))
        self.run(f"COPY given TO {literal(str(path))} (FORMAT parquet)")
        self._connection.unregister("given")


@contextmanager
def held(table: object, how: How, file: str = "records") -> Iterator[Relation | Trouble]:
    """The records of an Arrow table or stream."""
    with stage(Path(tempfile.gettempdir())) as folder:
        database = _Holding(folder, Limits())
        try:
            path = folder / "held"
            database.set_aside(table, path)
            yield _source(file, path, database, how, "Arrow")
        finally:
            database.close()


class Relation:
    """A table that DuckDB scans; the first record is in row 1."""

    delimiter = ""
    header_line = 0

    def __init__(self, file: str, path: Path, database: Database, how: How, encoding: str) -> None:
        self.file = file
        self.encoding = encoding
        self.header: tuple[str, ...] = ()
        self._values = (str(path),)
        self._columns: list[str] = []
        self._database = database
        self._decimal = how.decimal

    def read_header(self) -> Trouble | None:
        """Takes the names and types of the columns; what stands in the way where that cannot be done."""
        described = "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM read_parquet(?))"
        try:
            columns = list(self._database.rows(described, self._values))
        except Refused:
            return Trouble(found("records-broken-parquet", Place(self.file)), stops=True)
        if len(columns) > MOST_COLUMNS:
            return Trouble(found("records-too-many-columns", Place(self.file), limit=MOST_COLUMNS), stops=True)
        self.header = tuple(name for name, _ in columns)
        self._columns = [_as_text(place, kind, self._decimal) for place, (_, kind) in enumerate(columns)]
        return None

    def items(self) -> Iterator[Item]:
        """Every record that is not blank."""
        names = ", ".join(f"c{place}" for place in range(len(self._columns)))
        query = f"SELECT {', '.join(self._columns)} FROM read_parquet(?) AS t({names})"  # noqa: S608  # our own names
        row = 0
        try:
            for row, cells in enumerate(self._database.rows(query, self._values), 1):
                if any(len(cell) > LARGEST_CELL for cell in cells):
                    place = Place(self.file, row)
                    yield Trouble(found("records-too-large", place, limit=LARGEST_CELL >> 20), stops=True, lost=1)
                    return
                if any(cells):
                    yield Cells(row, cells)
        except Refused:
            yield Trouble(found("records-broken-parquet", Place(self.file, row + 1)), stops=True, lost=1)


def _as_text(place: int, kind: str, decimal: str) -> str:
    column = f"c{place}"
    text = f"CAST({column} AS VARCHAR)"
    if kind.endswith("[]"):
        text = f"array_to_string(list_transform({column}, lambda x: CAST(x AS VARCHAR)), ';')"
    elif kind.startswith("TIMESTAMP"):
        text = f"regexp_replace(regexp_replace({text}, ' 00:00:00(\\+00)?$', ''), ':00(\\.0+)?$', '')"
    elif kind.startswith(_NUMBERS):
        text = f"regexp_replace({text}, '\\.0$', '')"
        text = f"replace({text}, '.', '{decimal}')" if decimal != "." else text
    return f"coalesce({text}, '')"
