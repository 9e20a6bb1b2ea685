"""Whether a formula holds of a record."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from functools import lru_cache
from typing import Any as Value

from afspraak.changes.formulas.terms import ITEM, All, Any, Beyond, Each, Formula, Given, Literal
from afspraak.changes.formulas.values import as_language, satisfied
from afspraak.checking.keywords import validator

Record = dict[str, Value]


def holds(formula: Formula, record: Record, as_of: datetime.date) -> bool:
    """Whether it holds on this date; a test on a field that is not given does not, whatever its outcome."""
    match formula:
        case All(parts):
            return all(holds(part, record, as_of) for part in parts)
        case Any(parts):
            return any(holds(part, record, as_of) for part in parts)
        case Literal(_, Beyond(form), wanted):
            return valid(form, record, as_of) == wanted
        case Literal(field, Given(), wanted):
            return (field in record) == wanted
    return formula.field in record and _passes(formula, record[formula.field], as_of)


def _passes(literal: Literal, value: Value, as_of: datetime.date) -> bool:
    if isinstance(literal.test, Each):
        inner = literal.test.formula
        every_item = not isinstance(value, list) or all(holds(inner, {ITEM: item}, as_of) for item in value)
        return every_item == literal.holds
    if isinstance(value, str):
        language = as_language(literal.test, literal.holds)
        return language is not None and language.holds(value)
    return satisfied(literal.test, value) == literal.holds


def valid(form: str, record: Record, as_of: datetime.date) -> bool:
    """What the real evaluator says of a form in canonical JSON."""
    return _evaluator(form, as_of)(record)


@lru_cache(maxsize=1024)
def _evaluator(form: str, as_of: datetime.date) -> Callable[[Record], bool]:
    return validator(json.loads(form), as_of).is_valid
