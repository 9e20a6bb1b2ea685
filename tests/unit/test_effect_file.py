"""Counts of a change: their file, and the hash of what a rulebook asks."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afspraak.changes.effect.counts import Counts, GroupCounts, Impact, NotEvaluated, RuleCounts, TypeCounts
from afspraak.changes.effect.digest import digest
from afspraak.changes.effect.file import read, write
from afspraak.failures import RecordsUnreadable
from afspraak.texts import Texts
from small_rulebooks import AS_OF, rule, rulebook

IMPACT = Impact(
    old="1.2.0",
    new="policies",
    as_of=datetime.date(2026, 11, 22),
    exported_on="2026-11-20",
    old_digest="a",
    new_digest="b",
    types=(TypeCounts("account", Texts("Relaties", "Accounts"), 1240, 2, Counts(905, 0, 0, 890)),),
    rules=(
        RuleCounts(
            "account",
            "phone",
            "phone",
            Texts("Nummer", "Phone"),
            "error",
            "crm",
            "",
            "",
            True,
            Counts(905, 0, None, 890),
        ),
        RuleCounts("account", "later", "vat", Texts("Later"), "warning", "crm", "sales", "2027-01-01", True, Counts()),
    ),
    departments=(GroupCounts("account", "", Texts(), 1240, Counts(905, 0, 0, 890)),),
    owners=(GroupCounts("account", "crm", Texts("CRM-beheer"), 1240, Counts(905, 0, 0, 890)),),
    left=(NotEvaluated("account", "unique", Texts("Uniek"), Texts("geen bestand", "no file")),),
    small=5,
)


def test_counts_come_back_as_they_were_written() -> None:
    assert read(write(IMPACT), "counts.json") == IMPACT


def test_the_same_counts_are_the_same_bytes() -> None:
    assert write(IMPACT) == write(dataclasses.replace(IMPACT))
    assert write(IMPACT).endswith("}\n")


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", "null", '{"version": 1}', '{"version": "x"}', "\ufeff{}", "[" * 100_000],
)
def test_another_file_is_refused_with_a_remedy(text: str) -> None:
    with pytest.raises(RecordsUnreadable) as stopped:
        read(text, "counts.json")
    assert "counts.json" in stopped.value.message.nl
    assert stopped.value.remedy


def test_a_file_of_a_later_form_says_so() -> None:
    with pytest.raises(RecordsUnreadable, match="of form 2"):
        read(write(IMPACT).replace('"version": 1', '"version": 2'), "counts.json")


@given(st.data())
def test_a_damaged_file_is_refused_or_read(data: st.DataObject) -> None:
    """Any one fact replaced by something else: never an exception that is not ours."""
    document = json.loads(write(IMPACT))
    name = data.draw(st.sampled_from(sorted(document)))
    other: object = data.draw(st.sampled_from([None, -1, "x", [], {}, [None], [{}], True, 1.5, {"nl": 1}]))
    inner = data.draw(st.booleans())
    if inner and isinstance(document[name], list):
        part = document[name][0]
        part[data.draw(st.sampled_from(sorted(part)))] = other
    else:
        document[name] = other
    with contextlib.suppress(RecordsUnreadable):
        assert isinstance(read(json.dumps(document), "counts.json"), Impact)


def test_a_text_leaves_the_digest_as_it_is() -> None:
    one = rulebook(rule("short", "short", "{have_length: {max: 5}}"))
    two = rulebook(rule("short", "short", "{have_length: {max: 5}}").replace("Zo hoort het", "Anders gezegd"))
    assert digest(one, AS_OF) == digest(two, AS_OF)


@pytest.mark.parametrize(
    "other",
    [
        "",
        rule("short", "short", "{have_length: {max: 6}}"),
        rule("shorter", "short", "{have_length: {max: 5}}"),
        rule("short", "short", "{have_length: {max: 5}}", when="{country: NL}"),
        rule("short", "short", "{have_length: {max: 5}}").replace("level: error", "level: warning"),
        rule("short", "short", "{have_length: {max: 5}}").replace(
            "level: error", "level: {error: 2026-01-01, advice: 2027-01-01}"
        ),
    ],
)
def test_what_is_asked_of_records_changes_the_digest(other: str) -> None:
    one = rulebook(rule("short", "short", "{have_length: {max: 5}}"))
    assert digest(one, AS_OF) != digest(rulebook(other), AS_OF)


def test_a_level_that_has_come_into_force_changes_the_digest() -> None:
    """Counts of before that day are of another state."""
    made = rulebook(
        rule("short", "short", "{have_length: {max: 5}}").replace(
            "level: error", "level: {warning: 2026-01-01, error: 2027-01-01}"
        )
    )
    assert digest(made, AS_OF) == digest(made, AS_OF + datetime.timedelta(1))
    assert digest(made, AS_OF) != digest(made, datetime.date(2027, 1, 1))
