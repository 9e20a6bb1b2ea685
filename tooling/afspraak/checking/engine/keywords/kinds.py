"""The keywords that look at the kind of a value, and at how many items an array has."""

from __future__ import annotations

from typing import Any

from afspraak.checking.engine.columns import (
    ARRAY,
    BOOLEAN,
    FLOAT,
    INTEGER,
    NULL,
    OBJECT,
    STRING,
    Column,
)
from afspraak.checking.engine.keywords.base import Schema, Scope
from afspraak.checking.engine.numbers import double
from afspraak.checking.engine.sql import every, no, some
from afspraak.checking.engine.unsupported import Unsupported

_KINDS = {
    "array": (ARRAY,),
    "boolean": (BOOLEAN,),
    "null": (NULL,),
    "number": (INTEGER, FLOAT),
    "object": (OBJECT,),
    "string": (STRING,),
}


def type_(operand: Any, schema: Schema, column: Column, scope: Scope) -> str:
    """A value of one of these types."""
    names = [operand] if isinstance(operand, str) else operand
    return some(_of_type(name, column) for name in names)


def min_items(operand: Any, schema: Schema, column: Column, scope: Scope) -> str:
    """An array of at least so many items."""
    return no(every([column.is_(ARRAY), f"(json_array_length({_json(column)}) < {int(operand)})"]))


def max_items(operand: Any, schema: Schema, column: Column, scope: Scope) -> str:
    """An array of at most so many items."""
    return no(every([column.is_(ARRAY), f"(json_array_length({_json(column)}) > {int(operand)})"]))


def _json(column: Column) -> str:
    """The text as JSON; every other value, on which nothing may fail, as an empty array."""
    return f"CASE WHEN {column.is_(ARRAY)} THEN {column.text} ELSE '[]' END"


def _of_type(name: str, column: Column) -> str:
    if name == "integer":
        whole = every([column.is_(FLOAT), f"(trunc({double(column)}) = {double(column)})"])
        return some([column.is_(INTEGER), whole])
    if name not in _KINDS:
        raise Unsupported(f"type {name}")
    return column.is_(*_KINDS[name])
