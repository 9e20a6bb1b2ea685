"""Rules that contradict each other are found where that is certain, and nothing is said where it is not."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afspraak.checking.judge import Judge
from afspraak.schemas import documents
from small_rulebooks import AS_OF, found, rule, rulebook


def contradict(one: str, other: str, field: str = "customer_number", when: str = "", when_other: str = "") -> bool:
    rules = rule("one", field, one, when) + rule("other", field, other, when_other)
    return bool(found("rules-cannot-both-hold", rulebook(rules)))


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [
        ("customer_number", "be_filled", "be_empty"),
        ("country", "{be_in: [NL]}", "{be_in: [BE]}"),
        ("country", "{be_in: [NL]}", "{not_be_in: [nl]}"),
        ("country", "{be_in: [NL]}", "{match: '^B[A-Z]$'}"),
        ("country", "{be_in: [NL]}", "{not_match: '^N[A-Z]$'}"),
        ("country", "{be_in: [NL, BE]}", "{have_length: {min: 3}}"),
        ("customer_number", "{have_length: {min: 5}}", "{have_length: {max: 4}}"),
        ("customer_number", "{be_in: [abc]}", "{be_a: kvk-number}"),
        ("size", "{be_between: {above: 5}}", "{be_between: {below: 6}}"),
        ("size", "{be_between: {at_least: 5}}", "{be_between: {below: 5}}"),
        ("worth", "{be_between: {above: 5}}", "{be_between: {at_most: 5}}"),
        ("since", "{be_between: {at_least: 2020-01-02}}", "{be_between: {at_most: 2020-01-01}}"),
        ("active", "{be_in: ['true']}", "{be_in: ['false']}"),
        ("must_have", "be_empty", "{be_a: phone}"),  # against `required: true` of the field
    ],
)
def test_certain_contradictions(field: str, one: str, other: str) -> None:
    assert contradict(one, other, field)


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [
        ("customer_number", "be_filled", "be_filled"),
        ("customer_number", "be_empty", "{have_length: {min: 5}}"),  # an empty field has no length
        ("customer_number", "{match: '^[a-z]*$'}", "{match: '^[0-9]*$'}"),  # not certain: two patterns
        ("customer_number", "{have_length: {min: 5}}", "{have_length: {max: 5}}"),
        ("country", "{be_in: [NL, BE]}", "{be_in: [BE]}"),
        ("size", "{be_between: {at_least: 5}}", "{be_between: {at_most: 5}}"),
        ("worth", "{be_between: {above: 5}}", "{be_between: {below: 6}}"),
        ("names", "{be_in: [a]}", "{be_in: [b]}"),  # a set may hold nothing
        ("size", "{have_length: {min: 5}}", "{have_length: {max: 4}}"),  # a number has no length
        ("since", "{be_between: {at_least: 2020-01-01}}", "{be_between: {at_most: 2020-01-01}}"),
    ],
)
def test_no_false_alarm(field: str, one: str, other: str) -> None:
    assert not contradict(one, other, field)


@pytest.mark.parametrize(
    ("when", "when_other", "meet"),
    [
        ("{relation_type: customer}", "{relation_type: customer}", True),
        ("{relation_type: customer}", "{relation_type: prospect}", False),
        ("{relation_type: [customer, former]}", "{relation_type: {not: customer}}", True),
        ("{relation_type: customer}", "{relation_type: {not: customer}}", False),
        ("{relation_type: customer}", "{country: NL}", True),
        ("{relation_type: {filled: false}}", "{relation_type: customer}", False),
        ("{relation_type: {filled: false}}", "{country: NL}", True),
        ("{relation_type: {unless: customer}}", "{relation_type: customer}", False),
        ("{relation_type: {unless: customer}}", "{relation_type: {filled: false}}", True),
        ("{relation_type: {unless: [prospect, customer, former]}}", "{relation_type: {filled: true}}", False),
        ("{size: {below: 5}}", "{size: {at_least: 5}}", False),
        ("{size: {below: 5}}", "{size: {at_least: 4}}", True),
        ("{size: {above: 4, below: 5}}", "{country: NL}", False),
        ("{since: {from: 2020-01-01}}", "{since: {until: 2019-12-31}}", False),
        ("{any: [{country: NL}, {country: BE}]}", "{country: BE}", True),
        ("{any: [{country: NL}, {active: 'true'}]}", "{country: BE, active: 'false'}", False),
        ("{short: {matches: '^a.*$'}}", "{country: NL}", False),  # not certain: a pattern
        ("{customer_number: {filled: true}}", "{country: NL}", False),  # looks at the field itself
    ],
)
def test_conditions_that_meet(when: str, when_other: str, meet: bool) -> None:
    assert contradict("be_filled", "be_empty", when=when, when_other=when_other) is meet


def test_what_other_rules_already_refuse_is_no_contradiction() -> None:
    rules = (
        rule("one", "customer_number", "be_filled", "{relation_type: customer}")
        + rule("other", "customer_number", "be_empty", "{country: BE}")
        + rule("customers-are-dutch", "country", "{be_in: [NL]}", "{relation_type: customer}")
    )
    assert not found("rules-cannot-both-hold", rulebook(rules))


def test_phases_are_claims_too() -> None:
    process = """
title: Levensloop
status: active
owner: crm-manager
review: yearly
reviewed: 2026-09-01
since: 2026-01-05
goals: []
of: account
field: relation_type
phases: {prospect: {title: Prospect}, customer: {title: Klant, needs: [customer_number]}}
"""
    rules = rule("no-number", "customer_number", "be_empty", "{phase: {from: prospect}}")
    [finding] = found("rules-cannot-both-hold", rulebook(rules, processes__life_cycle=process))
    assert '"no-number" en "life-cycle.customer.customer_number"' in finding.message.nl
    assert finding.message.en.endswith('where Relatietype is "Klant"')


MUSTS = [
    "be_filled",
    "be_empty",
    "{be_in: [NL]}",
    "{be_in: [BE, NL]}",
    "{not_be_in: [NL]}",
    "{match: '^N.*$'}",
    "{not_match: '^N.*$'}",
    "{have_length: {min: 3}}",
]
WHENS = [
    "",
    "{relation_type: customer}",
    "{relation_type: {not: customer}}",
    "{relation_type: {filled: false}}",
    "{size: {above: 1}}",
    "{any: [{size: {at_most: 1}}, {relation_type: prospect}]}",
]


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(MUSTS), st.sampled_from(MUSTS), st.sampled_from(WHENS), st.sampled_from(WHENS))
def test_a_contradiction_is_one_by_every_record(one: str, other: str, when: str, when_other: str) -> None:
    """If the lint says that two rules contradict each other, some record keeps neither whatever the country."""
    made = rulebook(rule("one", "country", one, when) + rule("other", "country", other, when_other))
    if not found("rules-cannot-both-hold", made):
        return
    judge = Judge(documents(made, AS_OF)["account"].judge, datetime.date(2026, 11, 22))
    countries: list[dict[str, object]] = [{"country": "NL"}, {"country": "BE"}]
    countries += [{}] if "be_filled" in (one, other) else []
    kinds: list[dict[str, object]] = [{}, {"relation_type": "prospect"}, {"relation_type": "customer"}]
    rests = [{**kind, "size": size} for kind in kinds for size in range(4)]
    assert any(all(breaks_one(judge, {**rest, **country}) for country in countries) for rest in rests)


def breaks_one(judge: Judge, record: dict[str, object]) -> bool:
    return not {"one", "other"}.isdisjoint(broken.id for broken in judge.broken(record))
