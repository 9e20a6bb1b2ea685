"""An organisation without a training plan that starts with the basics."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, described, report
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts

_BASICS = Texts(nl="de basis", en="the basics")
_THEN = Texts(nl="wat er na de basis komt", en="what comes after the basics")


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    basics, then = rulebook.organisation.training
    if not described(rulebook):
        return
    if not basics:
        yield report(LINT, rulebook.organisation.place, what=_BASICS, key="basics")
    if not then:
        yield report(LINT, rulebook.organisation.place, what=_THEN, key="then")


LINT = Lint(
    name="training-plan-missing",
    level="advice",
    title=Texts(
        nl="Geen trainingsplan",
        en="No training plan",
    ),
    why=Texts(
        nl="Veel mensen werken jaren met een CRM zonder de basis te kennen. Begin met de basis, verfijn daarna.",
        en="Many people use a CRM for years without knowing the basics. Begin with the basics, refine afterwards.",
    ),
    message=Texts(
        nl="het trainingsplan mist {what}",
        en="the training plan lacks {what}",
    ),
    remedy=Texts(
        nl="Vul in organisation.yaml training.{key} in.",
        en="Fill in training.{key} in organisation.yaml.",
    ),
    example="""\
training: {then: [Weergaven maken]}
""",
    run=_run,
    governance=("GOV012",),
)
