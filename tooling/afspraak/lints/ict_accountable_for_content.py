"""A role of the ICT department that answers for the content of the CRM."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, report, told
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts
from afspraak.yamltree import place_of

_ICT = ("ict", "it", "automatisering", "information technology", "informatietechnologie")


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    for role in rulebook.organisation.roles.values():
        department = rulebook.organisation.departments.get(role.department)
        if role.accountable_for != "content" or not department:
            continue
        if {department.id, department.title.nl.casefold(), department.title.en.casefold()} & {*_ICT}:
            yield report(LINT, place_of(role.id, role.place), role=told(role.title), department=told(department.title))


LINT = Lint(
    name="ict-accountable-for-content",
    level="error",
    title=Texts(
        nl="ICT is verantwoordelijk voor de inhoud",
        en="ICT is accountable for the content",
    ),
    why=Texts(
        nl="ICT zorgt dat het systeem werkt. Wat erin staat, bepalen de mensen die klanten kennen.",
        en="ICT makes the system work. What is in it is decided by those who know the customers.",
    ),
    message=Texts(
        nl='de rol "{role}" van {department} is verantwoordelijk voor de inhoud; dat hoort niet bij ICT',
        en='the role "{role}" of {department} is accountable for the content, which does not belong with ICT',
    ),
    remedy=Texts(
        nl='Zet "accountable_for: content" bij een rol van een andere afdeling, en bij deze rol '
        '"accountable_for: technical".',
        en='Put "accountable_for: content" with a role of another department, and "accountable_for: '
        'technical" with this one.',
    ),
    example="""\
roles:
  crm-admin: {title: Technisch beheerder, department: ict, accountable_for: content}
""",
    run=_run,
    governance=("GOV007",),
)
