"""Fills the tables that SQL looks decisions of Python up in."""

# ruff: noqa: S608 (every text that comes from outside passes through sql.literal, and every name is ours)

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

from afspraak.checking.canonical import Reader, is_blank
from afspraak.checking.engine.database import Database, Row
from afspraak.checking.engine.lookups.values import typed, untyped
from afspraak.checking.engine.plan import Form, Lookup
from afspraak.checking.judge import Judge

if TYPE_CHECKING:
    from afspraak.checking.engine.staged import Staged

_BATCH = 10_000


def cells(database: Database, name: str, found: Iterable[str], reader: Reader) -> None:
    """The kind and text of each of these cells, as the reader of the column reads them."""
    database.run(f"CREATE TABLE {name} (cell VARCHAR, kind VARCHAR, text VARCHAR)")
    read = ((cell, *typed(reader(cell))) for cell in found if not is_blank(cell))
    insert(database, name, 3, read)


def lookup(database: Database, wanted: Lookup, staged: Staged) -> None:
    """The combinations of values that break the form, with what stopped the judge where it could not decide."""
    places = [staged.plan.fields.index(field) for field in wanted.fields]
    names = [f"{letter}{place}" for place in places for letter in "ks"]
    columns = ", ".join(f"{name} VARCHAR" for name in [*names, "broken"])
    database.run(f"CREATE TABLE {wanted.name} ({columns})")
    query = f"SELECT DISTINCT {', '.join(names) or '1'} FROM {staged.typed}"
    insert(database, wanted.name, len(names) + 1, _broken(wanted, staged, database.rows(query)))


def joined(wanted: Lookup, fields: Sequence[str]) -> str:
    """The condition on which the look-up is joined with the records."""
    places = [fields.index(field) for field in wanted.fields]
    tests = [f"{wanted.name}.{letter}{p} = typed.{letter}{p}" for p in places for letter in "ks"]
    return " AND ".join(tests) or "TRUE"


def _broken(wanted: Lookup, staged: Staged, rows: Iterable[Row]) -> Iterator[Row]:
    judge = judge_of(wanted.form, staged.document, staged.as_of)
    for row in rows:
        record = {
            field: untyped(row[2 * place], row[2 * place + 1])
            for place, field in enumerate(wanted.fields)
            if row[2 * place]
        }
        for broken in judge.broken(record):
            yield (*row[: 2 * len(wanted.fields)], broken.reason)


def judge_of(form: Form, document: Any, as_of: datetime.date) -> Judge:
    """The judge of single records, for just this form."""
    entry = {"x-rule": {"id": "", "field": "", "levels": [["error", None]]}, **form}
    return Judge({**document, "allOf": [entry], "x-unasserted": [], "x-across": []}, as_of)


def insert(database: Database, name: str, width: int, rows: Iterable[Row]) -> None:
    """Adds rows of texts to a table."""
    rest = iter(rows)
    values = ", ".join(f"unnest(${place}::VARCHAR[])" for place in range(1, width + 1))
    while batch := list(islice(rest, _BATCH)):
        database.run(f"INSERT INTO {name} SELECT {values}", [list(column) for column in zip(*batch, strict=True)])
