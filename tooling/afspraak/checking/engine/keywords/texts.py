"""The keywords of strings: patterns and lengths."""

from __future__ import annotations

from typing import Any

from afspraak.checking.engine.columns import STRING, Column
from afspraak.checking.engine.keywords.base import Schema, Scope
from afspraak.checking.engine.patterns import found_in
from afspraak.checking.engine.sql import every, no


def pattern(operand: Any, schema: Schema, column: Column, scope: Scope) -> str:
    """A string in which the pattern is found; other values hold."""
    return _where_string(column, found_in(column, operand))


def min_length(operand: Any, schema: Schema, column: Column, scope: Scope) -> str:
    """A string of at least so many code points."""
    return _where_string(column, f"({_length(column)} >= {int(operand)})")


def max_length(operand: Any, schema: Schema, column: Column, scope: Scope) -> str:
    """A string of at most so many code points."""
    return _where_string(column, f"({_length(column)} <= {int(operand)})")


def _where_string(column: Column, test: str) -> str:
    return no(every([column.is_(STRING), no(test)]))


def _length(column: Column) -> str:
    return f"length({column.quoted}) - 2" if column.quoted else f"length({column.text})"
