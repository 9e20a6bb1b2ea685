"""A central system without a link to the manual of its supplier."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, report, told
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts
from afspraak.yamltree import place_of


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    linked = {manual.system for manual in rulebook.organisation.manuals if manual.url}
    for system in rulebook.organisation.systems.values():
        if system.central and system.id not in linked:
            place = place_of(system.id, system.place)
            yield report(LINT, place, system=told(system.title), name=system.id)


LINT = Lint(
    name="manual-link-missing",
    level="advice",
    title=Texts(
        nl="Geen link naar de handleiding",
        en="No link to the manual",
    ),
    why=Texts(
        nl="Afspraken staan naast de handleiding van de leverancier: wij zeggen wat, die zegt waar je klikt.",
        en="Agreements stand next to the manual of the supplier: we say what, it says where to click.",
    ),
    message=Texts(
        nl="bij {system} staat geen link naar de handleiding van de leverancier",
        en="{system} has no link to the manual of the supplier",
    ),
    remedy=Texts(
        nl='Voeg onder manuals in organisation.yaml "{name}" toe met een titel en een adres.',
        en='Add "{name}" under manuals in organisation.yaml with a title and an address.',
    ),
    example="""\
systems: {crm: {title: CRM, central: true}}   # and no manuals:
""",
    run=_run,
    governance=("GOV020",),
)
