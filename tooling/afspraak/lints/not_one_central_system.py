"""An organisation in which not exactly one system is central."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, report
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts
from afspraak.yamltree import place_of


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    systems = list(rulebook.organisation.systems.values())
    central = [system for system in systems if system.central]
    if systems and len(central) != 1:
        system = central[1] if central else systems[0]
        yield report(LINT, place_of(system.id, system.place), who=_who(len(central)))


def _who(count: int) -> Texts:
    if not count:
        return Texts(nl="geen enkel systeem heeft", en="no system has")
    return Texts(nl=f"{count} systemen hebben", en=f"{count} systems have")


LINT = Lint(
    name="not-one-central-system",
    level="error",
    title=Texts(
        nl="Niet precies één centraal systeem",
        en="Not exactly one central system",
    ),
    why=Texts(
        nl="Er is één plek waar relaties staan. Staan ze op twee plekken, dan zijn ze op twee plekken half.",
        en="There is one place for relations. In two places they are half in both.",
    ),
    message=Texts(
        nl='{who} "central: true"; dat moet er precies één zijn',
        en='{who} "central: true"; it must be exactly one',
    ),
    remedy=Texts(
        nl='Zet "central: true" bij het ene systeem waarin alle relaties staan.',
        en='Put "central: true" with the one system that holds all relations.',
    ),
    example="""\
systems: {crm: {title: CRM}, finance: {title: Boekhouding}}
""",
    run=_run,
    governance=("GOV014",),
)
