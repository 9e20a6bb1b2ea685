"""A glossary that lacks one of the seven basic words."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, report
from afspraak.model.rulebook import Rulebook
from afspraak.places import Place
from afspraak.texts import Texts

_SEVEN = ("record", "field", "form", "process", "view", "chart", "dashboard")


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    if not rulebook.glossary:
        return
    file = next(iter(rulebook.glossary.values())).place.file
    for name in _SEVEN:
        if name not in rulebook.glossary:
            yield report(LINT, Place(file), name=name)


LINT = Lint(
    name="basic-word-missing",
    level="advice",
    title=Texts(
        nl="Een basiswoord ontbreekt",
        en="A basic word is missing",
    ),
    why=Texts(
        nl="Record, veld, formulier, proces, weergave, grafiek en dashboard: wie die zeven kent, kan meepraten.",
        en="Record, field, form, process, view, chart and dashboard: whoever knows these seven can join in.",
    ),
    message=Texts(
        nl='de woordenlijst mist "{name}", een van de zeven basiswoorden',
        en='the glossary lacks "{name}", one of the seven basic words',
    ),
    remedy=Texts(
        nl='Voeg "{name}:" toe aan glossary.yaml.',
        en='Add "{name}:" to glossary.yaml.',
    ),
    example="""\
record: {word: record, means: …}   # and no field, form, …
""",
    run=_run,
    governance=("GOV020",),
)
