"""A department with outside contact that has no part in any responsibility."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, report, told
from afspraak.model.organisation import Responsibility
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts
from afspraak.yamltree import place_of


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    if not rulebook.responsibilities:
        return
    parties = {name for shared in rulebook.responsibilities for name in _parties(shared)}
    roles = rulebook.organisation.roles
    taking_part = parties | {roles[name].department for name in parties if name in roles}
    for department in rulebook.organisation.departments.values():
        if department.outside_contact and department.id not in taking_part:
            place = place_of(department.id, department.place)
            yield report(LINT, place, department=told(department.title))


def _parties(shared: Responsibility) -> tuple[str, ...]:
    return (*shared.accountable, *shared.enters, *shared.informed)


LINT = Lint(
    name="department-without-responsibility",
    level="error",
    title=Texts(
        nl="Een afdeling zonder taak",
        en="A department without a part",
    ),
    why=Texts(
        nl="Wie contact heeft met klanten, weet als eerste wat er verandert. Die afdeling hoort dus iets"
        " bij te houden of te horen.",
        en="Whoever talks to customers is the first to know what changes. So that department keeps up or"
        " hears something.",
    ),
    message=Texts(
        nl="{department} heeft contact naar buiten, maar staat nergens in responsibilities.yaml",
        en="{department} has outside contact, but is nowhere in responsibilities.yaml",
    ),
    remedy=Texts(
        nl="Zet de afdeling bij enters of informed van wat zij bijhoudt of moet weten.",
        en="Put the department under enters or informed of what it keeps up or must know.",
    ),
    example="""\
departments: {events: {title: Evenementen, outside_contact: true}}
""",
    run=_run,
    governance=("GOV008",),
)
