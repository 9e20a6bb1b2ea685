"""Statements about one flat record: tests on single fields, joined by and, or and not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Given:
    """The field is in the record; every other test implies it, holding or not."""


@dataclass(frozen=True, slots=True)
class OfType:
    """The value is of one of these JSON types."""

    types: frozenset[str]


@dataclass(frozen=True, slots=True)
class Found:
    """The pattern is found in the value, or the value is no text."""

    pattern: str


@dataclass(frozen=True, slots=True)
class Bound:
    """A bound on a number, a length or a number of items, by its keyword in JSON Schema; else it holds."""

    keyword: str
    value: float


@dataclass(frozen=True, slots=True)
class OneOf:
    """The value is one of these, each written as JSON."""

    values: frozenset[str]


@dataclass(frozen=True, slots=True)
class Each:
    """Each item satisfies the formula on the field `ITEM`, or the value is no list."""

    formula: Formula


@dataclass(frozen=True, slots=True)
class Distinct:
    """No two items are equal, or the value is no list."""


@dataclass(frozen=True, slots=True)
class Beyond:
    """A form of the record that is only evaluated, as canonical JSON: an `x-must`, or a keyword not in this list."""

    form: str


Test = Given | OfType | Found | Bound | OneOf | Each | Distinct | Beyond


@dataclass(frozen=True, slots=True)
class Literal:
    """The test on the field holds, or does not; `Beyond` is about the record, so that its field is empty."""

    field: str
    test: Test
    holds: bool = True


@dataclass(frozen=True, slots=True)
class All:
    """Every part holds."""

    parts: tuple[Formula, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """At least one part holds."""

    parts: tuple[Formula, ...]


Formula = Literal | All | Any
TRUE = All(())
FALSE = Any(())
ITEM = "[]"  # stands for an item of a list; no field has this name


def every(parts: Iterable[Formula]) -> Formula:
    """All of these."""
    found = tuple(part for part in parts if part != TRUE)
    return found[0] if len(found) == 1 else All(found)


def some(parts: Iterable[Formula]) -> Formula:
    """One of these."""
    found = tuple(part for part in parts if part != FALSE)
    return found[0] if len(found) == 1 else Any(found)


def denied(formula: Formula) -> Formula:
    """The formula that holds just where this one does not."""
    match formula:
        case Literal(field, test, holds):
            return Literal(field, test, not holds)
        case All(parts):
            return some(denied(part) for part in parts)
        case Any(parts):
            return every(denied(part) for part in parts)
