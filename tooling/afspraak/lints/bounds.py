"""Bounds and comparisons that do not fit the type of their field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from afspraak.constraints.be_between import BeBetween
from afspraak.constraints.values import NUMBERS, number
from afspraak.lints import values
from afspraak.model.records import Field, RecordType
from afspraak.model.rulebook import Rulebook, day
from afspraak.model.rules import Condition, Rule
from afspraak.places import Place
from afspraak.yamltree import place_of

_NUMERIC = ("below", "above", "at_least", "at_most")
_DATED = ("from", "until")


@dataclass(frozen=True, slots=True)
class Misfit:
    """A word that bounds a field of another type; `comparable` where only the word is of the wrong type."""

    field: Field
    word: str
    comparable: bool
    place: Place

    @property
    def wants(self) -> str:
        """What bounds the field: a number, a date, or nothing."""
        return _bounded_by(self.field)


def misfits(rulebook: Rulebook, rule: Rule) -> Iterator[Misfit]:
    """The bounds of a rule, in its constraint and its conditions, that are never met or always."""
    for subject in rulebook.subjects(rule):
        if isinstance(rule.must, BeBetween):
            for _, bound in rule.must.bounds:
                yield from _misfit(subject.field, bound, _bounded_by(subject.field), rule.must_place)
        yield from of_condition(subject.record, rule.when, rule.place)
    other = values.other_condition(rulebook, rule)
    if other and other[0]:
        yield from of_condition(other[0], other[1], rule.must_place)


def of_condition(record: RecordType, condition: Condition, place: Place) -> Iterator[Misfit]:
    """The bounds of a condition that do not fit."""
    for test in condition.tests:
        field = record.fields.get(test.field)
        if field and test.operator in (*_NUMERIC, *_DATED):
            for word in test.values:
                yield from _misfit(field, word, "number" if test.operator in _NUMERIC else "date", place)
    for group in condition.any_of:
        for option in group:
            yield from of_condition(record, option, place)


def _bounded_by(field: Field) -> str:
    return "number" if field.type in NUMBERS else "date" if field.type == "date" else ""


def _misfit(field: Field, word: str, asked: str, place: Place) -> Iterator[Misfit]:
    """A misfit, unless the word is a bound of the kind that is asked, and the field too."""
    comparable = asked == _bounded_by(field) != ""
    fits = number(word) is not None if asked == "number" else day(word) is not None
    if word and not (comparable and fits):
        yield Misfit(field, word, comparable, place_of(word, place))
