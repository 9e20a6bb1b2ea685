"""A rule is told in a sentence that says what it asks, of which record, and nothing that is not so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from afspraak.changes.compare import compare
from afspraak.constraints.across import a_record
from afspraak.pages import Contents, Edition, Given
from afspraak.pages.gaps import missing_in
from afspraak.pages.sentences import demands
from afspraak.schemas.entries import entries
from afspraak.texts import Texts, same
from small_rulebooks import AS_OF, rule, rulebook

BOTH = "means: {nl: telt cijfers, en: has digits}"


def says(must: str, field: str = "short") -> str:
    made = rulebook(rule("one", field, must))
    return next(entry.says.nl for entry in entries(made, "account") if entry.rule.id == "one")


@pytest.mark.parametrize(
    ("word", "article"),
    [
        ("account", "an"),
        ("contact", "a"),
        ("user", "a"),
        ("unit", "a"),
        ("university", "a"),
        ("European order", "a"),
        ("uninvited guest", "an"),
        ("usher", "an"),
        ("hour", "an"),
        ("house", "a"),
    ],
)
def test_the_english_article_goes_by_the_sound(word: str, article: str) -> None:
    assert a_record(same(word.lower())).en == f"{article} {word.lower()}"


@pytest.mark.parametrize(
    ("must", "sentence"),
    [
        ("{exist_in: {record: account, field: account_id}}", "Kort is een bestaande relatie."),
        ("{not_exist_in: {record: account, field: account_id}}", "Kort is geen relatie."),
        ("{exist_in: {record: account, field: note}}", "Kort staat bij een relatie als Notitie."),
        ("{not_exist_in: {record: account, field: note}}", "Kort staat bij geen enkele relatie als Notitie."),
        ("{exist_in: {record: account@previous, field: short}}", "Kort staat bij een relatie in de vorige export."),
        (
            "{not_exist_in: {record: account, field: account_id, where: {relation_type: customer}}}",
            'Kort is geen relatie met Relatietype "Klant".',
        ),
        (
            "{not_exist_in: {record: account, field: account_id, where: {active: false}}}",
            'Kort is geen relatie waarvan Actief "nee" is.',
        ),
        ("{have_at_least: {count: 1, of: account, by: note}}", "Kort heeft ten minste één relatie."),
        ("{have_at_least: {count: 2, of: account, by: note}}", "Kort heeft ten minste 2 relaties."),
        (
            "{follow_up: {of: account, by: note, on: since, after: since, within: 5 days}}",
            "Binnen 5 dagen na Sinds is er een relatie.",
        ),
        (
            "{resemble_none: {fields: [short], at_least: 92, same: [note]}}",
            "Kort lijkt niet bijna helemaal (92% of meer) op Kort van een ander record met gelijke waarde in Notitie.",
        ),
        (
            "{resemble_none: {fields: [short, note], at_least: 92}}",
            "Kort lijkt niet bijna helemaal (92% of meer) op een ander record in Kort en Notitie.",
        ),
        (
            "{be_a: initials}",
            "Kort bestaat uit voorletters met hoofdletters en punten, zonder spaties, zoals J.P. of Th.J.",
        ),
    ],
)
def test_a_demand_names_what_it_compares(must: str, sentence: str) -> None:
    assert says(must) == sentence


def test_a_bound_that_goes_without_saying_is_said() -> None:
    assert says("{be_within: {future: 24 months}}", "since") == (
        "Sinds ligt hoogstens 24 maanden vooruit en niet in het verleden."
    )


@pytest.mark.parametrize("pattern", ["pattern: '^[0-9]+$'", "contains: '[0-9]'"])
@pytest.mark.parametrize("kind", ["match", "not_match"])
def test_a_pattern_is_told_in_the_words_of_the_rule(kind: str, pattern: str) -> None:
    made = rulebook(rule("one", "short", f"{{{kind}: {{{pattern}, {BOTH}}}}}"))
    entry = next(entry for entry in entries(made, "account") if entry.rule.id == "one")
    assert entry.says == Texts("Kort telt cijfers.", " has digits.")
    bare = rulebook(rule("one", "short", f"{{{kind}: {{{pattern}}}}}"))
    assert entry.form == next(each.form for each in entries(bare, "account") if each.rule.id == "one")
    assert [change.kind for change in compare(bare, made, AS_OF)] == ["text-changed"]


def test_plain_words_for_a_pattern_are_in_the_first_language() -> None:
    made = rulebook(rule("one", "short", "{match: {pattern: '^[0-9]+$', means: telt cijfers}}"))
    (known,) = (each.must for _, each in made.rules())
    assert missing_in(known) == {"en"}


def test_of_a_rule_that_nothing_checks_one_reads_what_it_is_about() -> None:
    made = rulebook(rule("one", "short", "be_filled", "{relation_type: customer}"))
    (policy,) = made.policies
    (known,) = policy.rules
    for fields, told in [
        (known.fields, 'Gaat over [Kort](../records/account.md#short) (Relatie), als Relatietype "Klant" is.'),
        ((), ""),
    ]:
        unchecked = replace(known, must=None, fields=fields)
        book = replace(made, policies=(replace(policy, rules=(unchecked,)),))
        edition = Edition(Contents(book, Given(AS_OF)), "nl")
        assert demands(edition, "agreements/one.md", unchecked) == told
