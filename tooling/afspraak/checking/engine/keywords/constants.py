"""The keywords that name the values: const and enum."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

from afspraak.checking.engine.columns import BOOLEAN, FLOAT, INTEGER, NULL, STRING, Column
from afspraak.checking.engine.keywords.base import Schema, Scope
from afspraak.checking.engine.numbers import double, double_literal
from afspraak.checking.engine.sql import every, literal, some
from afspraak.checking.engine.unsupported import Unsupported

MANY = 30  # fewer are faster one by one than as a list


def const(operand: Any, schema: Schema, column: Column, scope: Scope) -> str:
    """Just this value."""
    return enum([operand], schema, column, scope)


def enum(operand: Any, schema: Schema, column: Column, scope: Scope) -> str:
    """One of these values; every comparison is guarded by the kind, so that 1, "1" and true stay apart."""
    strings = [value for value in operand if isinstance(value, str)]
    others = [_equal(value, column) for value in operand if not isinstance(value, str)]
    named = every([column.is_(STRING), _among(strings, column)]) if strings else "FALSE"
    return some([named, *others])


def _among(strings: list[str], column: Column) -> str:
    text = column.quoted or column.text
    known = [literal(f'"{value}"' if column.quoted else value) for value in dict.fromkeys(strings)]
    if len(known) == 1:
        return f"({text} = {known[0]})"
    if len(known) < MANY:
        return f"(CASE {text} {' '.join(f'WHEN {value} THEN TRUE' for value in known)} ELSE FALSE END)"
    return f"({text} IN ({', '.join(known)}))"


def _equal(value: Any, column: Column) -> str:
    if value is None:
        return column.is_(NULL)
    if isinstance(value, bool):
        return every([column.is_(BOOLEAN), f"({column.text} = {literal(str(value).lower())})"])
    if isinstance(value, (int, float)):
        return some(_numbers(value, column))
    raise Unsupported("an array or object as a constant")


def _numbers(value: float, column: Column) -> Iterable[str]:
    """The spellings of a number: 1 and 1.0 are the same value, an integer that is no double is no double."""
    if isinstance(value, int) or (math.isfinite(value) and value == int(value)):
        yield every([column.is_(INTEGER), f"({column.text} = {literal(str(int(value)))})"])
    try:
        near = float(value)
    except OverflowError:
        return
    if near == value:
        yield every([column.is_(FLOAT), f"({double(column)} = {double_literal(near)})"])
