"""Another list of addresses without an owner or an end date."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, report, told
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts

_OWNER = Texts(nl="wie erop let", en="who minds it")
_END = Texts(nl="wanneer ze verdwijnt", en="when it goes")


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    for profile in rulebook.systems.values():
        if profile.kind != "other-list":
            continue
        if not profile.owner:
            yield report(LINT, profile.place, title=told(profile.title), what=_OWNER, key="owner")
        if not profile.ends_on:
            yield report(LINT, profile.place, title=told(profile.title), what=_END, key="ends_on")


LINT = Lint(
    name="other-list-without-end",
    level="error",
    title=Texts(
        nl="Een losse lijst zonder einde",
        en="A separate list without an end",
    ),
    why=Texts(
        nl="Een eigen lijst in Outlook of Excel mag nog even, als iemand erop let en vaststaat wanneer ze weg is.",
        en="A list of your own in Outlook or Excel may stay a while, if someone minds it and it is "
        "certain when it goes.",
    ),
    message=Texts(
        nl='bij de lijst "{title}" staat niet {what}',
        en='the list "{title}" does not say {what}',
    ),
    remedy=Texts(
        nl='Voeg "{key}:" toe.',
        en='Add "{key}:".',
    ),
    example="""\
title: Kerstkaarten in Excel
kind: other-list
""",
    run=_run,
    governance=(
        "GOV001",
        "GOV014",
    ),
)
