"""Names that refer to something: what is known stays silent, what is not is found, and what is absent is left alone."""

from __future__ import annotations

import pytest

from afspraak.lints import LINTS, Given, lint
from afspraak.model.rulebook import Rulebook
from afspraak.reading import read_files
from small_rulebooks import AS_OF, files, found, rule, rulebook

UNKNOWN = [name for name in LINTS if name.startswith("unknown-")]

EVERYTHING_WRONG = """
title: Nieuwe relatie
status: retired
owner: nobody
review: yearly
reviewed: 2026-09-01
since: 2026-01-05
goals: [nowhere]
sources: [S9]
starts_when: Je belt.
steps:
  - {do: Bel., role: nobody, fields: [account.nothing, nothing.name], checked_by: [no-rule], answers: [S9]}
"""
ORGANISATION = """
name: Voorbeeld B.V.
site: https://handboek.voorbeeld.example
languages: [nl]
goals: {known: Bekend doel}
roles: {known: {title: Bekende rol}}
"""
SOURCES = "S1: {text: Iets., article: tips, answered_by: {pages: [faq]}}"


def test_the_small_rulebook_is_silent() -> None:
    assert lint(rulebook(), Given(AS_OF)) == []


def test_an_empty_rulebook_is_silent() -> None:
    assert lint(Rulebook(), Given(AS_OF)) == []


def test_unknown_names_are_found_in_retired_policies_too() -> None:
    made = rulebook(procedures__new=EVERYTHING_WRONG, organisation=ORGANISATION, sources=SOURCES)
    names = {name for name in UNKNOWN if found(name, made)}
    assert names == {
        "unknown-field",
        "unknown-goal",
        "unknown-record-type",
        "unknown-role",
        "unknown-rule",
        "unknown-source",
    }


def test_parts_that_are_absent_make_nothing_unknown() -> None:
    made = rulebook(procedures__new=EVERYTHING_WRONG)
    assert not found("unknown-role", made)
    assert not found("unknown-goal", made)
    assert not found("unknown-source", made)


def test_what_could_not_be_read_is_not_unknown() -> None:
    broken = EVERYTHING_WRONG.replace("owner: nobody\n", "owner: [a, b]\n").replace("role: nobody", "role: {}")
    made, findings = read_files(files(procedures__new=broken, organisation=ORGANISATION))
    assert findings
    assert not found("unknown-role", made)


def test_the_page_of_a_source_is_one_of_the_handbook() -> None:
    made = rulebook(sources=SOURCES)
    assert not found("unknown-page", made)
    assert not found("unknown-page", made, Given(AS_OF, pages=frozenset({"faq", "home"})))
    [finding] = found("unknown-page", made, Given(AS_OF, pages=frozenset({"faqs", "home"})))
    assert finding.message.nl == 'het handboek heeft geen pagina "faq"; bedoel je "faqs"?'


@pytest.mark.parametrize(
    ("must", "name"),
    [
        ("{follow: nothing}", "nothing"),
        ("{differ_from: nothing}", "nothing"),
        ("{be_unique: {with: [country, nothing]}}", "nothing"),
        ("{be_unique: {among: {nothing: NL}}}", "nothing"),
        ("{exist_in: {record: account, field: nothing}}", "nothing"),
        ("{exist_in: {record: account, field: country, where: {any: [{nothing: NL}]}}}", "nothing"),
        ("{have_at_least: {count: 1, of: account, by: nothing}}", "nothing"),
        ("{agree_within: {by: [nothing]}}", "nothing"),
        ("{resemble_none: {fields: [country], at_least: 90, same: [nothing]}}", "nothing"),
        ("{equal_in: {system: finance, record: account, by: nothing}}", "nothing"),
        ("{satisfy: {schema: {anyOf: [{required: [country]}, {required: [nothing]}]}, says: is goed}}", "nothing"),
        (
            "{follow_up: {of: account, by: country, on: since, after: since, within: 1 day, same: {nothing: size}}}",
            "nothing",
        ),
    ],
)
def test_a_constraint_names_fields_that_exist(must: str, name: str) -> None:
    findings = found("unknown-field", rulebook(rule("a-rule", "country", must)))
    assert {finding.message.nl for finding in findings} == {f'Relatie heeft geen veld "{name}"'}


def test_an_unknown_field_is_reported_once_however_many_fields_a_rule_is_about() -> None:
    rules = rule("a-rule", "country, account.size", "be_filled", "{nothing: 1}")
    assert len(found("unknown-field", rulebook(rules))) == 1


def test_a_value_of_an_open_field_is_never_unknown() -> None:
    rules = rule("a-rule", "country", "be_filled", "{customer_number: 'x', size: 3}")
    assert not found("unknown-value", rulebook(rules))


def test_a_wrong_example_may_hold_an_unknown_value() -> None:
    rules = rule("a-rule", "country", "{be_in: [NL]}", rest="wrong: [XX]")
    assert not found("unknown-value", rulebook(rules))
    rules = rule("a-rule", "country", "{be_in: [NL]}", rest="right: [XX]")
    assert found("unknown-value", rulebook(rules))


@pytest.mark.parametrize(
    ("field", "must", "when", "word"),
    [
        ("country", "be_filled", "{since: {above: 2020}}", "2020"),
        ("country", "be_filled", "{size: {from: 2020-01-01}}", "2020-01-01"),
        ("country", "be_filled", "{size: {above: many}}", "many"),
        ("country", "be_filled", "{since: {until: 2020-02-30}}", "2020-02-30"),
        ("country", "be_filled", "{any: [{note: {at_most: 5}}]}", "5"),
        ("size", "{be_between: {at_least: few}}", "", "few"),
        ("country", "{have_at_least: {count: 1, of: account, by: country, where: {since: {below: 5}}}}", "", "5"),
    ],
)
def test_a_bound_fits_the_type_of_its_field(field: str, must: str, when: str, word: str) -> None:
    [finding] = found("bound-of-another-type", rulebook(rule("a-rule", field, must, when)))
    assert finding.message.en.startswith(f'"{word}" is no bound for ')


def test_bounds_that_fit_are_silent() -> None:
    when = "{size: {at_least: 5, below: 7}, since: {from: 2020-01-01}, worth: {above: -1.5}}"
    rules = rule("a-rule", "size", "{be_between: {at_least: 1}}", when) + rule(
        "other", "since", "{be_between: {at_least: 2020-01-01}}", "{phase: {from: customer}}"
    )
    assert not found("bound-of-another-type", rulebook(rules))


def test_a_field_that_is_called_phase_is_no_process() -> None:
    record = "title: Kans\nplural: Kansen\npurpose: Een order.\nkey: phase\nfields:\n"
    record += "  phase: {label: Fase, purpose: Fase., type: text}\n"
    record += "  won: {label: Gewonnen, purpose: Gewonnen., type: yes_no}\n"
    rules = rule("a-rule", "size", "be_filled").replace("account.size", "chance.won") + "    when: {phase: close}\n"
    made = rulebook(rules, records__chance=record)
    [finding] = found("unknown-field", made)
    assert finding.message.en == 'Kans has no field "phase"; no process gives it phases'
    assert not [one for one in lint(made, Given(AS_OF)) if one.code == "example-does-not-hold"]
