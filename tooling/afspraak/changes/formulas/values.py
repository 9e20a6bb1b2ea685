"""A value of one field that passes some tests and fails others: a text, a number, yes or no, or a list."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from afspraak.changes.formulas.forms import canonical
from afspraak.changes.formulas.terms import Bound, Distinct, Found, OfType, OneOf, Test
from afspraak.languages import Budget, Language, shortest
from afspraak.letters import BLANK

NOTHING = object()  # no value passes
_SEEN = Language(matching=frozenset({f"[^{BLANK}]"}))


@dataclass(frozen=True, slots=True)
class Wanted:
    """The tests that a value must pass and those that it must fail."""

    passes: frozenset[Test]
    fails: frozenset[Test]

    def both(self) -> Iterator[tuple[Test, bool]]:
        """Every test with the outcome that is wanted."""
        yield from ((test, True) for test in self.passes)
        yield from ((test, False) for test in self.fails)


def text(wanted: Wanted, budget: Budget, blank: bool = False) -> Any:
    """The shortest text, or NOTHING; `blank` is for items of a list, as only blank fields are dropped in reading."""
    language = Language() if blank else _SEEN
    for test, holds in wanted.both():
        part = as_language(test, holds)
        if part is None:
            return NOTHING
        language &= part
    found = shortest(language, budget)
    return NOTHING if found is None else found


def as_language(test: Test, holds: bool) -> Language | None:
    """The texts for which the test has this outcome; None where there are none."""
    match test:
        case Found(pattern):
            patterns = frozenset({pattern})
            return Language(matching=patterns) if holds else Language(never=patterns)
        case OneOf(values):
            texts = frozenset(json.loads(value) for value in values if value.startswith('"'))
            return Language(values=texts) if holds else Language(excluded=texts)
        case Bound("minLength", least):
            return Language(shortest=int(least)) if holds else Language(longest=int(least) - 1)
        case Bound("maxLength", most):
            return Language(longest=int(most)) if holds else Language(shortest=int(most) + 1)
        case OfType(types):
            return Language() if ("string" in types) == holds else None
    return Language() if holds else None  # a test that says nothing about texts


def number(wanted: Wanted) -> Any:
    """A whole number near a bound where there is one, else another number, or NOTHING."""
    found = [
        value for value in _numbers(wanted) if all(satisfied(test, value) == holds for test, holds in wanted.both())
    ]
    return min(found, key=lambda value: (isinstance(value, float), abs(value), value < 0), default=NOTHING)


def _numbers(wanted: Wanted) -> Iterator[int | float]:
    """One number of every kind that the tests tell apart: each bound, and whole and broken ones between them."""
    turns = sorted({turn for test, _ in wanted.both() for turn in _turns(test)} | {0})
    yield from (_whole(turn) for turn in turns)
    ends = [turns[0] - 2, *turns, turns[-1] + 2]
    for low, high in pairwise(ends):
        first = int(low // 1) + 1
        yield from (value for value in (first, first + 1) if low < value < high)
        yield from (value for value in (low + (high - low) * part for part in (0.5, 0.25, 0.375)) if value % 1)


def _turns(test: Test) -> list[float]:
    if isinstance(test, Bound):
        return [test.value] if test.keyword in _COMPARED else []
    found = [json.loads(value) for value in test.values] if isinstance(test, OneOf) else []
    return [value for value in found if kind_of(value) == "number"]


def _whole(value: float) -> int | float:
    return int(value) if value == int(value) else value


def truth(wanted: Wanted) -> Any:
    """Yes or no, or NOTHING."""
    return next((value for value in (True, False) if _passes(value, wanted)), NOTHING)


def _passes(value: Any, wanted: Wanted) -> bool:
    return all(satisfied(test, value) == holds for test, holds in wanted.both())


_COMPARED: dict[str, Callable[[float, float], bool]] = {
    "exclusiveMaximum": lambda value, bound: value < bound,
    "exclusiveMinimum": lambda value, bound: value > bound,
    "maximum": lambda value, bound: value <= bound,
    "minimum": lambda value, bound: value >= bound,
}


def kind_of(value: Any) -> str:
    """The JSON type of a value."""
    if isinstance(value, bool):
        return "boolean"
    return {str: "string", int: "number", float: "number", list: "array"}.get(type(value), "null")


def satisfied(test: Test, value: Any) -> bool:
    """Whether a number, yes or no, or a list of texts passes the test (texts: see `Language.holds`)."""
    match test:
        case OfType(types):
            whole = kind_of(value) == "number" and value == int(value)
            return kind_of(value) in types or (whole and "integer" in types)
        case OneOf(values):
            return canonical(value) in values
        case Bound(keyword, bound) if keyword in _COMPARED and kind_of(value) == "number":
            return _COMPARED[keyword](value, bound)
        case Bound("minItems", least) if isinstance(value, list):
            return len(value) >= least
        case Bound("maxItems", most) if isinstance(value, list):
            return len(value) <= most
        case Distinct() if isinstance(value, list):
            return len({canonical(item) for item in value}) == len(value)
    return True
