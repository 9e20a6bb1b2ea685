"""Rules that stop nothing: certain ones are found, and rules that stop anything at all are left alone."""

from __future__ import annotations

import pytest

from small_rulebooks import found, rule, rulebook


@pytest.mark.parametrize(
    ("field", "must", "when"),
    [
        ("customer_number", "{match: '^.*$'}", ""),
        ("customer_number", "{match: {contains: ''}}", ""),
        ("customer_number", "{have_length: {min: 1}}", ""),
        ("customer_number", "{satisfy: {schema: {}, says: is goed}}", ""),
        ("size", "{match: '^[0-9]$'}", ""),  # patterns are about text
        ("active", "be_clean", ""),
        ("customer_number", "be_filled", "{customer_number: {filled: true}}"),
        ("customer_number", "be_empty", "{customer_number: {filled: false}}"),
        ("country", "{be_in: [NL, BE]}", "{country: NL}"),
        ("country", "be_filled", "{relation_type: {not: [prospect, customer, former]}}"),
        ("size", "be_filled", "{worth: {above: 5, below: 4}}"),
    ],
)
def test_nothing_can_break_it(field: str, must: str, when: str) -> None:
    assert found("rule-nothing-can-break", rulebook(rule("a-rule", field, must, when)))


@pytest.mark.parametrize(
    ("field", "must", "when"),
    [
        ("note", "{match: '^.*$'}", ""),  # a text of several lines
        ("customer_number", "{match: '^.+[0-9]$'}", ""),
        ("customer_number", "{have_length: {min: 2}}", ""),
        ("customer_number", "{have_length: {max: 2}}", ""),
        ("customer_number", "be_filled", "{relation_type: customer}"),
        ("customer_number", "be_empty", "{customer_number: {filled: true}}"),
        ("country", "{be_in: [NL]}", "{country: [NL, BE]}"),
        ("country", "{be_in: [NL, BE]}", ""),  # repeats the field, but a wrong country breaks it
        ("customer_number", "be_unique", ""),
    ],
)
def test_something_can_break_it(field: str, must: str, when: str) -> None:
    assert not found("rule-nothing-can-break", rulebook(rule("a-rule", field, must, when)))


@pytest.mark.parametrize(
    ("field", "must", "says"),
    [
        ("country", "{be_in: countries}", False),  # it speaks for the list: it stands instead of it
        ("country", "{be_in: [NL, BE, DE]}", True),
        ("country", "{be_in: [NL]}", False),
        ("country", "{not_be_in: [DE]}", True),
        ("country", "{not_be_in: [nl]}", False),
        ("must_have", "be_filled", True),
        ("customer_number", "be_filled", False),
        ("short", "{have_length: {max: 10}}", True),
        ("short", "{have_length: {max: 9}}", False),
        ("short", "{have_length: {min: 2, max: 10}}", False),
        ("customer_number", "{be_in: countries}", False),
    ],
)
def test_a_rule_that_repeats_its_field(field: str, must: str, says: bool) -> None:
    assert bool(found("rule-repeats-the-field", rulebook(rule("a-rule", field, must)))) is says


def test_a_rule_about_several_fields_is_idle_only_when_it_is_so_for_all() -> None:
    rules = rule("a-rule", "size, account.customer_number", "{match: '^[0-9]$'}")
    assert not found("rule-nothing-can-break", rulebook(rules))
