"""The examples of rules are tried: right keeps the rules of its policy, wrong breaks just its own."""

from __future__ import annotations

import pytest

from small_rulebooks import found, rule, rulebook


def faults(rules: str) -> list[str]:
    return [finding.message.en for finding in found("example-does-not-hold", rulebook(rules))]


@pytest.mark.parametrize(
    "rules",
    [
        rule("a-rule", "customer_number", "{be_a: kvk-number}", rest="right: ['01234567']\n    wrong: ['1234567']"),
        rule("a-rule", "size", "{be_between: {above: 2}}", rest="right: [3]\n    wrong: [2]"),
        rule("a-rule", "active", "{be_in: ['true']}", rest="right: ['true']\n    wrong: ['false']"),
        rule("a-rule", "names", "{be_in: [a, b]}", rest="right: [a]\n    wrong: [c]"),
        rule("a-rule", "since", "{be_within: {past: 1 year}}", rest="right: [2026-11-22]\n    wrong: [2026-11-23]"),
        rule("a-rule", "customer_number", "be_unique", rest="right: [a]\n    wrong: [b]"),  # across: not tried
        rule("a-rule", "nothing", "be_filled", rest="right: ['']"),  # unknown field: said elsewhere
        rule("a-rule", "customer_number", r"{match: '^\d$'}", rest="right: [x]"),  # unportable: said elsewhere
        rule(
            "a-rule",
            "customer_number",
            "be_filled",
            "{relation_type: customer}",
            "examples: [{right: {relation_type: prospect}}, {wrong: {relation_type: customer, customer_number: ' '}}]",
        ),
        # a rule that takes effect later, or that is only advice, is tried all the same
        rule("a-rule", "size", "{be_between: {above: 2}}", rest="wrong: [2]").replace(
            "level: error", "level: {error: 2030-01-01}"
        ),
    ],
)
def test_examples_that_hold(rules: str) -> None:
    assert faults(rules) == []


def test_a_rule_about_two_fields_is_left_out_of_values() -> None:
    """A rule with a condition on another field does not look at the value alone."""
    rules = rule("a-rule", "customer_number", "{match: '^[a-z]*$'}", rest="right: [abc]\n    wrong: ['1']")
    rules += rule("other", "customer_number", "{match: '^[0-9]*$'}", "{country: {filled: false}}")
    assert faults(rules) == []


def test_a_late_rule_that_its_wrong_example_keeps_is_found() -> None:
    rules = rule("a-rule", "size", "{be_between: {above: 2}}", rest="wrong: [3]")
    assert faults(rules.replace("level: error", "level: {error: 2030-01-01}")) == [
        'example does not hold: the wrong example "3" does not break this rule'
    ]


def test_the_repair_gives_what_becomes_says() -> None:
    phone = rule("a-rule", "customer_number", "{be_a: phone}", rest="repair: phone\n    wrong: [{}]")
    assert faults(phone.replace("{}", "{value: 020 123 45 67, becomes: '+31201234567'}")) == []
    assert faults(phone.replace("{}", "{value: geen, becomes: '+31201234567'}")) == [
        'example does not hold: "+31201234567" does not come from the repair, which gives nothing here'
    ]
    assert faults(phone.replace("{}", "{value: 020 123 45 67, becomes: 020-1234567}")) == [
        'example does not hold: the repair makes it "+31201234567", not "020-1234567"',
        'example does not hold: the repaired value "020-1234567" breaks the rule a-rule',
    ]


def test_the_house_dictionary_repairs_too() -> None:
    names = "title: Namen\nvalues: {ABN AMRO: {variants: [ABN-Amro]}}"
    rules = rule(
        "a-rule",
        "short",
        "{be_spelled: names}",
        rest="repair: spelling\n    right: [ABN AMRO, ING]\n    wrong: [{value: abn amro, becomes: ABN AMRO}]",
    )
    assert not found("example-does-not-hold", rulebook(rules, lists__names=names))


def test_a_repaired_record_keeps_the_rule() -> None:
    rules = rule(
        "a-rule",
        "country",
        "{be_in: [NL]}",
        "{relation_type: customer}",
        "examples: [{wrong: {relation_type: customer, country: BE}, becomes: {relation_type: prospect}}]",
    )
    assert faults(rules) == []
    assert faults(rules.replace("relation_type: prospect", "country: BE")) == [
        'example does not hold: "BE" does not come from the repair, which gives nothing here',
        "example does not hold: the repaired value breaks the rule a-rule",
    ]


def test_an_example_in_two_languages_is_tried_in_both() -> None:
    rest = "right: [{nl: Vraagt offerte, en: Quote}]\n    wrong: [{value: {nl: abc, en: called}}]"
    rules = rule("a-rule", "note", "{have_length: {min: 5}}", rest=rest)
    assert faults(rules) == ['example does not hold: the wrong example "called" does not break this rule']
    assert faults(rules.replace("called", "abc")) == []
    records = "examples: [{right: {note: {nl: lang genoeg, en: no}}}, {wrong: {note: {nl: a, en: b}}}]"
    assert faults(rule("a-rule", "note", "{have_length: {min: 5}}", rest=records)) == [
        "example does not hold: the right example breaks the rule a-rule"
    ]


PROCEDURE = """
title: Een procedure
status: active
owner: crm-manager
review: yearly
reviewed: 2026-09-01
since: 2026-01-05
goals: []
starts_when: Altijd.
why: Daarom.
customer: Fijn voor je.
steps:
  - do: Vul het in.
    role: crm-manager
    fields: [account.country]
    checked_by: checklist
    right: {account.country: NL}
"""


def test_what_a_step_writes_keeps_the_rules_of_its_field() -> None:
    rules = rule("a-rule", "country", "{be_in: [NL]}", rest="right: [NL]\n    wrong: [BE]")
    assert not found("example-does-not-hold", rulebook(rules, procedures__one=PROCEDURE))
    wrong = rulebook(rules, procedures__one=PROCEDURE.replace("country: NL", "country: BE"))
    assert [finding.message.en for finding in found("example-does-not-hold", wrong)] == [
        'example does not hold: the right example "BE" breaks the rule a-rule'
    ]
    unknown = rulebook(rules, procedures__one=PROCEDURE.replace("right: {account.country", "right: {account.land"))
    assert not found("example-does-not-hold", unknown)
    assert found("unknown-field", unknown)[0].message.en == 'Relatie has no field "land"'
