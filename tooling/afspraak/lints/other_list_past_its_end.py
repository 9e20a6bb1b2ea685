"""Another list of addresses that should have gone by now."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, report, told
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    for profile in rulebook.systems.values():
        if profile.kind == "other-list" and profile.ends_on and profile.ends_on < given.as_of:
            yield report(LINT, profile.place, title=told(profile.title), ends=profile.ends_on.isoformat())


LINT = Lint(
    name="other-list-past-its-end",
    level="error",
    title=Texts(
        nl="Een losse lijst die weg had moeten zijn",
        en="A separate list that should be gone",
    ),
    why=Texts(
        nl="Een lijst die blijft, gaat afwijken van het CRM.",
        en="A list that stays will come to differ from the CRM.",
    ),
    message=Texts(
        nl='de lijst "{title}" had op {ends} weg moeten zijn',
        en='the list "{title}" should have gone by {ends}',
    ),
    remedy=Texts(
        nl="Zet de gegevens in het CRM, gooi de lijst weg en verwijder dit bestand. Lukt dat nog niet, "
        "spreek dan een nieuwe datum af.",
        en="Move the data into the CRM, throw the list away and remove this file. If that is not "
        "possible yet, agree on a new date.",
    ),
    example="""\
ends_on: 2026-07-01
""",
    run=_run,
    governance=("GOV014",),
    by_the_day=True,
)
