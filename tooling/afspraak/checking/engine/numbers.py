"""The numbers behind the text of a value, without the roundings of a careless cast."""

from __future__ import annotations

from afspraak.checking.engine.columns import Column
from afspraak.checking.engine.sql import literal

LARGEST = 2**127 - 1  # of a HUGEINT


def double(column: Column) -> str:
    """The value of a number with a fraction or an exponent; from its text, as a HUGEINT would be rounded wrongly."""
    return f"TRY_CAST({column.text} AS DOUBLE)"


def double_literal(value: float) -> str:
    """A double that is exactly this one."""
    return f"CAST({literal(repr(value))} AS DOUBLE)"


def whole(column: Column) -> str:
    """The value of an integer, at most the largest (or smallest) HUGEINT."""
    edge = f"CASE WHEN starts_with({column.text}, '-') THEN {whole_literal(-LARGEST)} ELSE {whole_literal(LARGEST)} END"
    return f"coalesce(TRY_CAST({column.text} AS HUGEINT), {edge})"


def whole_literal(value: int) -> str:
    """An integer as a HUGEINT."""
    return f"CAST({literal(str(value))} AS HUGEINT)"
