"""A JSON or NDJSON file opened for DuckDB: at once where its bytes leave no doubt, else through the strict reader."""

from __future__ import annotations

import io
import json
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, BinaryIO

from afspraak.checking.engine.sql import literal
from afspraak.checking.engine.tables.bytes import plain_path
from afspraak.checking.engine.tables.scan import Opened, Table, Told
from afspraak.checking.headers import Names
from afspraak.checking.rows import NamedRows, Record
from afspraak.checking.sources import Fields, Item, Source, Trouble, open_source
from afspraak.checking.sources.forms import named_form
from afspraak.checking.sources.json_lines import JsonLines, record, trouble
from afspraak.checking.sources.strict_json import Decoder, NotRead
from afspraak.findings import Finding

_NEAR = 1 << 16  # a part that stays near the processor
_HEAD = 1 << 20
_LARGEST = 10 * 1024 * 1024
_AS_WRITTEN = f"format='newline_delimited', compression='none', maximum_object_size={_LARGEST}"


@dataclass(slots=True)
class Reader:
    """Reads records that name their own fields, and keeps which name stands for which field since which row."""

    file: str
    names: Names
    read: dict[str, str] = field(default_factory=dict)  # a name in the export -> our field; "" where it is not read
    since: dict[str, int] = field(default_factory=dict)  # field -> the first row that names it
    nested: bool = False  # whether the first lines hold a list or an object
    rows: NamedRows = field(init=False)

    def __post_init__(self) -> None:
        self.rows = NamedRows(self.file, self.names)

    def take(self, item: Fields) -> tuple[list[Finding], Record]:
        """The record, and what there is to say about names that it is the first to use."""
        findings = list(self.rows.findings(item))
        made = self.rows.record(item)
        for name in item.values:
            if name not in self.read:
                target = self.names.field_of(name) or ""
                self.read[name] = target if target and made.columns.get(target) == name else ""
                if self.read[name]:
                    self.since[target] = item.row
        return findings, made

    def columns(self, row: int) -> dict[str, str]:
        """Field -> its name in the export, as far as rows up to this one have told."""
        return {target: name for name, target in self.read.items() if target and self.since[target] <= row}

    def item(self, text: str, row: int) -> Item:
        """What a line holds."""
        try:
            value = Decoder().whole(text)
        except NotRead as problem:
            return trouble(self.file, row, problem, column=problem.at + 1 if problem.at else 0)
        return record(self.file, value, row=row, line=row)


@dataclass(slots=True)
class OpenedJson(Opened):
    """A file of records that name their own fields."""

    reader: Reader | None = None
    objects: str = ""  # where `relation` has a column per name, read as JSON: its lines as they are
    escapes: bool = True  # whether a text may hold a backslash
    rewritten: bool = False  # whether its records were set aside under our names, blanks dropped
    lines: array[int] = field(default_factory=lambda: array("q"))  # of row 1, 2, … where they were rewritten


def open_json(table: Table, document: dict[str, Any], folder: Path) -> OpenedJson:
    """The file, ready to be scanned; what stands in the way is told in it."""
    reader = Reader(table.file, Names(document, table.export))
    if named_form(table.file) == "ndjson" and not table.export.rewrites:
        with table.path.open("rb") as stream:
            start = stream.read(_HEAD)
            stream.seek(0)
            rows, escapes = _look(stream)
        told = _head(start, reader) if rows is not None else None
        if told is not None:
            lines = _objects(path := plain_path(table.path, folder))
            opened = OpenedJson("UTF-8", told=told, first_row=1, rows=rows, reader=reader, relation=lines)
            opened.strict = lambda: strict(table, document, folder)
            if reader.nested:
                return opened
            whole = replace(opened, relation=_columns(path, reader.read), objects=lines, escapes=escapes)
            whole.strict = lambda: opened
            return whole
    return strict(table, document, folder)


def strict(table: Table, document: dict[str, Any], folder: Path) -> OpenedJson:
    """The file as the strict reader reads it, one line set aside per row."""
    known = Names(document, table.export).known
    with table.path.open("rb") as stream, open_source(table.file, stream, known, table.delimiter) as found:
        return set_aside(found, Reader(table.file, Names(document, table.export)), folder)


def set_aside(source: Source | Trouble, reader: Reader, folder: Path) -> OpenedJson:
    """The records of a source without a header, one line per row."""
    if isinstance(source, Trouble):
        return OpenedJson(told=[Told(0, source.finding)], unreadable=source.lost, stopped=True, reader=reader)
    opened = OpenedJson(source.encoding, first_row=1, reader=reader, rewritten=True)
    _rewrite(source, opened, reader, folder / "read.ndjson")
    return opened


def _rewrite(source: Source, opened: OpenedJson, reader: Reader, path: Path) -> None:
    row = 0
    with path.open("w", encoding="utf-8", newline="\n") as out:
        for item in source.items():
            if isinstance(item, Fields):
                findings, made = reader.take(item)
                opened.told += [Told(item.row, finding) for finding in findings]
                out.write("null\n" * (item.row - row - 1) + json.dumps(made.values, ensure_ascii=False) + "\n")
                opened.lines.extend([item.line] * (item.row - row))
                row = item.row
            elif isinstance(item, Trouble):
                opened.told.append(Told(row + 1, item.finding))
                opened.unreadable += item.lost
                opened.stopped |= item.stops
    opened.relation = _objects(path)


def _head(start: bytes, reader: Reader) -> list[Told] | None:
    """What the first lines say about the names of fields; None where they cannot all be read."""
    lines = start if len(start) < _HEAD else start[: start.rfind(b"\n") + 1]
    try:
        text = io.StringIO(lines.decode("utf-8"), newline="")
    except UnicodeDecodeError:
        return None
    if not lines or lines.startswith((b"\n", b"\r", b"\xef\xbb\xbf")):
        return None
    return _told(JsonLines(reader.file, text, "UTF-8").items(), reader)


def _told(items: Iterator[Item], reader: Reader) -> list[Told] | None:
    told: list[Told] = []
    for item in items:
        if not isinstance(item, Fields):
            return None
        findings, _ = reader.take(item)
        told += [Told(item.row, finding) for finding in findings]
        reader.nested = reader.nested or any(isinstance(value, (list, dict)) for value in item.values.values())
    return told


def _look(stream: BinaryIO) -> tuple[int | None, bool]:
    """How many rows DuckDB must find, and whether there are backslashes.

    The number is None where DuckDB may read the lines otherwise than the strict reader. It passes over blank lines,
    which their number tells. A comma after the last value is seen by `jsonlines`.
    """
    lines, last, escapes = 0, b"", False
    while chunk := stream.read(_NEAR):
        if b"\0" in chunk or (b"\r" in chunk and (b"\n\r" in last + chunk or b"\r\r" in last + chunk)):
            return None, escapes
        lines += chunk.count(b"\n")
        escapes = escapes or b"\\" in chunk
        last = chunk[-1:]
    return lines + (last not in (b"\n", b"")), escapes


def _objects(path: Path) -> str:
    return f"read_ndjson_objects({literal(str(path))}, {_AS_WRITTEN})"


def _columns(path: Path, names: Iterable[str]) -> str:
    columns = ", ".join(f"{literal(name)}: 'JSON'" for name in names)
    return f"read_ndjson({literal(str(path))}, columns={{{columns}}}, {_AS_WRITTEN})"
