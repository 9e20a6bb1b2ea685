"""Every pattern that a rulebook writes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from afspraak.constraints import conditions
from afspraak.constraints.match import Match
from afspraak.constraints.not_match import NotMatch
from afspraak.constraints.satisfy import Satisfy
from afspraak.model.rulebook import Rulebook
from afspraak.model.rules import Condition, Rule, Test
from afspraak.places import Place
from afspraak.yamltree import place_of


@dataclass(frozen=True, slots=True)
class Use:
    """A pattern, and whether it speaks about the whole value."""

    pattern: str
    whole: bool
    place: Place


Tested = tuple[Test, Place]  # a test of a condition, and where its pattern stands


def every(rulebook: Rulebook) -> Iterator[Use]:
    """The patterns of constraints and conditions; views and policies that are retired included."""
    for _, rule in rulebook.rules():
        yield from of_rule(rule)
    yield from (_whole(*found) for found in in_views(rulebook))


def of_rule(rule: Rule) -> Iterator[Use]:
    """The patterns of one rule."""
    yield from (_whole(*found) for found in in_conditions(rule))
    if isinstance(rule.must, Match | NotMatch):
        yield Use(rule.must.pattern, not rule.must.contains, place_of(rule.must.pattern, rule.must_place))
    if isinstance(rule.must, Satisfy):
        for pattern in _of_schema(rule.must.schema):
            yield Use(pattern, False, rule.must_place)


def _whole(test: Test, place: Place) -> Use:
    return Use(test.values[0], True, place)


def in_conditions(rule: Rule) -> Iterator[Tested]:
    """The tests with a pattern in the conditions of one rule."""
    yield from _in_condition(rule.when, rule.place)
    for name in conditions.PARAMETERS:
        condition = getattr(rule.must, name, None)
        if isinstance(condition, Condition):
            yield from _in_condition(condition, rule.must_place)


def in_views(rulebook: Rulebook) -> Iterator[Tested]:
    """The tests with a pattern in the conditions of all views."""
    for record in rulebook.records.values():
        for view in record.views:
            yield from _in_condition(view.where, view.place)


def _in_condition(condition: Condition, place: Place) -> Iterator[Tested]:
    for test in condition.tests:
        if test.operator == "matches" and test.values:
            yield test, place_of(test.values[0], place)
    for group in condition.any_of:
        for option in group:
            yield from _in_condition(option, place)


def _of_schema(schema: Any) -> Iterator[str]:
    if isinstance(schema, list):
        for part in schema:
            yield from _of_schema(part)
    elif isinstance(schema, Mapping):
        if isinstance(schema.get("pattern"), str):
            yield schema["pattern"]
        for part in schema.values():
            yield from _of_schema(part)
