"""A CSV file opened for DuckDB: at once where its bytes leave no doubt, else through the strict reader."""

from __future__ import annotations

import csv
import io
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, BinaryIO

from afspraak.checking.engine.sql import literal
from afspraak.checking.engine.tables.bytes import look, plain_path
from afspraak.checking.engine.tables.scan import Opened, Table, Told
from afspraak.checking.headers import Export, Names, read_headers
from afspraak.checking.sources import Cells, Source, Trouble, open_source
from afspraak.places import Place

_HEAD = 1 << 20


def open_csv(table: Table, document: dict[str, Any], folder: Path) -> Opened:
    """The table, ready to be scanned; what stands in the way is told in it."""
    with table.path.open("rb") as stream:
        head = _Head(stream.read(_HEAD))
    if not head.whole:
        return strict(table, document, folder)
    with _source(table, document, head.stream()) as source:
        if isinstance(source, Trouble) or not _is_plain(source):
            return strict(table, document, folder)
        opened = _headed(table.export, document, source)
        skipped = source.header_line - 1
    with table.path.open("rb") as stream:
        found = look(stream, opened.delimiter.encode(), opened.width, skipped)
    if not found.swift:
        return strict(table, document, folder)
    opened.first_row, opened.rows = 2, found.rows
    opened.relation = _read_csv(plain_path(table.path, folder), opened.delimiter, opened.width, skipped, header=True)
    opened.strict = lambda: strict(table, document, folder)
    return opened


def strict(table: Table, document: dict[str, Any], folder: Path) -> Opened:
    """The table as the strict reader reads it, row by row, set aside as a file without any doubt."""
    with table.path.open("rb") as stream, _source(table, document, stream) as source:
        return set_aside(source, table.export, document, folder)


def set_aside(source: Source | Trouble, export: Export, document: dict[str, Any], folder: Path) -> Opened:
    """The rows of a source with a header, in a file without any doubt."""
    if isinstance(source, Trouble):
        return Opened(told=[Told(0, source.finding)], unreadable=source.lost, stopped=True)
    opened = _headed(export, document, source)
    if not opened.stopped:
        _rewrite(source, opened, folder)
    return opened


def _is_plain(source: Source) -> bool:
    """Whether DuckDB can be told how the file is written."""
    return source.encoding == "UTF-8" and len(source.delimiter.encode()) == 1


class _Head:
    """The first lines of a file: enough to read its header with."""

    def __init__(self, start: bytes) -> None:
        self._lines = start if len(start) < _HEAD else start[: start.rfind(b"\n") + 1]
        self.whole = bool(self._lines) and not self._lines.startswith((b"\n", b"\r"))

    def stream(self) -> BinaryIO:
        return io.BytesIO(self._lines)


def _source(table: Table, document: dict[str, Any], stream: BinaryIO) -> AbstractContextManager[Source | Trouble]:
    names = Names(document, table.export)
    return open_source(table.file, stream, names.known, table.delimiter)


def _headed(export: Export, document: dict[str, Any], source: Source) -> Opened:
    place = Place(source.file, source.header_line)
    headers = read_headers(document, Names(document, export), source.header, place)
    told = [Told(0, finding) for finding in headers.findings]
    found = Opened(source.encoding, source.delimiter, headers.columns, export, len(source.header), told=told)
    found.stopped = not headers.columns
    return found


def _rewrite(source: Source, opened: Opened, folder: Path) -> None:
    path = folder / f"read-{len(list(folder.iterdir()))}.csv"
    row = 0
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n")
        # DuckDB takes the first line end that it sees for that of the file, and a cell may hold another one
        writer.writerow(("row", *(f"x{place}" for place in range(opened.width))))
        for item in source.items():
            if isinstance(item, Cells):
                row = item.row
                writer.writerow((row, *item.cells))
            elif isinstance(item, Trouble):
                opened.told.append(Told(row + 1, item.finding))
                opened.unreadable += item.lost
                opened.stopped |= item.stops
    opened.numbered = True
    opened.relation = _read_csv(path, ",", opened.width, header=True, numbered=True)


def _read_csv(
    path: Path, delimiter: str, width: int, skip: int = 0, *, header: bool = False, numbered: bool = False
) -> str:
    columns = {**({"row": "BIGINT"} if numbered else {}), **{f"x{place}": "VARCHAR" for place in range(width)}}
    declared = ", ".join(f"'{name}': '{type_}'" for name, type_ in columns.items())
    return (
        f"read_csv({literal(str(path))}, auto_detect=false, columns={{{declared}}}, delim={literal(delimiter)}, "
        f"quote='\"', escape='\"', header={str(header).lower()}, skip={skip}, strict_mode=true, nullstr='', "
        f"allow_quoted_nulls=true, encoding='utf-8')"
    )
