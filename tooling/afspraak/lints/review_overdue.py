"""A policy that should have been reviewed by now."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, current, due_on, kind_of, report
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    for policy in current(rulebook):
        due = due_on(policy)
        if due and due < given.as_of:
            yield report(LINT, policy.place, what=kind_of(policy), due=due.isoformat())


LINT = Lint(
    name="review-overdue",
    level="warning",
    title=Texts(
        nl="Te laat nagelopen",
        en="Reviewed too late",
    ),
    why=Texts(
        nl="Een afspraak die niemand meer naloopt, klopt vroeg of laat niet meer met de praktijk.",
        en="A policy that nobody reviews will sooner or later no longer match practice.",
    ),
    message=Texts(
        nl="{what} had uiterlijk {due} nagelopen moeten zijn",
        en="{what} should have been reviewed by {due}",
    ),
    remedy=Texts(
        nl="Loop de tekst en de regels na met wie ermee werken, en zet bij reviewed de datum van vandaag.",
        en="Go through the text and the rules with those who work by them, and put the date of today at reviewed.",
    ),
    example="""\
review: yearly
reviewed: 2024-09-01
""",
    run=_run,
    governance=("GOV003",),
    by_the_day=True,
)
