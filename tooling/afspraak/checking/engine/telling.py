"""The rows that break rules, read back from the stage, to findings."""

# ruff: noqa: S608 (every text that comes from outside passes through sql.literal, and every name is ours)

from __future__ import annotations

from collections.abc import Iterator

from afspraak.checking.engine.database import Database, Row
from afspraak.checking.engine.staging import Staged
from afspraak.checking.judge import BrokenRule
from afspraak.checking.parts import Parts
from afspraak.checking.rows import Record, TableRows
from afspraak.checking.sources import Cells
from afspraak.findings import Finding

_WORD = 62


class Teller:
    """Makes the findings of one table, in the order of its rows."""

    def __init__(self, database: Database, staged: Staged, show_values: bool) -> None:
        self._database = database
        self._staged = staged
        self._parts = Parts(staged.document, staged.table.file, show_values)
        self._rows = TableRows(staged.document, staged.opened.columns, staged.table.export)
        self._width = staged.opened.width

    def findings(self) -> Iterator[Finding]:
        """Every finding about a record."""
        staged = self._staged
        words = [f"w{number}" for number in range(staged.masks)]
        cells = [f"c{place}" for place in range(len(staged.cells))]
        query = (
            f"SELECT {', '.join(['rn', *words, *cells])} FROM {staged.hits} JOIN {staged.stage} USING (rn) ORDER BY rn"
        )
        for row in self._database.rows(query):
            record = self._record(row[0], row[1 + len(words) :])
            for broken in self._broken(row[1 : 1 + len(words)]):
                yield self._parts.finding(record, broken)

    def _record(self, number: int, cells: Row) -> Record:
        whole = [""] * self._width
        for column, cell in zip(self._staged.opened.columns, cells, strict=True):
            whole[column.index] = cell or ""
        return self._rows.record(Cells(number, whole))

    def _broken(self, words: Row) -> Iterator[BrokenRule]:
        for number, word in enumerate(words):
            for bit in _bits(word):
                rule = self._staged.plan.rules[number * _WORD + bit]
                yield BrokenRule(rule.x_rule["id"], rule.x_rule["field"], rule.level, rule.x_rule)


def _bits(word: int) -> Iterator[int]:
    """The places of the bits that are set, lowest first."""
    rest = word
    while rest:
        yield (rest & -rest).bit_length() - 1
        rest &= rest - 1
