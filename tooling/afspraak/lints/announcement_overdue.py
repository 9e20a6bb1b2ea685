"""Agreements that were not brought to attention for ninety days."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, report
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts

_DAYS = 90


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    last = rulebook.organisation.announced
    if last and (given.as_of - last).days > _DAYS:
        days = (given.as_of - last).days
        yield report(LINT, rulebook.organisation.place, last=last.isoformat(), days=days, limit=_DAYS)


LINT = Lint(
    name="announcement-overdue",
    level="advice",
    title=Texts(
        nl="Lang niets laten horen",
        en="No word for a long time",
    ),
    why=Texts(
        nl="Afspraken leven als collega's er geregeld iets over horen.",
        en="Agreements stay alive when colleagues hear about them regularly.",
    ),
    message=Texts(
        nl="de afspraken zijn op {last} voor het laatst onder de aandacht gebracht, {days} dagen "
        "geleden; we doen dat elke {limit} dagen",
        en="the agreements were last brought to attention on {last}, {days} days ago; we do so every {limit} days",
    ),
    remedy=Texts(
        nl="Stuur een kort bericht over wat er veranderd is en zet bij announcements.last de datum van vandaag.",
        en="Send a short message about what has changed and put the date of today at announcements.last.",
    ),
    example="""\
announcements: {last: 2026-01-15}
""",
    run=_run,
    governance=("GOV016",),
    by_the_day=True,
)
