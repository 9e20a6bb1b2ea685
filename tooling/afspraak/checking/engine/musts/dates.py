"""Musts on dates: compared as ISO texts, of which only those that are calendar dates count."""

from __future__ import annotations

import datetime

from afspraak.checking.engine.columns import STRING, Column
from afspraak.checking.engine.keywords.base import Schema, Scope
from afspraak.checking.engine.sql import every, literal, no
from afspraak.checking.engine.unsupported import Unsupported
from afspraak.workdays import add

_ISO = r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}\z"


def is_day(column: Column) -> str:
    """Whether the value is a calendar date of the years 1 to 9999, written as yyyy-mm-dd."""
    text = column.text
    written = f"(regexp_matches({text}, {literal(_ISO)}) AND {text} >= '0001' AND TRY_CAST({text} AS DATE) IS NOT NULL)"
    return every([column.is_(STRING), written])


def follow(facts: Schema, scope: Scope, as_of: datetime.date) -> str:
    """Not before the other date; a length of time after it is looked up per date."""
    if "within" in facts:
        raise Unsupported("follow within a length of time")
    field, after = scope.column(facts["field"]), scope.column(facts["after"])
    return no(every([is_day(field), is_day(after), _before(field, after, facts)]))


def follow_as_texts(facts: Schema, scope: Scope, as_of: datetime.date) -> str:
    """The same for whatever the texts are: it may call a text that is no date too early."""
    field, after = scope.column(facts["field"]), scope.column(facts["after"])
    wrong = [] if "within" in facts else [_before(field, after, facts)]
    return no(every([field.is_(STRING), after.is_(STRING), *wrong]))


def within(facts: Schema, scope: Scope, as_of: datetime.date) -> str:
    """Near the run date."""
    column = scope.column(facts["field"])
    return no(every([is_day(column), _outside(column, facts, as_of)]))


def within_as_texts(facts: Schema, scope: Scope, as_of: datetime.date) -> str:
    """The same for whatever the text is: it may call a text that is no date too far away."""
    column = scope.column(facts["field"])
    return no(every([column.is_(STRING), _outside(column, facts, as_of)]))


def _before(field: Column, after: Column, facts: Schema) -> str:
    one, other = (field.quoted, after.quoted) if field.quoted and after.quoted else (field.text, after.text)
    return f"({one} {'<=' if facts.get('strictly') else '<'} {other})"


def _outside(column: Column, facts: Schema, as_of: datetime.date) -> str:
    first, last = _moved(as_of, facts.get("past"), -1), _moved(as_of, facts.get("future"), 1)
    text, mark = (column.quoted, '"') if column.quoted else (column.text, "")
    early, late = (literal(f"{mark}{day.isoformat()}{mark}") for day in (first, last))
    return f"({text} < {early} OR {text} > {late})"


def _moved(as_of: datetime.date, length: Schema | None, way: int) -> datetime.date:
    return add(as_of, way * length["count"], length["unit"]) if length else as_of
