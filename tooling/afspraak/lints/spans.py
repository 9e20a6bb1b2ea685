"""What a condition leaves of each field, and whether a record can meet it."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass, replace

from afspraak.constraints.conditions import phases_meant
from afspraak.constraints.values import NUMBERS, number
from afspraak.ecma import compiled
from afspraak.lints.values import allowed
from afspraak.model.records import Field
from afspraak.model.rulebook import Subject
from afspraak.model.rules import Condition, Test
from afspraak.patterns import expand

MOST_CASES = 64  # more alternatives than this are left alone

Bound = tuple[float, bool]  # a number, and whether it is itself left out


@dataclass(frozen=True, slots=True)
class Span:
    """What is left of one field: empty or not, one of `among` (None: any), not one of `without`, within bounds."""

    filled: bool | None = None  # None: either
    among: frozenset[str] | None = None
    without: frozenset[str] = frozenset()
    low: Bound | None = None
    high: Bound | None = None
    first: str = ""  # day
    last: str = ""  # day
    patterns: frozenset[str] = frozenset()

    def fits(self, value: str) -> bool:
        """Whether this filled value is left."""
        return (
            self.filled is not False
            and (self.among is None or value in self.among)
            and value not in self.without
            and (not self.first or value >= self.first)
            and (not self.last or value <= self.last)
            and all(compiled(pattern).search(value) for pattern in self.patterns)
            and _between(number(value), self.low, self.high)
        )


def _between(value: float | None, low: Bound | None, high: Bound | None) -> bool:
    if low is None and high is None:
        return True
    if value is None:
        return False
    above = low is None or value > low[0] or (value == low[0] and not low[1])
    below = high is None or value < high[0] or (value == high[0] and not high[1])
    return above and below


Case = dict[str, Span]  # field -> span; fields that are not named are free


def cases(condition: Condition, subject: Subject) -> list[Case] | None:
    """The alternatives of a condition; None where they are too many to follow."""
    options = [[_of_test(test, subject)] for test in condition.tests]
    for group in condition.any_of:
        inner = [cases(option, subject) for option in group]
        options.append([case for part in inner for case in part or ()])
        if None in inner:
            return None
    found: list[Case] = [{}]
    for option in options:
        found = [together(left, right) for left, right in itertools.product(found, option)]
        if len(found) > MOST_CASES:
            return None
    return found


def together(left: Case, right: Case) -> Case:
    """What is left where both hold."""
    return {name: _common(left.get(name, Span()), right.get(name, Span())) for name in left | right}


def possible(case: Case, subject: Subject) -> bool | None:
    """Whether a record can be in this case: yes, no, or None where that is not certain."""
    verdicts = [_possible(_closed(span, subject, name), subject.record.fields[name]) for name, span in case.items()]
    if False in verdicts:
        return False
    return None if None in verdicts else True


def _of_test(test: Test, subject: Subject) -> Case:
    if test.field == "phase":
        process = subject.rulebook.process_of(subject.record.name)
        assert process is not None  # rules with unknown names were left out
        return {str(process.field): Span(filled=True, among=frozenset(map(str, phases_meant(test, subject))))}
    return {str(test.field): _closed(_span(test), subject, test.field)}


def _closed(span: Span, subject: Subject, name: str) -> Span:
    """The span with the values of the field's own list, where the field is filled and has one."""
    field = subject.record.fields[name]
    closed = allowed(subject.rulebook, field)
    if not closed or not span.filled or span.among is not None or field.type == "set":
        return span
    return replace(span, among=frozenset(map(str, closed)))


def _span(test: Test) -> Span:
    words = frozenset(map(str, test.values))
    first = str(test.values[0]) if test.values else ""
    if test.operator == "filled":
        return Span(filled=first == "true")
    if test.operator in ("at_least", "above"):
        return Span(filled=True, low=(float(number(first) or 0), test.operator == "above"))
    if test.operator in ("at_most", "below"):
        return Span(filled=True, high=(float(number(first) or 0), test.operator == "below"))
    if test.operator in ("from", "until"):
        return Span(filled=True, first=first) if test.operator == "from" else Span(filled=True, last=first)
    if test.operator == "matches":
        return Span(filled=True, patterns=frozenset(expand(word) for word in words))
    if test.operator in ("not", "unless"):
        return Span(filled=True if test.operator == "not" else None, without=words)
    return Span(filled=True, among=words)


def _common(left: Span, right: Span) -> Span:
    among = left.among if right.among is None else right.among if left.among is None else left.among & right.among
    contradict = None not in (left.filled, right.filled) and left.filled != right.filled
    return Span(
        filled=left.filled if right.filled is None else right.filled,
        among=frozenset() if contradict else among,
        without=left.without | right.without,
        low=max(filter(None, (left.low, right.low)), default=None),
        high=min(filter(None, (left.high, right.high)), key=lambda bound: (bound[0], not bound[1]), default=None),
        first=max(left.first, right.first),
        last=min(filter(None, (left.last, right.last)), default=""),
        patterns=left.patterns | right.patterns,
    )


def _possible(span: Span, field: Field) -> bool | None:
    if span.among is not None:
        return bool(span.filled is False and span.among) or any(span.fits(value) for value in span.among)
    if span.filled is not True:
        return True
    if field.type == "set" or span.patterns or (span.without and (span.low or span.high)):
        return None
    if span.first and span.last and span.first > span.last:
        return False
    return bounds_leave_some(span.low, span.high, whole=field.type == "integer") if field.type in NUMBERS else True


def bounds_leave_some(low: Bound | None, high: Bound | None, *, whole: bool) -> bool:
    """Whether a number (a whole one) lies within the bounds."""
    if low is None or high is None:
        return True
    if whole:
        smallest = -(-low[0] // 1) + (1 if low[1] and low[0] == low[0] // 1 else 0)
        return _between(smallest, None, high)
    return low[0] < high[0] or (low[0] == high[0] and not low[1] and not high[1])


def named(found: Iterable[Case]) -> set[str]:
    """The fields that the cases say something about."""
    return {name for case in found for name in case}
