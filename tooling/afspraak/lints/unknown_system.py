"""A system that organisation.yaml does not have."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints import fielduses
from afspraak.lints.base import Given, Lint, Mention, mentions, unknown
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    known = {*rulebook.organisation.systems, *rulebook.systems}
    if not known:
        return iter(())
    return unknown(LINT, dict.fromkeys(_named(rulebook)), known | {"previous"})


def _named(rulebook: Rulebook) -> Iterator[Mention]:
    for record in rulebook.records.values():
        for field in record.fields.values():
            yield from mentions(field.leads.values(), field.place)
    for _, rule in rulebook.rules():
        for use in fielduses.of_rule(rulebook, rule):
            yield from mentions([use.record.partition("@")[2]], use.place)
    for manual in rulebook.organisation.manuals:
        yield from mentions([manual.system])


LINT = Lint(
    name="unknown-system",
    level="error",
    title=Texts(
        nl="Een systeem dat er niet is",
        en="A system that does not exist",
    ),
    why=Texts(
        nl="Wie leidend is, kun je alleen bij een bekend systeem nakijken.",
        en="Which system leads can only be looked up for a known system.",
    ),
    message=Texts(
        nl='er is geen systeem "{name}"{hint}',
        en='there is no system "{name}"{hint}',
    ),
    remedy=Texts(
        nl="Kies een systeem uit organisation.yaml, of voeg het daar toe.",
        en="Choose a system of organisation.yaml, or add it there.",
    ),
    example="""\
leads: finnance
""",
    run=_run,
    governance=("GOV015",),
)
