"""A policy that serves none of the goals."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, current, kind_of, report
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    for policy in current(rulebook) if rulebook.organisation.goals else ():
        if not policy.goals:
            yield report(LINT, policy.place, what=kind_of(policy))


LINT = Lint(
    name="policy-without-goal",
    level="warning",
    title=Texts(
        nl="Een afspraak die geen doel dient",
        en="A policy that serves no goal",
    ),
    why=Texts(
        nl="Een afspraak waarvan niemand weet waarvoor, volgt niemand.",
        en="A policy of which nobody knows the use is followed by nobody.",
    ),
    message=Texts(
        nl="{what} noemt geen van onze doelen",
        en="{what} names none of our goals",
    ),
    remedy=Texts(
        nl="Zet bij goals een doel uit organisation.yaml.",
        en="Put a goal of organisation.yaml at goals.",
    ),
    example="""\
goals: []
""",
    run=_run,
    governance=("GOV002",),
)
