"""What the handbook tells of changes: on the front page, below a policy and release by release."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from afspraak.pages import Change, Contents, Edition, changes
from afspraak.pages.given import Release, Told
from afspraak.pages.lately import lately
from afspraak.pages.parts import history
from afspraak.texts import Texts
from handbook_pages import AS_OF, given, rulebook

TEL, MAIL = "agreements/telephone-numbers", "agreements/e-mail-addresses"
ADDED = Told(
    Texts(
        nl='Op de lijst "Kanalen" komt erbij: "desk" en "fax".', en='To the list "Channels" is added: "desk" and "fax".'
    ),
    Texts(nl="Soepeler", en="Looser"),
    "request",
    "channel",
)
RELEASES = (Release("2.0.0", AS_OF, (ADDED,), urgent="Het kon niet wachten op de lezers.", follows="1.0.0"),)


def edition(language: str = "nl", **changed: Any) -> Edition:
    return Edition(Contents(rulebook(), replace(given(), **changed)), language)


def change(number: int) -> Change:
    return Change(AS_OF, "Mend a word", str(number), number)


def test_the_policies_that_are_not_named_lead_to_the_page_of_changes() -> None:
    everywhere = {policy.path: (change(0),) for policy in edition().active()}
    told = lately(edition(history=everywhere, releases=RELEASES), "index.md")
    assert "- [en nog 41 andere](changes/index.md)" in told


def test_a_policy_says_when_it_changed_and_folds_the_words_of_who_changed_it() -> None:
    shown = edition("nl", history={TEL: (change(0), change(1))})
    told = history(shown, next(each for each in shown.active() if each.path == TEL))
    assert "\nVoor het laatst gewijzigd op 22 november 2026.\n" in told
    assert (
        '\n??? note "In de woorden van wie het wijzigde"\n    - 22 november 2026: <span lang="en">Mend a word</span>\n'
        in told
    )
    assert history(shown, next(each for each in shown.active() if each.path == MAIL)) == ""


@pytest.mark.parametrize(
    ("language", "added", "hurry"),
    [
        ("nl", 'Op de lijst "Kanalen" komt erbij: "Balie" en "fax".', "Het kon niet wachten op de lezers."),
        (
            "en",
            'To the list "Channels" is added: "Desk" and "fax".',
            '<span lang="nl">Het kon niet wachten op de lezers.</span> (in Dutch)',
        ),
    ],
)
def test_a_release_tells_labels_and_says_of_words_in_which_language_they_are(
    language: str, added: str, hurry: str
) -> None:
    index = changes.pages(edition(language, releases=RELEASES))[changes.INDEX]
    assert re.sub(r"</?abbr[^>]*>", "", index).count(added) == 1
    assert f"    {hurry}\n" in index
