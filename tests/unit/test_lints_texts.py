"""Texts that lack a language or lag behind in one, and patterns that are told in both."""

from __future__ import annotations

import dataclasses

import pytest

from afspraak.lints import Given
from afspraak.lints.pattern_not_portable import in_dutch
from afspraak.model.rulebook import Rulebook
from afspraak.patterns import faults
from afspraak.texts import Texts
from small_rulebooks import AS_OF, found, rulebook

BILINGUAL = "name: Voorbeeld\nsite: https://handboek.voorbeeld.example\nlanguages: [nl, en]\n"


def with_goal(goal: Texts) -> Rulebook:
    made = rulebook()
    return dataclasses.replace(made, organisation=dataclasses.replace(made.organisation, goals={"serve": goal}))


@pytest.mark.parametrize(
    ("was", "now", "lags"),
    [
        (Texts("Snel", "Quick"), Texts("Snel", "Quick"), ""),
        (Texts("Snel", "Quick"), Texts("Vlug", "Quick"), "Dutch"),
        (Texts("Snel", "Quick"), Texts("Snel", "Fast"), "English"),
        (Texts("Snel", "Quick"), Texts("Vlug", "Fast"), ""),
        (Texts("Snel"), Texts("Vlug"), ""),  # there is no translation: another lint says so
        (Texts(), Texts("Snel", "Quick"), ""),  # new
    ],
)
def test_a_translation_lags_behind_the_last_release(was: Texts, now: Texts, lags: str) -> None:
    findings = found("stale-translation", with_goal(now), Given(AS_OF, released=with_goal(was)))
    assert [f"changed in {lags}" in finding.message.en for finding in findings] == ([True] if lags else [])


def test_without_a_release_nothing_is_stale() -> None:
    assert not found("stale-translation", with_goal(Texts("Snel", "Quick")))


def test_missing_translations_are_told_per_part() -> None:
    findings = found("missing-translation", rulebook(organisation=BILINGUAL))
    fields = [finding for finding in findings if finding.place.file == "policies/records/account.yaml"]
    assert fields[0].message.nl == "er staat geen Engelse tekst bij title, plural en purpose"
    assert fields[1].message.en == "there is no English text at label and purpose"


def test_a_handbook_in_one_language_lacks_nothing() -> None:
    assert not found("missing-translation", rulebook())


PATTERNS = [
    r"\d",
    r"\s",
    r"\q",
    r"a\-b",
    "{consonants}",
    "a{3",
    "]",
    "[a",
    "[]",
    "[^]",
    "[a&&b]",
    "[[a]]",
    "[a-{letters}]",
    "[z-a]",
    "a{3,2}",
    "a{1001}",
    "(?:a)",
    "*a",
    "a+?",
    "a)",
    "(a",
    "([a-z]{100}){20}",
]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_every_fault_of_a_pattern_is_told_in_dutch(pattern: str) -> None:
    told = faults(pattern)
    assert told
    for fault in told:
        assert in_dutch(fault) != fault
