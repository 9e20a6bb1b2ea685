"""What a rule demands of the value of one field, as far as that can be compared exactly."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from afspraak.constraints.be_a import BeA
from afspraak.constraints.be_between import BeBetween
from afspraak.constraints.be_clean import BeClean
from afspraak.constraints.be_empty import BeEmpty
from afspraak.constraints.be_filled import BeFilled
from afspraak.constraints.be_in import BeIn, allowed
from afspraak.constraints.be_spelled import BeSpelled
from afspraak.constraints.have_length import HaveLength
from afspraak.constraints.match import Match
from afspraak.constraints.not_be_in import NotBeIn
from afspraak.constraints.not_match import NotMatch
from afspraak.constraints.values import NUMBERS, number
from afspraak.ecma import compiled
from afspraak.formats import FORMATS
from afspraak.formats.keeping import keeps
from afspraak.lints.spans import Span, bounds_leave_some
from afspraak.model.rulebook import Subject
from afspraak.model.rules import Constraint
from afspraak.patterns import expand


@dataclass(frozen=True, slots=True)
class Demand:
    """Filled, empty, or (None) one of the values that `holds` is true of; `among` where these are a closed set."""

    filled: bool | None
    holds: Callable[[str], bool]
    among: frozenset[str] | None = None
    span: Span = Span()  # bounds of a number or a day
    lengths: tuple[int, int | None] = (0, None)


def _any(value: str) -> bool:
    return True


def demand(must: Constraint, subject: Subject) -> Demand | None:
    """What this constraint demands of the field; None where that cannot be compared."""
    reader = _READERS.get(type(must))
    if reader is None or subject.field.type == "set" or passes_over(must, subject):
        return None
    return reader(must, subject)


def passes_over(must: Constraint, subject: Subject) -> bool:
    """Whether the constraint is about text and the field is not, so that it holds of every value."""
    return isinstance(must, _TEXTUAL) and subject.field.type in (*NUMBERS, "yes_no")


_TEXTUAL = (BeA, BeClean, BeSpelled, HaveLength, Match, NotBeIn, NotMatch)


def nothing_left(one: Demand, other: Demand, subject: Subject) -> bool:
    """Whether it is certain that no field, filled or empty as they ask, meets both."""
    if one.filled is not None or other.filled is not None:
        return None not in (one.filled, other.filled) and one.filled != other.filled
    closed = one.among if one.among is not None else other.among
    if closed is not None:
        return not any(one.holds(value) and other.holds(value) for value in closed)
    return _bounds_part(one, other, subject) or _lengths_part(one, other)


def _bounds_part(one: Demand, other: Demand, subject: Subject) -> bool:
    low = max(filter(None, (one.span.low, other.span.low)), default=None)
    highs = filter(None, (one.span.high, other.span.high))
    high = min(highs, key=lambda bound: (bound[0], not bound[1]), default=None)
    first = max(one.span.first, other.span.first)
    last = min(filter(None, (one.span.last, other.span.last)), default="")
    if first and last and first > last:
        return True
    return not bounds_leave_some(low, high, whole=subject.field.type == "integer")


def _lengths_part(one: Demand, other: Demand) -> bool:
    longest = min((most for _, most in (one.lengths, other.lengths) if most is not None), default=None)
    return longest is not None and longest < max(one.lengths[0], other.lengths[0])


def _be_in(must: BeIn, subject: Subject) -> Demand:
    values = frozenset(map(str, allowed(subject, must.list, must.values)))
    if must.any_case:
        folded = {value.casefold() for value in values}
        return Demand(None, lambda value: value.casefold() in folded)
    return Demand(None, lambda value: value in values, among=values)


def _not_be_in(must: NotBeIn, subject: Subject) -> Demand:
    folded = {value.casefold() for value in allowed(subject, must.list, must.values)}
    return Demand(None, lambda value: value.casefold() not in folded)


def _match(must: Match, subject: Subject) -> Demand:
    pattern = compiled(expand(must.pattern))
    return Demand(None, lambda value: pattern.search(value) is not None)


def _not_match(must: NotMatch, subject: Subject) -> Demand:
    pattern = compiled(expand(must.pattern))
    return Demand(None, lambda value: pattern.search(value) is None)


def _be_a(must: BeA, subject: Subject) -> Demand | None:
    form = FORMATS.get(must.format)
    return Demand(None, lambda value: keeps(form, value)) if form and not form.library else None


def _have_length(must: HaveLength, subject: Subject) -> Demand:
    low, high = must.shortest or 0, must.longest
    return Demand(None, lambda value: low <= len(value) and (high is None or len(value) <= high), lengths=(low, high))


def _be_between(must: BeBetween, subject: Subject) -> Demand | None:
    if subject.field.type == "date":
        days = dict(must.bounds)
        span = Span(first=str(days.get("at_least", "")), last=str(days.get("at_most", "")))
    elif subject.field.type in NUMBERS:
        bounds = {name: float(number(bound) or 0) for name, bound in must.bounds}
        lows = [(bounds[name], name == "above") for name in ("at_least", "above") if name in bounds]
        highs = [(bounds[name], name == "below") for name in ("at_most", "below") if name in bounds]
        lowest, highest = max(lows, default=None), min(highs, key=lambda bound: (bound[0], not bound[1]), default=None)
        span = Span(low=lowest, high=highest)
    else:
        return None
    return Demand(None, span.fits, span=span)


_READERS: dict[type, Callable[[Any, Subject], Demand | None]] = {
    BeA: _be_a,
    BeBetween: _be_between,
    BeEmpty: lambda must, subject: Demand(False, _any),
    BeFilled: lambda must, subject: Demand(True, _any),
    BeIn: _be_in,
    HaveLength: _have_length,
    Match: _match,
    NotBeIn: _not_be_in,
    NotMatch: _not_match,
}
