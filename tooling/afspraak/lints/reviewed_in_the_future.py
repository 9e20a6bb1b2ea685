"""A policy that was reviewed on a day that has yet to come."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, current, report
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    for policy in current(rulebook):
        if policy.reviewed and policy.reviewed > given.as_of:
            yield report(LINT, policy.place, date=policy.reviewed.isoformat())


LINT = Lint(
    name="reviewed-in-the-future",
    level="warning",
    title=Texts(
        nl="Nagelopen op een dag die nog moet komen",
        en="Reviewed on a day that has yet to come",
    ),
    why=Texts(
        nl="Met een datum in de toekomst schuift de volgende ronde ongemerkt op.",
        en="A date in the future silently postpones the next review.",
    ),
    message=Texts(
        nl="reviewed is {date}; die dag moet nog komen",
        en="reviewed is {date}, which has yet to come",
    ),
    remedy=Texts(
        nl="Zet er de dag waarop je de afspraak voor het laatst hebt nagelopen.",
        en="Put the day on which you last reviewed the policy.",
    ),
    example="""\
reviewed: 2027-01-01
""",
    run=_run,
    governance=("GOV003",),
    by_the_day=True,
)
