"""Which of two constraints asks more: equal, tighter, looser, both or unknown, with a record that shows it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Literal

from afspraak.changes.formulas import Formula, canonical, denied, every, holds, record_formula, solve
from afspraak.changes.formulas.truth import Record, valid
from afspraak.findings import LEVELS, Level, level_on
from afspraak.languages import Undecided
from afspraak.texts import Texts

Relation = Literal["equal", "tighter", "looser", "both", "unknown"]
Form = Mapping[str, Any]
Levels = tuple[tuple[Level, datetime.date | None], ...]


@dataclass(frozen=True, slots=True)
class Together:
    """A record that breaks a rule because of the records beside it, each with the name of its table."""

    record: Record
    beside: tuple[tuple[str, Record], ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """How the new constraint relates to the old one, and what shows it.

    `fails_now` are records that pass the old and fail the new one, `passes_now` the reverse; of a rule across records
    `fail_now` and `pass_now` are sets that do. `why` says what stopped a comparison that is unknown.
    """

    relation: Relation
    fails_now: tuple[Record, ...] = ()
    passes_now: tuple[Record, ...] = ()
    why: Texts = Texts()
    fail_now: tuple[Together, ...] = ()
    pass_now: tuple[Together, ...] = ()

    @property
    def reason(self) -> str:
        """What stopped the comparison, in English."""
        return self.why.en

    def turned(self) -> Order:
        """The order of the old to the new, seen from the other side."""
        return Order(turned(self.relation), self.passes_now, self.fails_now, self.why, self.pass_now, self.fail_now)


EQUAL = Order("equal")
_TURNED: dict[Relation, Relation] = {
    "equal": "equal",
    "tighter": "looser",
    "looser": "tighter",
    "both": "both",
    "unknown": "unknown",
}
Samples = Sequence[Mapping[str, Any]]


class ProofFailed(AssertionError):
    """A record that was worked out does not do what it should in the real evaluator: a bug of ours."""


def turned(relation: Relation) -> Relation:
    """The relation seen from the other side."""
    return _TURNED[relation]


def unknown(why: Texts) -> Order:
    """The comparison was not decided."""
    return Order("unknown", why=why)


def relation_of(tighter: bool, looser: bool) -> Relation:
    """The relation of which both halves are known."""
    if tighter:
        return "both" if looser else "tighter"
    return "looser" if looser else "equal"


def joined(relations: Iterable[Relation]) -> Relation:
    """Several changes together, without setting one off against another."""
    found = set(relations)
    if "unknown" in found:
        return "unknown"
    return relation_of(bool(found & {"tighter", "both"}), bool(found & {"looser", "both"}))


def of_forms(old: Form, new: Form, as_of: datetime.date, given: Form | None = None, samples: Samples = ()) -> Order:
    """How two forms of a record relate, on records that satisfy `given`; `samples` are records to try."""
    if canonical(old) == canonical(new):
        return EQUAL
    try:
        before, after, known = record_formula(old), record_formula(new), record_formula(given or {})
    except Undecided as reason:
        return unknown(reason.why)
    question = _Question(as_of, known, samples)
    fails_now, first = question.found(before, denied(after))
    passes_now, second = question.found(after, denied(before))
    _replay(old, new, fails_now, as_of)
    _replay(new, old, passes_now, as_of)
    relation = "unknown" if first or second else relation_of(bool(fails_now), bool(passes_now))
    return Order(relation, fails_now, passes_now, first or second)


@dataclass(frozen=True, slots=True)
class _Question:
    as_of: datetime.date
    given: Formula
    samples: Samples

    def found(self, *formulas: Formula) -> tuple[tuple[Record, ...], Texts]:
        """A record of which the formulas hold, or what stopped the search."""
        whole = every([self.given, *formulas])
        try:
            record = solve(whole, self.as_of, samples=self.samples)
        except Undecided as reason:
            record = self._sample(whole)
            return ((record,), Texts()) if record is not None else ((), reason.why)
        return ((record,) if record is not None else ()), Texts()

    def _sample(self, whole: Formula) -> Record | None:
        with suppress(Undecided):
            return next((dict(sample) for sample in self.samples if holds(whole, dict(sample), self.as_of)), None)
        return None


def _replay(kept: Form, broken: Form, records: tuple[Record, ...], as_of: datetime.date) -> None:
    """Hold what was worked out against the real evaluator."""
    for record in records:
        if not valid(canonical(kept), record, as_of) or valid(canonical(broken), record, as_of):
            raise ProofFailed(f"{canonical(record)} was to keep {canonical(kept)} and to break {canonical(broken)}")


def of_sets(old: Iterable[Any], new: Iterable[Any]) -> Relation:
    """Sets of allowed values."""
    before, after = set(old), set(new)
    return relation_of(bool(before - after), bool(after - before))


def of_bounds(old: float | None, new: float | None, upper: bool) -> Relation:
    """Upper or lower bounds; None is no bound."""
    if old == new:
        return "equal"
    if old is None or new is None:
        return "tighter" if old is None else "looser"
    return "tighter" if (new < old) == upper else "looser"


def of_flags(old: bool, new: bool) -> Relation:
    """Something that was or is demanded."""
    return "equal" if old == new else "tighter" if new else "looser"


def of_keys(old: Iterable[str], new: Iterable[str]) -> Relation:
    """Fields that must be unique together: more fields ask less."""
    return of_sets(old, new)


def of_levels(old: Levels, new: Levels) -> Relation:
    """How bad it is to break a rule, compared on every day."""
    days = {start for _, start in (*old, *new) if start} | {datetime.date.min}
    pairs = [(_weight(old, day), _weight(new, day)) for day in days]
    return relation_of(any(before < after for before, after in pairs), any(before > after for before, after in pairs))


def _weight(levels: Levels, day: datetime.date) -> int:
    level = level_on(levels, day)
    return len(LEVELS) - LEVELS.index(level) if level else 0


def first_day(levels: Levels, day: datetime.date, chosen: Callable[[Level], bool]) -> datetime.date | None:
    """The first day, from `day` on, on which the level is one of the chosen."""
    days = sorted({day, *(start for _, start in levels if start and start > day)})
    reached = ((each, level_on(levels, each)) for each in days)
    return next((each for each, level in reached if level and chosen(level)), None)


__all__ = ["EQUAL", "Order", "ProofFailed", "Relation", "joined", "of_forms", "relation_of", "unknown"]
