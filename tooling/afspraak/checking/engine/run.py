"""Files of records held against their schemas by the columnar engine, as streams of findings."""

from __future__ import annotations

import contextlib
import datetime
import heapq
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from afspraak.checking.engine.celltable import CellTable
from afspraak.checking.engine.database import Database, Limits
from afspraak.checking.engine.jsontable import JsonTable
from afspraak.checking.engine.rawtable import RawTable
from afspraak.checking.engine.reducing import AcrossRule, Files, across_rules, not_evaluated, reduced
from afspraak.checking.engine.sides import of_file
from afspraak.checking.engine.stage import stage
from afspraak.checking.engine.staged import NotScanned, Session, Staged
from afspraak.checking.engine.tables.anyfile import open_any
from afspraak.checking.engine.tables.jsonfile import OpenedJson
from afspraak.checking.engine.tables.scan import Opened, Table
from afspraak.checking.engine.telling import Teller
from afspraak.checking.engine.unsupported import Unsupported
from afspraak.checking.reasons import no_form
from afspraak.checking.run import Check
from afspraak.codes import found
from afspraak.findings import Finding
from afspraak.outcomes import Outcome, Unevaluated
from afspraak.places import Place
from afspraak.texts import Texts, from_dict

Documents = Mapping[str, dict[str, Any]]
_SMALL = 4 << 20  # bytes


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
    """A check per file of a record type; rules across records are decided over all files of their type.

    The findings are to be taken before the block ends.
    """
    with stage(temporary) as folder:
        small = sum(table.path.stat().st_size for table in tables) < _SMALL
        database = Database(folder, limits or Limits(), small=small)
        try:
            session = Session(database, as_of, _keys(documents, tables, as_of))
            yield _Run(session, folder, documents, show_values).checks(tables)
        finally:
            database.close()


@dataclass(frozen=True, slots=True)
class _Decided:
    """What was decided across the records of a record type."""

    rules: Sequence[AcrossRule]
    left: tuple[Unevaluated, ...]
    hits: Mapping[Staged, str]  # of each file a relation of row and number of a rule


class _Run:
    def __init__(self, session: Session, folder: Path, documents: Documents, show_values: bool) -> None:
        self._session = session
        self._folder = folder
        self._documents = documents
        self._show_values = show_values

    def checks(self, tables: Sequence[Table]) -> list[Check]:
        read = [(table, *self._staged(table, place)) for place, table in enumerate(tables)]
        files: dict[str, list[Staged | None]] = {}
        for table, _, staged in read:
            files.setdefault(table.name, []).append(staged)
        decided = {name: self._decided(name, files) for name in files if name in self._documents}
        return [
            self._check(table, opened, staged, decided[table.name])
            for table, opened, staged in read
            if table.name == table.record
        ]

    def _decided(self, name: str, files: Files) -> _Decided:
        """The rules across the records of all files of a record type."""
        rules = across_rules(self._documents[name], name, self._session.as_of)
        hits = f"across_{list(files).index(name)}"
        self._session.database.run(f"CREATE TABLE {hits} (row BIGINT, rule INTEGER)")
        left = []
        for number, rule in enumerate(rules):
            if reason := self._reduced(rule, files, hits, number):
                left.append(_unevaluated(rule, reason))
        of = {staged: of_file(hits, number) for number, staged in enumerate(filter(None, files[name]))}
        return _Decided(rules, tuple(left), of)

    def _reduced(self, rule: AcrossRule, files: Files, hits: str, number: int) -> Texts:
        """Decides the rule; or else says why not."""
        reason = not_evaluated(rule, files)
        if not reason:
            try:
                reduced(self._session.database, rule, files, hits, number)
            except Unsupported as refused:
                return no_form(str(refused))
        return reason

    def _check(self, table: Table, opened: Opened, staged: Staged | None, decided: _Decided) -> Check:
        document = self._documents[table.record]
        outcome = Outcome(table.file, table.record, document.get("$id", ""), self._session.as_of)
        outcome.encoding, outcome.delimiter = opened.encoding, opened.delimiter
        outcome.unreadable, outcome.stopped = opened.unreadable, opened.stopped
        outcome.unevaluated = decided.left
        if staged is None:
            return Check(outcome, self._findings(opened, iter(()), outcome))
        outcome.records, outcome.one_by_one = staged.records, staged.plan.by_judge
        broken = Teller(self._session.database, staged, decided.rules, self._show_values)
        return Check(outcome, self._findings(opened, broken.findings(decided.hits[staged]), outcome))

    def _staged(self, table: Table, place: int) -> tuple[Opened, Staged | None]:
        document = self._documents[table.record]
        folder = self._folder / str(place)
        folder.mkdir()
        opened = open_any(table, document, folder)
        while True:
            try:
                return opened, self._stage(table, document, opened, folder)
            except NotScanned:
                if opened.strict is None:
                    raise
            opened = opened.strict()

    def _stage(self, table: Table, document: dict[str, Any], opened: Opened, folder: Path) -> Staged | None:
        if isinstance(opened, OpenedJson):
            made = RawTable if opened.objects else JsonTable
            return made(self._session, table, document, opened, folder) if opened.relation else None
        return CellTable(self._session, table, document, opened, folder) if opened.columns else None

    def _findings(self, opened: Opened, broken: Iterator[Finding], outcome: Outcome) -> Iterator[Finding]:
        if opened.told:
            told = ((told.row, 0, told.finding) for told in opened.told)
            numbered = ((finding.part.row if finding.part else 0, 1, finding) for finding in broken)
            broken = (finding for _, _, finding in heapq.merge(told, numbered, key=lambda item: item[:2]))
        yield from broken
        if not (outcome.records or outcome.unreadable or outcome.stopped):
            yield found("records-no-rows", Place(outcome.file))


def _keys(documents: Documents, tables: Sequence[Table], as_of: datetime.date) -> dict[str, set[str]]:
    """The fields of each table that rules across records read, and that findings on them show."""
    keys: dict[str, set[str]] = {}
    for table in tables:
        if table.name != table.record:
            continue
        for rule in across_rules(documents[table.record], table.name, as_of):
            shown = (documents[table.record]["x-rulebook"]["key"], rule.x_rule["field"])
            keys.setdefault(table.name, set()).update(shown)
            with contextlib.suppress(Unsupported):
                for name, fields in rule.reads():
                    keys.setdefault(name, set()).update(fields)
    return keys


def _unevaluated(rule: AcrossRule, reason: Texts) -> Unevaluated:
    return Unevaluated(rule.x_rule["id"], from_dict(rule.x_rule["title"]), rule.x_rule.get("page", ""), reason)
