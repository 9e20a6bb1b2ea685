"""The further records that the rows of an export fill, as a source of their own: addresses in the rows of accounts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from afspraak.checking.canonical import is_blank
from afspraak.checking.headers import Export, Names, folded
from afspraak.checking.sources.base import Cells, Fields, Item, Source


class Further:
    """One further record per row that holds anything of it; what cannot be read, the export's own records tell.

    `names` are those of the export's own record type, `own_key` and `key` the key fields of both record types. Where
    no column holds the key, it is that of the row with the name of the further record: `a-7/visit`.
    """

    def __init__(self, source: Source, export: Export, names: Names, own_key: str, key: str) -> None:
        self.file = source.file
        self.encoding = source.encoding
        self.delimiter = source.delimiter
        self.header_line = source.header_line
        self._source = source
        self._export = export
        self._names = names
        self._columns = {folded(name): field for name, field in export.columns.items()}
        self._own_key = own_key
        self._key = "" if key in {*export.columns.values(), *export.fixed} else key
        self._places = [place for place, name in enumerate(source.header) if self._reads(name)]
        self.header = tuple(source.header[place] for place in self._places) + self._added if source.header else ()

    @property
    def export(self) -> Export:
        """The mapping of what this source gives."""
        added = {name: name.rpartition(".")[2] for name in self._added}
        values = {name: pairs for name, pairs in self._export.values.items() if name in self._columns}
        return replace(self._export, columns={**self._export.columns, **added}, values=values)

    def items(self) -> Iterator[Item]:
        """The further records, in the order and with the numbers of their rows."""
        own_keys = [place for place, name in enumerate(self._source.header) if self._is_own_key(name)][:1]
        alone = [place for place in self._places if self._alone(self._source.header[place])]
        for item in self._source.items():
            if isinstance(item, Cells):
                if any(not is_blank(item.cells[place]) for place in alone):
                    key = item.cells[own_keys[0]] if own_keys else ""
                    yield Cells(item.row, [*(item.cells[place] for place in self._places), *self._added_to(key)])
            elif isinstance(item, Fields):
                yield from self._named(item)

    def _named(self, item: Fields) -> Iterator[Fields]:
        values = {name: value for name, value in item.values.items() if self._reads(name)}
        if any(self._alone(name) and not is_blank(value) for name, value in values.items()):
            yield Fields(item.row, values | self._fixed(item.values), item.line)

    def _fixed(self, values: Mapping[str, Any]) -> dict[str, str]:
        key = next((str(value) for name, value in values.items() if self._is_own_key(name)), "")
        return dict(zip(self._added, self._added_to(key), strict=True))

    def _reads(self, name: str) -> bool:
        return folded(name) in self._columns

    def _alone(self, name: str) -> bool:
        """Whether only the further record reads this column."""
        return not self._names.field_of(name)

    def _is_own_key(self, name: str) -> bool:
        return self._names.field_of(name) == self._own_key

    @property
    def _added(self) -> tuple[str, ...]:
        fields = [*self._export.fixed, self._key] if self._key else [*self._export.fixed]
        return tuple(f"{self._export.record_type}.{name}" for name in fields)

    def _added_to(self, key: str) -> list[str]:
        made = [f"{key}/{self._export.name}" if key else ""] if self._key else []
        return [*self._export.fixed.values(), *made]
