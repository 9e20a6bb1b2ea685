"""An agreement of which nothing can be checked."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, report
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    for policy in rulebook.of_kind("agreement"):
        if policy.active and not policy.rules:
            yield report(LINT, policy.place)


LINT = Lint(
    name="agreement-without-rule",
    level="advice",
    title=Texts(
        nl="Een afspraak zonder regels",
        en="An agreement without rules",
    ),
    why=Texts(
        nl="Een afspraak zonder regel kan niemand nakijken. Schrijf ten minste op wat je ooit wilt nakijken.",
        en="An agreement without a rule cannot be checked by anyone. At least write down what you would "
        "like to check one day.",
    ),
    message=Texts(
        nl="deze afspraak heeft geen enkele regel",
        en="this agreement has no rule at all",
    ),
    remedy=Texts(
        nl='Voeg een regel toe; kan het nog niet, schrijf dan "enforced: not yet" met de reden.',
        en='Add a rule; if it cannot be checked yet, write "enforced: not yet" with the reason.',
    ),
    example="""\
agreed: We zijn vriendelijk.   # and no rules:
""",
    run=_run,
    governance=("GOV011",),
)
