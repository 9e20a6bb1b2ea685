"""Parquet, read by DuckDB as texts."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from afspraak.checking.engine.database import Database, Limits, Refused
from afspraak.checking.sources.base import LARGEST_CELL, MOST_COLUMNS, Cells, How, Item, Trouble
from afspraak.codes import found
from afspraak.places import Place

_NUMBERS = ("FLOAT", "DOUBLE", "DECIMAL")
_TYPES = "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM read_parquet(?))"


@contextmanager
def opened(file: str, stream: BinaryIO, how: How) -> Iterator[Parquet | Trouble]:
    """The records of a file; a stream that is no file on disk is set aside as one."""
    with tempfile.TemporaryDirectory(prefix="afspraak-parquet-") as folder:
        database = Database(Path(folder), Limits())
        try:
            path = _path(stream, Path(folder))
            yield _source(file, path, database, how)
        finally:
            database.close()


def _path(stream: BinaryIO, folder: Path) -> Path:
    name = getattr(stream, "name", "")
    if isinstance(name, (str, Path)) and name and Path(name).is_file():
        return Path(name)
    path = folder / "handed.parquet"
    with path.open("wb") as out:
        shutil.copyfileobj(stream, out)
    return path


def _source(file: str, path: Path, database: Database, how: How) -> Parquet | Trouble:
    escaped = str(path).replace("[", "[[]").replace("*", "[*]").replace("?", "[?]")
    try:
        columns = list(database.rows(_TYPES, [escaped]))
    except Refused:
        return Trouble(found("records-broken-parquet", Place(file)), stops=True)
    if len(columns) > MOST_COLUMNS:
        return Trouble(found("records-too-many-columns", Place(file), limit=MOST_COLUMNS), stops=True)
    return Parquet(file, escaped, columns, database, how)


class Parquet:
    """A table of Parquet; the first record is in row 1."""

    encoding = "Parquet"
    delimiter = ""
    header_line = 0

    def __init__(self, file: str, path: str, columns: list[tuple[str, str]], database: Database, how: How) -> None:
        self.file = file
        self.header = tuple(name for name, _ in columns)
        self._path = path
        self._columns = [_as_text(place, kind, how.decimal) for place, (_, kind) in enumerate(columns)]
        self._database = database

    def items(self) -> Iterator[Item]:
        """Every record that is not blank."""
        names = ", ".join(f"c{place}" for place in range(len(self._columns)))
        query = f"SELECT {', '.join(self._columns)} FROM read_parquet(?) AS t({names})"  # noqa: S608  # our own names
        row = 0
        try:
            for row, cells in enumerate(self._database.rows(query, [self._path]), 1):
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
