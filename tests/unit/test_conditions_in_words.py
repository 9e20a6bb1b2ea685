"""A condition on how a value is written says so in words, wherever it is told; what it asks stays the same."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest

from afspraak.changes.compare import compare
from afspraak.constraints import conditions
from afspraak.model.rulebook import Rulebook, Subject
from afspraak.model.rules import Condition
from afspraak.pages import shapes
from afspraak.pages.gaps import missing_in
from afspraak.schemas.entries import Entry, entries
from afspraak.texts import Texts
from small_rulebooks import _ACCOUNT, AS_OF, found, rule, rulebook

PATTERN = "matches: '^K[0-9]+$'"
BOTH = f"{{{PATTERN}, means: {{nl: met een K begint, en: starts with a K}}}}"
DUTCH = f"{{{PATTERN}, means: met een K begint}}"
NONE = f"{{{PATTERN}}}"
ENGLISH_FIRST = "name: Example\nsite: https://handbook.example\nlanguages: [en, nl]\n"
DUTCH_FIRST = "name: Voorbeeld\nsite: https://handboek.example\nlanguages: [nl, en]\n"
MUSTS = {
    "a part of the records": "{be_unique: {among: {short: %s}}}",
    "another record": "{exist_in: {record: account, field: short, where: {short: %s}}}",
    "another record that must not be there": "{not_exist_in: {record: account, field: short, where: {short: %s}}}",
    "so many other records": "{have_at_least: {count: 1, of: account, by: note, where: {short: %s}}}",
    "what follows": "{follow_up: {of: account, by: note, on: since, after: since, within: 5 days, where: {short: %s}}}",
}


def with_when(operand: str, **more: str) -> Rulebook:
    return rulebook(rule("one", "note", "be_filled", f"{{short: {operand}}}"), **more)


def with_view(operand: str, **more: str) -> Rulebook:
    view = f"views:\n  some: {{title: Een paar, columns: [short], where: {{any: [{{short: {operand}}}]}}}}\n"
    return rulebook(records__account=_ACCOUNT + view, **more)


def condition_of(made: Rulebook) -> Condition:
    return next(rule for _, rule in made.rules()).when


def subject_of(made: Rulebook) -> Subject:
    account = made.records["account"]
    return Subject(made, account, account.fields["short"])


def entry_of(made: Rulebook) -> Entry:
    return next(entry for entry in entries(made, "account") if entry.rule.id == "one")


def words_in(part: object) -> Iterator[Texts]:
    if isinstance(part, Condition):
        yield from (test.means for test in part.tests)
        yield from (texts for group in part.any_of for option in group for texts in words_in(option))


@pytest.mark.parametrize(
    ("operand", "organisation", "means"),
    [
        (BOTH, DUTCH_FIRST, Texts("met een K begint", "starts with a K")),
        (BOTH, ENGLISH_FIRST, Texts("met een K begint", "starts with a K")),
        (DUTCH, DUTCH_FIRST, Texts(nl="met een K begint")),
        (f"{{means: starts with a K, {PATTERN}}}", ENGLISH_FIRST, Texts(en="starts with a K")),
        (f"{{{PATTERN}, means: {{en: starts with a K}}}}", DUTCH_FIRST, Texts(en="starts with a K")),
        (f"{{filled: true, {PATTERN}, means: ' met een K begint '}}", DUTCH_FIRST, Texts(nl="met een K begint")),
        ("{matches: {choice: form}, means: onze vorm heeft}", DUTCH_FIRST, Texts(nl="onze vorm heeft")),
        (NONE, DUTCH_FIRST, Texts()),
    ],
)
def test_words_are_read_in_their_language(operand: str, organisation: str, means: Texts) -> None:
    chosen = f"{organisation}choices: {{form: {{title: Vorm, value: '^K$'}}}}\n"
    when = condition_of(with_when(operand, organisation=chosen))
    assert [test.means for test in when.tests if test.operator == "matches"] == [means]
    assert not any(test.means for test in when.tests if test.operator != "matches")
    view = with_view(operand, organisation=chosen).records["account"].views[0]
    assert means in set(words_in(view.where))


@pytest.mark.parametrize("must", MUSTS.values(), ids=MUSTS)
def test_words_are_read_and_told_within_a_demand(must: str) -> None:
    made = rulebook(rule("one", "short", must % DUTCH), organisation=DUTCH_FIRST)
    stated = entry_of(made).rule.must
    condition = getattr(stated, "where", None) or getattr(stated, "among", None)
    assert list(words_in(condition)) == [Texts(nl="met een K begint")]
    assert "Kort met een K begint" in entry_of(made).says.nl
    assert entry_of(made).form == entry_of(rulebook(rule("one", "short", must % NONE))).form


def test_a_sentence_uses_the_words_and_else_the_pattern() -> None:
    for operand, nl, en in [
        (BOTH, "Kort met een K begint", "Kort starts with a K"),
        (DUTCH, "Kort met een K begint", "Kort met een K begint"),  # a reader always gets something
        (NONE, 'Kort past bij "^K[0-9]+$"', ' matches "^K[0-9]+$"'),
    ]:
        made = with_when(operand)
        assert conditions.sentence(condition_of(made), subject_of(made)) == Texts(nl, en)


def test_for_readers_a_pattern_without_words_becomes_a_phrase() -> None:
    made = with_when(f"{NONE}, any: [{{note: {NONE}, size: {{below: 5}}}}, {{names: {DUTCH}}}]")
    worded = conditions.without_patterns(condition_of(made), lambda test: Texts(f"als {test.field} is", "so"))
    assert conditions.sentence(worded, subject_of(made)).nl == (
        "Kort als short is en Notitie als note is en Grootte minder is dan 5 of Namen met een K begint"
    )


@pytest.mark.parametrize(
    ("pattern", "example", "words"),
    [
        ("^K[0-9]+$", "K12", Texts('met "K" begint', 'starts with "K"')),
        ("^[KL][0-9]+$", "L12", Texts('eruitziet als "L12"', 'looks like "L12"')),
        ("^[KL][0-9]+$", "M12", Texts("een bepaalde vorm heeft", "is written in a certain way")),
    ],
)
def test_where_nobody_gave_words_a_page_shows_how_such_a_value_looks(pattern: str, example: str, words: Texts) -> None:
    rest = f"examples: [{{right: {{short: {example}, note: x}}}}]"
    made = rulebook(rule("one", "note", "be_filled", f"{{short: {{matches: '{pattern}'}}}}", rest))
    [[_, stated]] = made.rules()
    assert shapes.met(stated.when.tests[0], subject_of(made), stated) == words


def test_the_words_change_what_the_schema_says_and_nothing_that_it_asks() -> None:
    bare, told = entry_of(with_when(NONE)), entry_of(with_when(BOTH))
    assert told.form == bare.form
    assert told.says.nl == "Als Kort met een K begint: Notitie is ingevuld."
    assert condition_of(with_when(NONE)) == condition_of(with_when(BOTH))


def test_a_pattern_without_words_is_asked_for_them() -> None:
    for made in (with_when(NONE), with_view(NONE), rulebook(rule("one", "short", MUSTS["what follows"] % NONE))):
        [asked] = found("pattern-without-words", made)
        assert asked.level == "advice"
        assert asked.place.excerpt[asked.place.column - 1 :].startswith("'^K[0-9]+$'")
    for operand in (BOTH, DUTCH, "{filled: true}"):
        assert not found("pattern-without-words", with_when(operand))
        assert not found("pattern-without-words", with_view(operand))
    assert not found("pattern-without-words", rulebook(rule("one", "short", "{match: '^K[0-9]+$'}")))


def test_a_policy_that_is_retired_is_asked_nothing() -> None:
    made = with_when(NONE)
    retired = tuple(dataclasses.replace(policy, status="retired") for policy in made.policies)
    assert not found("pattern-without-words", dataclasses.replace(made, policies=retired))


def test_words_in_one_language_are_missing_in_the_other() -> None:
    for operand, lacks in ((DUTCH, ["there is no English text at means"]), (BOTH, [])):
        made = with_when(operand, organisation=DUTCH_FIRST)
        findings = [each for each in found("missing-translation", made) if each.message.en.endswith("means")]
        assert [each.message.en for each in findings] == lacks
        assert [each.place.excerpt[each.place.column - 1 :][:5] for each in findings] == ["means"] * len(lacks)
        assert ("en" in missing_in(condition_of(made))) == bool(lacks)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (with_when(NONE), with_when(BOTH)),
        (with_when(DUTCH), with_when(BOTH)),
        (with_when(BOTH), with_when(NONE)),
        *((rulebook(rule("one", "short", must % NONE)), rulebook(rule("one", "short", must % BOTH)))
          for must in MUSTS.values()),
    ],
)  # fmt: skip
def test_other_words_are_a_change_of_text(old: Rulebook, new: Rulebook) -> None:
    [change] = compare(old, new, AS_OF)
    assert (change.kind, change.effect, change.readers) == ("text-changed", "none", "none")
    assert change.says.nl == 'Alleen de tekst van regel "Zo hoort het" verandert: de woorden bij een patroon.'


def test_another_pattern_under_the_same_words_is_told() -> None:
    old, new = with_when(BOTH), with_when(BOTH.replace("[0-9]+", "[0-9]*"))
    [change] = compare(old, new, AS_OF)
    assert (change.kind, change.effect) == ("condition-changed", "tighter")
    assert change.says.nl == 'Regel "Zo hoort het" leest hetzelfde, maar vraagt iets anders.'


def test_other_words_in_a_view_are_told() -> None:
    [change] = compare(with_view(DUTCH), with_view(BOTH), AS_OF)
    assert (change.kind, change.effect) == ("form-changed", "none")
