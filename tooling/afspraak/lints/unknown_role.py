"""A role that organisation.yaml does not have."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, Mention, mentions, unknown
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    known = rulebook.organisation.roles
    return unknown(LINT, dict.fromkeys(_named(rulebook)), known) if known else iter(())


def _named(rulebook: Rulebook) -> Iterator[Mention]:
    for policy in rulebook.policies:
        yield from mentions([policy.owner], policy.place)
        for step in policy.steps:
            yield from mentions([step.role], step.place)
        for rule in policy.rules:
            for selector in rule.fields:
                yield from mentions(selector.properties.get("keeper", ()), selector.place)
    for record in rulebook.records.values():
        for field in record.fields.values():
            yield from mentions([field.keeper], field.place)
    for shared in rulebook.responsibilities:
        yield from mentions(shared.accountable, shared.place)
    for system in rulebook.organisation.systems.values():
        yield from mentions([system.accountable, system.technical], system.place)
    for profile in rulebook.systems.values():
        yield from mentions([profile.owner], profile.place)


LINT = Lint(
    name="unknown-role",
    level="error",
    title=Texts(
        nl="Een rol die er niet is",
        en="A role that does not exist",
    ),
    why=Texts(
        nl="Alleen bij een bekende rol weet een collega wie iets doet of beslist.",
        en="Only with a known role do colleagues know who does or decides something.",
    ),
    message=Texts(
        nl='er is geen rol "{name}"{hint}',
        en='there is no role "{name}"{hint}',
    ),
    remedy=Texts(
        nl="Kies een rol uit organisation.yaml, of voeg de rol daar toe.",
        en="Choose a role of organisation.yaml, or add the role there.",
    ),
    example="""\
owner: crm-manger
""",
    run=_run,
    governance=("GOV001",),
)
