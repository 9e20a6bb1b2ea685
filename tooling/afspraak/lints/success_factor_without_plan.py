"""A success factor for which nothing is planned."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, report
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts

_FOUR = ("ict", "organisation", "customer-approach", "productivity")


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    factors = rulebook.organisation.factors
    if not factors:
        return
    for name in dict.fromkeys([*_FOUR, *factors]):
        if name not in factors or not factors[name].plan:
            place = factors[name].place if name in factors else rulebook.organisation.place
            yield report(LINT, place, name=name)


LINT = Lint(
    name="success-factor-without-plan",
    level="advice",
    title=Texts(
        nl="Een succesfactor zonder plan",
        en="A success factor without a plan",
    ),
    why=Texts(
        nl="ICT, organisatie, klantbenadering en productiviteit tellen alle vier: wie er één vergeet, "
        "mist het resultaat.",
        en="ICT, organisation, customer approach and productivity all count: whoever forgets one misses the result.",
    ),
    message=Texts(
        nl='voor de succesfactor "{name}" staat niets op het plan',
        en='nothing is planned for the success factor "{name}"',
    ),
    remedy=Texts(
        nl="Zet onder factors.{name}.plan ten minste één ding dat je dit jaar doet.",
        en="Put at least one thing that you do this year under factors.{name}.plan.",
    ),
    example="""\
factors: {productivity: {title: Productiviteit, plan: []}}
""",
    run=_run,
    governance=("GOV018",),
)
