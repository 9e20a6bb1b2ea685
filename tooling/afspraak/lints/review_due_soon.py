"""A policy that must be reviewed within thirty days."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, current, due_on, kind_of, report
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts

_DAYS = 30


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    for policy in current(rulebook):
        due = due_on(policy)
        if due and 0 <= (due - given.as_of).days <= _DAYS:
            yield report(LINT, policy.place, what=kind_of(policy), due=due.isoformat(), days=(due - given.as_of).days)


LINT = Lint(
    name="review-due-soon",
    level="advice",
    title=Texts(
        nl="Binnenkort nalopen",
        en="Review due soon",
    ),
    why=Texts(
        nl="Wie op tijd begint, heeft tijd om het met collega's te doen.",
        en="Whoever starts in time has the time to do it with colleagues.",
    ),
    message=Texts(
        nl="{what} moet uiterlijk {due} nagelopen zijn; dat is over {days} dagen",
        en="{what} must be reviewed by {due}, which is in {days} days",
    ),
    remedy=Texts(
        nl="Plan een half uur met wie ermee werken.",
        en="Plan half an hour with those who work by it.",
    ),
    example="""\
review: yearly
reviewed: 2025-12-01
""",
    run=_run,
    governance=("GOV003",),
    by_the_day=True,
)
