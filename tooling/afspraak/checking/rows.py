"""Rows and lines as they were read to canonical records: field by field, blanks dropped."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from afspraak.checking.canonical import Reader, cell_reader, is_blank, value_reader
from afspraak.checking.headers import Column, Export, Names, folded, unknown_name
from afspraak.checking.sources import Cells, Fields
from afspraak.codes import found
from afspraak.findings import Finding
from afspraak.places import Place


@dataclass(frozen=True, slots=True)
class Record:
    """One record as the schema judges it, and what its fields were called and held."""

    row: int
    line: int  # where it stands; the row again, where rows are what people see
    values: dict[str, Any]
    columns: Mapping[str, str]  # field -> its name in the export
    texts: Mapping[str, str]  # field -> the text of its cell, where it had one


class TableRows:
    """Reads the cells of a table, each by the type of its field."""

    def __init__(self, document: Mapping[str, Any], columns: tuple[Column, ...], export: Export) -> None:
        self._names = {column.field: column.header for column in columns}
        self._readers: list[tuple[int, str, Reader]] = []
        for column in columns:
            x_field = document["properties"][column.field].get("x-field", {})
            reader = cell_reader(x_field, export.values.get(folded(column.header)), export.dates, export.decimal)
            self._readers.append((column.index, column.field, reader))

    def record(self, item: Cells, only: Collection[str] | None = None) -> Record:
        """The record of one row; where just a few fields matter, with only those."""
        values, texts = {}, {}
        for index, name, reader in self._readers:
            cell = item.cells[index]
            if cell and (only is None or name in only) and not is_blank(cell):
                texts[name] = cell
                values[name] = reader(cell)
        return Record(item.row, item.row, values, self._names, texts)


class NamedRows:
    """Reads records that name their own fields, and remembers which names belong to none."""

    def __init__(self, file: str, names: Names) -> None:
        self._file = file
        self._names = names
        self._readers: dict[str, Callable[[Any], Any]] = {}  # name -> how its values are read
        self._columns: dict[str, str] = {}  # field -> the first name that it had
        self._fields: dict[str, str] = {}  # name -> field; "" where it is not read

    def findings(self, item: Fields) -> Iterator[Finding]:
        """What there is to say about the names that this record is the first to use."""
        for name in item.values:
            if name not in self._fields:
                yield from self._first_seen(name, Place(self._file, item.line))

    def record(self, item: Fields) -> Record:
        """The record, with its own types."""
        values = {
            self._fields[name]: self._readers[name](value)
            for name, value in item.values.items()
            if self._fields[name] and not is_blank(value)
        }
        return Record(item.row, item.line, values, self._columns, {})

    def _first_seen(self, name: str, place: Place) -> Iterator[Finding]:
        target = self._names.field_of(name)
        self._fields[name] = target or ""
        x_field, export = self._names.x_field(target or ""), self._names.export
        self._readers[name] = value_reader(x_field, export.values.get(folded(name)), export.dates, export.decimal)
        if target is None:
            yield unknown_name(self._names, name, place)
        elif target and target in self._columns:
            self._fields[name] = ""
            yield found("records-two-columns", place, first=self._columns[target], second=name, field=target)
        elif target:
            self._columns[target] = name
