"""The keywords of numbers: bounds and multiples, exact for integers of any size and for doubles."""

from __future__ import annotations

import math
from typing import Any

from afspraak.checking.engine.columns import FLOAT, INTEGER, Column
from afspraak.checking.engine.keywords.base import Schema, Scope
from afspraak.checking.engine.numbers import LARGEST, double, double_literal, whole, whole_literal
from afspraak.checking.engine.sql import FALSE, TRUE, every, no, some
from afspraak.checking.engine.unsupported import Unsupported

_MOST = 10**37  # the largest HUGEINT of which every digit fits in a DECIMAL as well


def minimum(operand: Any, schema: Schema, column: Column, scope: Scope) -> str:
    """A number of at least this."""
    return _never(column, _whole_below(operand), _double_below(operand, strictly=True))


def exclusive_minimum(operand: Any, schema: Schema, column: Column, scope: Scope) -> str:
    """A number above this."""
    return _never(column, _whole_at_most(operand), _double_below(operand, strictly=False))


def maximum(operand: Any, schema: Schema, column: Column, scope: Scope) -> str:
    """A number of at most this."""
    return _never(column, _whole_above(operand), _double_above(operand, strictly=True))


def exclusive_maximum(operand: Any, schema: Schema, column: Column, scope: Scope) -> str:
    """A number below this."""
    return _never(column, _whole_at_least(operand), _double_above(operand, strictly=False))


def multiple_of(operand: Any, schema: Schema, column: Column, scope: Scope) -> str:
    """A multiple of a whole number; of a fraction a double cannot tell."""
    if isinstance(operand, bool) or operand != int(operand) or not 0 < operand <= _MOST:
        raise Unsupported(f"multipleOf {operand}")
    step = int(operand)
    value, number = whole(column), double(column)
    small = f"{value} BETWEEN {whole_literal(-_MOST)} AND {whole_literal(_MOST)}"
    rest = f"CASE WHEN {small} THEN {value} % {whole_literal(step)} ELSE {_folded(column, step)} END"
    return every(
        [
            no(every([column.is_(INTEGER), f"({rest} <> 0)"])),
            no(every([column.is_(FLOAT), f"({number} % {double_literal(float(step))} <> 0)"])),
        ]
    )


def _folded(column: Column, step: int) -> str:
    """The remainder of an integer of any length, digit by digit."""
    if step > 10**36:
        raise Unsupported(f"multipleOf {step}")
    digits = f"list_transform(regexp_extract_all({column.text}, '[0-9]'), lambda digit: CAST(digit AS HUGEINT))"
    start = f"list_prepend({whole_literal(0)}, {digits})"
    return f"list_reduce({start}, lambda sum, digit: (sum * 10 + digit) % {whole_literal(step)})"


def _never(column: Column, whole_test: str, double_test: str) -> str:
    """Neither test, of an integer and of another number, holds."""
    wrong = [
        every([column.is_(INTEGER), whole_test.format(value=whole(column))]),
        every([column.is_(FLOAT), double_test.format(value=double(column))]),
    ]
    return no(some(wrong))


def _whole_below(bound: float) -> str:
    return _compared("<", math.ceil(bound))


def _whole_at_most(bound: float) -> str:
    return _compared("<=", math.floor(bound))


def _whole_above(bound: float) -> str:
    return _compared(">", math.floor(bound))


def _whole_at_least(bound: float) -> str:
    return _compared(">=", math.ceil(bound))


def _compared(sign: str, bound: int) -> str:
    """An integer beside a bound; beyond what a HUGEINT holds the digits cannot be compared."""
    if abs(bound) >= LARGEST:
        raise Unsupported(f"the bound {bound}")
    return f"({{value}} {sign} {whole_literal(bound)})"


def _double_below(bound: float, strictly: bool) -> str:
    """A double below the bound (not `strictly`: or equal to it), where the bound itself may be no double."""
    near = _near(bound)
    if near is None:
        return FALSE if bound < 0 else TRUE
    over = near > bound  # comparing an int with a float is exact in Python
    strict = strictly if near == bound else over
    return f"({{value}} {'<' if strict else '<='} {double_literal(near)})"


def _double_above(bound: float, strictly: bool) -> str:
    near = _near(bound)
    if near is None:
        return FALSE if bound > 0 else TRUE
    under = near < bound
    strict = strictly if near == bound else under
    return f"({{value}} {'>' if strict else '>='} {double_literal(near)})"


def _near(bound: float) -> float | None:
    try:
        return float(bound)
    except OverflowError:
        return None
