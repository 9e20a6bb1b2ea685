"""A goal that organisation.yaml does not have."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, Mention, mentions, unknown
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    known = rulebook.organisation.goals
    return unknown(LINT, _named(rulebook), known) if known else iter(())


def _named(rulebook: Rulebook) -> Iterator[Mention]:
    for policy in rulebook.policies:
        yield from mentions(policy.goals, policy.place)
    for record in rulebook.records.values():
        for field in record.fields.values():
            yield from mentions(field.goals, field.place)


LINT = Lint(
    name="unknown-goal",
    level="error",
    title=Texts(
        nl="Een doel dat er niet is",
        en="A goal that does not exist",
    ),
    why=Texts(
        nl="Elke afspraak en elk veld dient een doel dat we hebben opgeschreven.",
        en="Every policy and every field serves a goal that we wrote down.",
    ),
    message=Texts(
        nl='er is geen doel "{name}"{hint}',
        en='there is no goal "{name}"{hint}',
    ),
    remedy=Texts(
        nl="Kies een doel uit organisation.yaml, of voeg het doel daar toe.",
        en="Choose a goal of organisation.yaml, or add the goal there.",
    ),
    example="""\
goals: [reach-the-rigth-person]
""",
    run=_run,
    governance=("GOV002",),
)
