"""The reduce step: decides the rules across records, each by the keys that the map step kept."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from afspraak.checking.across import ACROSS
from afspraak.checking.across.base import Across, Side
from afspraak.checking.engine.database import Database, Row
from afspraak.checking.engine.lookups import fill
from afspraak.checking.engine.sides import fields_read, mapped
from afspraak.checking.engine.sql import literal
from afspraak.checking.engine.staged import Staged
from afspraak.checking.engine.unsupported import Unsupported
from afspraak.checking.reasons import NO_FIELDS, no_column, no_form, no_records, not_read, not_yet
from afspraak.checking.rules import level_on
from afspraak.findings import Level
from afspraak.texts import Texts
from afspraak.workdays import add

# ruff: noqa: S608 (every text that comes from outside passes through sql.literal, and every name is ours)


Files = Mapping[str, Sequence[Staged | None]]  # name of a table -> its files; None for one that could not be read


@dataclass(frozen=True, slots=True)
class AcrossRule:
    """A rule across records that applies on the run date."""

    x_rule: Mapping[str, Any]
    level: Level
    kind: Across | None  # None: a kind that no run decides yet
    facts: Mapping[str, Any]
    condition: Any
    own: Side | None = None
    other: Side | None = None

    def reads(self) -> Iterator[tuple[str, frozenset[str]]]:
        """The tables and fields that it needs."""
        if self.own:
            yield self.own.table, fields_read(self.own, self.condition)
        if self.other:
            yield self.other.table, fields_read(self.other)


def across_rules(document: Mapping[str, Any], table: str, as_of: datetime.date) -> list[AcrossRule]:
    """The rules across records of a document, for one of its tables."""
    made = []
    key = document["x-rulebook"]["key"]
    for entry in document.get("x-across", ()):
        level, facts = level_on(entry["x-rule"], as_of), entry.get("x-must", {})
        if level is None:
            continue
        kind = ACROSS.get(facts.get("kind", ""))
        try:
            own = kind.own(facts, table, key) if kind else None
            other = kind.other(facts, table, key) if kind and kind.other else None
        except (KeyError, TypeError):  # a schema from elsewhere that does not say what its rule is about
            own = other = None
        made.append(AcrossRule(entry["x-rule"], level, kind, facts, entry.get("if"), own, other))
    return made


def not_evaluated(rule: AcrossRule, files: Files) -> Texts:
    """Why the rule cannot be decided with these files; empty where it can."""
    if rule.kind is None:
        return not_yet(str(rule.facts.get("kind", "?")))
    if rule.own is None:
        return NO_FIELDS
    try:
        needed = list(rule.reads())
    except Unsupported as refused:
        return no_form(str(refused))
    for table, fields in needed:
        of_table = files.get(table, ())
        if table != rule.own.table and any(staged is None or staged.opened.stopped for staged in of_table):
            return not_read(table)
        if reason := _lacking(table, [staged for staged in of_table if staged and staged.records], fields):
            return reason
    return Texts()


def _lacking(table: str, filled: Sequence[Staged], fields: frozenset[str]) -> Texts:
    """What the files of a table with records do not have; a column may be missing from one of several."""
    for staged in filled:
        if missing := sorted(fields - set(staged.plan.fields)):
            return no_column(table if len(filled) == 1 else staged.table.file, missing)
    return Texts() if filled else no_records(table)


def reduced(database: Database, rule: AcrossRule, files: Files, into: str, number: int) -> None:
    """Adds the rows that break the rule to the table `into`, with the number of the rule.

    Raises Unsupported, and adds nothing, where SQL cannot say a condition of the rule.
    """
    assert rule.kind is not None
    assert rule.own is not None
    own = [staged for staged in files[rule.own.table] if staged]
    views = {"own": mapped(rule.own, own, rule.condition)}
    if rule.other:
        views["other"] = mapped(rule.other, [staged for staged in files[rule.other.table] if staged])
    for name, query in views.items():
        database.run(f"CREATE VIEW {name} AS {query}")
    if rule.kind.deadline_of:
        _deadlines(database, rule)
    query = rule.kind.reduce(rule.facts).replace("$as_of", literal(own[0].as_of.isoformat()))
    database.run(f"INSERT INTO {into} SELECT DISTINCT row, {number} FROM ({query})")
    database.run("DROP VIEW own")
    database.run("DROP VIEW IF EXISTS other")
    database.run("DROP TABLE IF EXISTS deadlines")


def _deadlines(database: Database, rule: AcrossRule) -> None:
    """The last day in time for every day that occurs, working days and all."""
    assert rule.kind is not None
    within = rule.facts["within"]
    days = database.rows(f"SELECT DISTINCT {rule.kind.deadline_of} FROM own")
    database.run("CREATE TABLE deadlines (day VARCHAR, last VARCHAR)")
    fill.insert(database, "deadlines", 2, (_deadline(row, within) for row in days))


def _deadline(row: Row, within: Mapping[str, Any]) -> Row:
    last = add(datetime.date.fromisoformat(row[0]), within["count"], within["unit"])
    return row[0], last.isoformat()
