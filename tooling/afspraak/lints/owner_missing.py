"""A responsibility or a system that nobody answers for."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, report, told
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts, same
from afspraak.yamltree import place_of

_ACCOUNTABLE = Texts(nl="verantwoordelijk is", en="is accountable")
_TECHNICAL = Texts(nl="de techniek beheert", en="manages the technology")


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    for shared in rulebook.responsibilities:
        if not shared.accountable:
            yield report(LINT, shared.place, what=_named(shared.segment), does=_ACCOUNTABLE, key="accountable")
    if not rulebook.organisation.roles:
        return
    for system in rulebook.organisation.systems.values():
        place = place_of(system.id, system.place)
        if not system.accountable:
            yield report(LINT, place, what=_named(system.title), does=_ACCOUNTABLE, key="accountable")
        if not system.technical:
            yield report(LINT, place, what=_named(system.title), does=_TECHNICAL, key="technical")


def _named(title: Texts) -> Texts:
    return same('"') + told(title) + same('"')


LINT = Lint(
    name="owner-missing",
    level="error",
    title=Texts(
        nl="Niemand is verantwoordelijk",
        en="Nobody is accountable",
    ),
    why=Texts(
        nl="Waar niemand voor zorgt, dat raakt verouderd. Leg het bij één rol.",
        en="What nobody takes care of goes out of date. Lay it with one role.",
    ),
    message=Texts(
        nl="bij {what} staat niet wie {does}",
        en="{what} does not say who {does}",
    ),
    remedy=Texts(
        nl='Voeg "{key}:" toe met een rol uit organisation.yaml.',
        en='Add "{key}:" with a role of organisation.yaml.',
    ),
    example="""\
- segment: Gemeenten
  fields: [account.name]
  enters: [sales]
""",
    run=_run,
    governance=(
        "GOV001",
        "GOV007",
    ),
)
