"""Conditions compared: which records of a type meet them."""

from __future__ import annotations

import datetime

import pytest

from afspraak.changes.implication import compare, implies
from afspraak.model.rulebook import Subject
from afspraak.model.rules import ALWAYS, Condition, Test
from small_rulebooks import rulebook

DAY = datetime.date(2026, 11, 22)
PROCESS = """
title: Levensloop
status: active
owner: crm-manager
review: yearly
reviewed: 2026-09-01
since: 2026-01-05
goals: []
agreed: Zo gaat het.
why: Daarom.
customer: Fijn.
of: account
field: relation_type
phases:
  prospect: {title: Prospect, start: true, next: [customer]}
  customer: {title: Klant, next: [former]}
  former: {title: Ex-klant}
"""
BOOK = rulebook(processes__life_cycle=PROCESS)
ACCOUNT = Subject(BOOK, BOOK.records["account"], BOOK.records["account"].fields["short"])


def when(*tests: tuple[str, ...], any_of: tuple[Condition, ...] = ()) -> Condition:
    made = tuple(Test(name, operator, tuple(values)) for name, operator, *values in tests)
    return Condition(made, (any_of,) if any_of else ())


IMPLIED = {
    "what is always so": (when(("country", "is", "NL")), ALWAYS),
    "one of two values": (when(("country", "is", "NL")), when(("country", "is", "NL", "BE"))),
    "the other value of a list of two": (when(("country", "not", "NL")), when(("country", "is", "BE"))),
    "a value is filled": (when(("country", "is", "NL")), when(("country", "filled", "true"))),
    "a smaller number": (when(("size", "below", "5")), when(("size", "at_most", "4"))),
    "a number between": (when(("worth", "above", "3"), ("worth", "below", "4")), when(("worth", "at_least", "3"))),
    "a later day": (when(("since", "from", "2026-02-01")), when(("since", "from", "2026-01-31"))),
    "an earlier day": (when(("since", "until", "2025-12-31")), when(("since", "until", "2026-06-01"))),
    "a pattern": (when(("short", "matches", "^[0-9]{2}$")), when(("short", "matches", "[0-9]"))),
    "a later phase": (when(("phase", "from", "customer")), when(("phase", "not", "prospect"))),
    "a phase and its field": (when(("phase", "is", "customer")), when(("relation_type", "is", "customer"))),
    "one case of two": (
        when(("active", "is", "true")),
        when(any_of=(when(("active", "is", "true")), when(("country", "is", "NL")))),
    ),
    "each case by itself": (
        when(any_of=(when(("size", "below", "3")), when(("size", "is", "3")))),
        when(("size", "at_most", "3")),
    ),
    "what contradicts itself": (when(("size", "below", "3"), ("size", "above", "3")), when(("country", "is", "NL"))),
}


@pytest.mark.parametrize(("one", "other"), IMPLIED.values(), ids=IMPLIED)
def test_implied(one: Condition, other: Condition) -> None:
    assert implies(one, other, ACCOUNT, DAY) is True


BOTH_WAYS = {
    "a later phase",
    "a phase and its field",
    "a smaller number",
    "each case by itself",
    "the other value of a list of two",
}
ONE_WAY = {name: pair for name, pair in IMPLIED.items() if name not in BOTH_WAYS}


@pytest.mark.parametrize(("other", "one"), ONE_WAY.values(), ids=ONE_WAY)
def test_not_implied(one: Condition, other: Condition) -> None:
    assert implies(one, other, ACCOUNT, DAY) is False


def test_a_wider_condition_is_met_by_a_record_that_shows_it() -> None:
    order = compare(when(("country", "is", "NL")), when(("country", "filled", "true")), ACCOUNT, ACCOUNT, DAY)

    assert (order.relation, order.passes_now) == ("looser", ({"country": "BE"},))


def test_a_field_that_is_not_filled_makes_a_comparison_false() -> None:
    order = compare(when(("size", "below", "5")), when(("size", "filled", "false")), ACCOUNT, ACCOUNT, DAY)

    assert (order.relation, order.fails_now, order.passes_now) == ("both", ({"size": 0},), ({},))


def test_a_field_that_does_not_exist_leaves_it_open() -> None:
    assert implies(when(("colour", "is", "red")), ALWAYS, ACCOUNT, DAY) is None
    assert compare(when(("colour", "is", "red")), ALWAYS, ACCOUNT, ACCOUNT, DAY).reason == "no field is called colour"
