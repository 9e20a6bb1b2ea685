"""One file of records held against the schema of its record type, as a stream of findings."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from afspraak.checking.headers import PLAIN, Export, Names, read_headers
from afspraak.checking.judge import Judge
from afspraak.checking.parts import Parts
from afspraak.checking.reasons import ALONE
from afspraak.checking.rows import NamedRows, Record, TableRows
from afspraak.checking.shifted import Shifts
from afspraak.checking.sources import Cells, Fields, Source, Trouble
from afspraak.codes import found
from afspraak.findings import Finding
from afspraak.outcomes import Outcome, Unevaluated
from afspraak.places import Place
from afspraak.texts import Texts, from_dict


@dataclass(frozen=True, slots=True)
class Check:
    """A check that goes on while its findings are taken; afterwards `outcome` holds the exact counts."""

    outcome: Outcome
    findings: Iterator[Finding]


def check(
    document: dict[str, Any],
    source: Source | Trouble,
    as_of: datetime.date,
    *,
    show_values: bool = False,
    export: Export = PLAIN,
    reason: Texts = ALONE,
) -> Check:
    """Every finding about the records of a source, in the order of its rows; values are masked unless asked for.

    Rules across records are not decided, for the `reason`.
    """
    judge = Judge(document, as_of)
    file = source.finding.place.file if isinstance(source, Trouble) else source.file
    outcome = Outcome(
        file,
        document["x-rulebook"]["record"],
        document.get("$id", ""),
        as_of,
        unevaluated=tuple(_unevaluated(rule, reason) for rule in judge.unevaluated()),
    )
    if isinstance(source, Trouble):
        return Check(outcome, _refused(source, outcome))
    outcome.encoding, outcome.delimiter = source.encoding, source.delimiter
    parts = Parts(document, file, show_values)
    run = _Run(document, source, judge, parts, outcome, Shifts(document, judge))
    return Check(outcome, run.findings(Names(document, export), export))


def _refused(trouble: Trouble, outcome: Outcome) -> Iterator[Finding]:
    outcome.stopped = True
    outcome.unreadable += trouble.lost
    yield trouble.finding


def _unevaluated(rule: Any, reason: Texts) -> Unevaluated:
    return Unevaluated(rule["id"], from_dict(rule["title"]), rule.get("page", ""), reason)


@dataclass(frozen=True, slots=True)
class _Run:
    document: dict[str, Any]
    source: Source
    judge: Judge
    parts: Parts
    outcome: Outcome
    shifts: Shifts

    def findings(self, names: Names, export: Export) -> Iterator[Finding]:
        if self.source.header:
            yield from self._table(names, export)
        else:
            yield from self._named(names)
        if not (self.outcome.records or self.outcome.unreadable or self.outcome.stopped):
            yield found("records-no-rows", Place(self.source.file))

    def _table(self, names: Names, export: Export) -> Iterator[Finding]:
        place = Place(self.source.file, self.source.header_line)
        headers = read_headers(self.document, names, self.source.header, place)
        yield from headers.findings
        if not headers.columns:
            self.outcome.stopped = True
            return
        rows = TableRows(self.document, headers.columns, export)
        for item in self.source.items():
            if isinstance(item, Cells):
                yield from self._judged(rows.record(item))
            elif isinstance(item, Trouble):
                yield self._trouble(item)
        yield from self.shifts.findings({column.field: column.header for column in headers.columns}, place)

    def _named(self, names: Names) -> Iterator[Finding]:
        rows = NamedRows(self.source.file, names)
        for item in self.source.items():
            if isinstance(item, Fields):
                yield from rows.findings(item)
                yield from self._judged(rows.record(item))
            elif isinstance(item, Trouble):
                yield self._trouble(item)

    def _judged(self, record: Record) -> Iterator[Finding]:
        self.outcome.records += 1
        self.shifts.fill(record.values)
        if rules := self.judge.broken(record.values):
            self.shifts.broken(rules, record.values)
            yield from (self.parts.finding(record, broken) for broken in rules)

    def _trouble(self, trouble: Trouble) -> Finding:
        self.outcome.unreadable += trouble.lost
        self.outcome.stopped |= trouble.stops
        return trouble.finding
