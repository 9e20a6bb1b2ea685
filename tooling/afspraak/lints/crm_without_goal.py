"""An organisation that has not written down what its CRM is for."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, described, report
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    if described(rulebook) and not rulebook.organisation.goals:
        yield report(LINT, rulebook.organisation.place)


LINT = Lint(
    name="crm-without-goal",
    level="error",
    title=Texts(
        nl="Een CRM zonder doel",
        en="A CRM without a goal",
    ),
    why=Texts(
        nl="Zonder doel kun je bij geen enkel veld en geen enkele afspraak zeggen of je het nodig hebt.",
        en="Without a goal you cannot say of any field or policy whether you need it.",
    ),
    message=Texts(
        nl="er staat nergens waarvoor we het CRM gebruiken",
        en="nothing says what we use the CRM for",
    ),
    remedy=Texts(
        nl="Schrijf onder goals in organisation.yaml drie tot zeven doelen, elk in één zin.",
        en="Write three to seven goals under goals in organisation.yaml, each in one sentence.",
    ),
    example="""\
name: Voorbeeld B.V.   # and no goals:
""",
    run=_run,
    governance=("GOV017",),
)
