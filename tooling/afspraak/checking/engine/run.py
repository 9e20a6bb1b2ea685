"""Files of records held against their schemas by the columnar engine, as streams of findings."""

from __future__ import annotations

import contextlib
import datetime
import heapq
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from afspraak.checking.engine.database import Database, Limits, Refused
from afspraak.checking.engine.stage import stage
from afspraak.checking.engine.staging import Session, Staged, stage_table
from afspraak.checking.engine.tables.csvfile import open_csv
from afspraak.checking.engine.tables.scan import Opened, Table
from afspraak.checking.engine.telling import Teller
from afspraak.checking.run import Check
from afspraak.codes import found
from afspraak.findings import Finding
from afspraak.outcomes import Outcome
from afspraak.places import Place

Documents = Mapping[str, dict[str, Any]]


@contextlib.contextmanager
def checked(
    tables: Sequence[Table],
    documents: Documents,
    as_of: datetime.date,
    *,
    temporary: Path,
    limits: Limits | None = None,
    show_values: bool = False,
) -> Iterator[list[Check]]:
    """A check per table of a record type; the findings are to be taken before the block ends."""
    with stage(temporary) as folder:
        database = Database(folder, limits or Limits())
        try:
            yield _Run(database, folder, documents, as_of, show_values).checks(tables)
        finally:
            database.close()


class _Run:
    def __init__(
        self, database: Database, folder: Path, documents: Documents, as_of: datetime.date, show_values: bool
    ) -> None:
        self._session = Session(database, as_of, {})
        self._folder = folder
        self._documents = documents
        self._as_of = as_of
        self._show_values = show_values

    def checks(self, tables: Sequence[Table]) -> list[Check]:
        return [self._check(table, place) for place, table in enumerate(tables)]

    def _check(self, table: Table, place: int) -> Check:
        document = self._documents[table.record]
        opened, staged = self._staged(table, document, place)
        outcome = Outcome(table.file, table.record, document.get("$id", ""), self._as_of)
        outcome.encoding, outcome.delimiter = opened.encoding, opened.delimiter
        outcome.unreadable, outcome.stopped = opened.unreadable, opened.stopped
        outcome.records = staged.records if staged else 0
        return Check(outcome, self._findings(opened, staged, outcome))

    def _staged(self, table: Table, document: dict[str, Any], place: int) -> tuple[Opened, Staged | None]:
        folder = self._folder / str(place)
        folder.mkdir()
        opened = open_csv(table, document, folder)
        if not opened.columns:
            return opened, None
        try:
            return opened, stage_table(self._session, table, document, opened, folder)
        except Refused:
            if opened.strict is None:
                raise
            opened = opened.strict()
            if not opened.columns:
                return opened, None
            return opened, stage_table(self._session, table, document, opened, folder)

    def _findings(self, opened: Opened, staged: Staged | None, outcome: Outcome) -> Iterator[Finding]:
        told = ((told.row, 0, told.finding) for told in opened.told)
        broken = Teller(self._session.database, staged, self._show_values).findings() if staged else iter(())
        numbered = ((finding.part.row if finding.part else 0, 1, finding) for finding in broken)
        yield from (finding for _, _, finding in heapq.merge(told, numbered, key=lambda item: item[:2]))
        if not (outcome.records or outcome.unreadable or outcome.stopped):
            yield found("records-no-rows", Place(outcome.file))
