"""A schema to SQL: of one value, and of a whole record."""

from __future__ import annotations

from typing import Any

from afspraak.checking.engine import keywords
from afspraak.checking.engine.columns import ARRAY, OBJECT, Column
from afspraak.checking.engine.keywords.base import Schema, Scope
from afspraak.checking.engine.sql import FALSE, TRUE, every
from afspraak.checking.engine.unsupported import Unsupported


def of_record(schema: Any, scope: Scope) -> str:
    """Whether a record is valid against this schema, as SQL that is never NULL."""
    if isinstance(schema, bool):
        return TRUE if schema else FALSE
    return every(_of_record(word, schema, scope) for word in schema)


def of_value(schema: Any, column: Column, scope: Scope) -> str:
    """Whether the value of a field that is present is valid against this schema."""
    if isinstance(schema, bool):
        return TRUE if schema else FALSE
    return every(_of_value(word, schema, column, scope) for word in schema)


def _of_record(word: str, schema: Schema, scope: Scope) -> str:
    if word in keywords.RECORD:
        return keywords.RECORD[word](schema[word], schema, scope)
    if word in keywords.SILENT or word in keywords.OF_ARRAYS:
        return TRUE
    raise Unsupported(f"{word} on a record")


def _of_value(word: str, schema: Schema, column: Column, scope: Scope) -> str:
    if word in keywords.VALUE:
        return keywords.VALUE[word](schema[word], schema, column, scope)
    if word in keywords.SILENT:
        return TRUE
    if word in keywords.OF_ARRAYS and ARRAY not in column.kinds:
        return TRUE
    if word in keywords.OF_OBJECTS and OBJECT not in column.kinds:
        return TRUE
    raise Unsupported(f"{word} on a value")
