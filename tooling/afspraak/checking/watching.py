"""Looks for shifted columns beside findings of the columnar engine, and reads a file again only where one may be."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from typing import Any

from afspraak.checking.headers import Export, Names, read_headers
from afspraak.checking.judge import Judge
from afspraak.checking.rows import TableRows
from afspraak.checking.shifted import Shifts
from afspraak.checking.sources import Cells, Source, Trouble
from afspraak.findings import Finding
from afspraak.outcomes import Outcome
from afspraak.places import Place

_LEAST = 10  # broken values; fewer cannot be half of what counts
_SMALL = 20_000  # records; larger files are read again only for a column of which a tenth is broken
_KEPT = 100

Reopened = Callable[[], AbstractContextManager[tuple[Source | Trouble, Export]]]


class Watch:
    """Counts the records per field that break a rule on its form, as the findings pass in the order of their rows."""

    def __init__(self, document: dict[str, Any], as_of: datetime.date, reopened: Reopened) -> None:
        self._document = document
        self._reopened = reopened
        self._shifts = Shifts(document, Judge(document, as_of))
        self._broken: Counter[str] = Counter()
        self._last: dict[str, int] = {}
        self._rows: dict[str, list[int]] = {}

    def through(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """The same findings."""
        for finding in findings:
            part = finding.part
            if part and (finding.code, part.field) in self._shifts.rules and self._last.get(part.field) != part.row:
                self._last[part.field] = part.row
                self._broken[part.field] += 1
                rows = self._rows.setdefault(part.field, [])
                if len(rows) < _KEPT:
                    rows.append(part.row)
            yield finding

    def findings(self, outcome: Outcome) -> Iterator[Finding]:
        """The columns that look shifted."""
        doubtful = {name for name, count in self._broken.items() if self._may_be_shifted(count, outcome.records)}
        if not doubtful:
            return
        with self._reopened() as (source, export):
            if not isinstance(source, Trouble) and source.header:
                yield from self._looked_at(source, export, doubtful)

    def _may_be_shifted(self, count: int, records: int) -> bool:
        return count >= _LEAST and (records <= _SMALL or count * 10 > records)

    def _looked_at(self, source: Source, export: Export, doubtful: set[str]) -> Iterator[Finding]:
        place = Place(source.file, source.header_line)
        headers = read_headers(self._document, Names(self._document, export), source.header, place)
        rows = TableRows(self._document, headers.columns, export)
        wanted = {name: set(self._rows[name]) for name in doubtful}
        values: dict[str, list[str]] = {name: [] for name in doubtful}
        filled: Counter[str] = Counter()
        for item in source.items():
            if isinstance(item, Cells):
                record = rows.record(item)
                for name in doubtful & record.values.keys():
                    filled[name] += 1
                    if record.row in wanted[name]:
                        values[name].append(str(record.values[name]))
        for name in doubtful:
            self._shifts.seen(name, filled[name], self._broken[name], values[name])
        yield from self._shifts.findings({column.field: column.header for column in headers.columns}, place)
