"""Several departments that enter the same data without an agreement about it."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, report, told
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts, listed, same


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    roles, departments = rulebook.organisation.roles, rulebook.organisation.departments
    for shared in rulebook.responsibilities:
        names = dict.fromkeys(roles[name].department if name in roles else name for name in shared.enters)
        if len(names) > 1 and not shared.overlap:
            titles = listed(told(departments[name].title) if name in departments else same(name) for name in names)
            yield report(LINT, shared.place, departments=titles, segment=told(shared.segment))


LINT = Lint(
    name="overlap-without-agreement",
    level="warning",
    title=Texts(
        nl="Overlap zonder afspraak",
        en="Overlap without an agreement",
    ),
    why=Texts(
        nl="Twee afdelingen kunnen hetzelfde bijhouden, als ze weten wat de ander doet.",
        en="Two departments can keep up the same data, if they know what the other does.",
    ),
    message=Texts(
        nl='{departments} voeren allebei "{segment}" in, en er staat niet hoe ze dat verdelen',
        en='{departments} both enter "{segment}", and nothing says how they divide it',
    ),
    remedy=Texts(
        nl='Voeg "overlap:" toe met één zin over wie wat doet.',
        en='Add "overlap:" with one sentence about who does what.',
    ),
    example="""\
- segment: Gemeenten
  fields: [account.name]
  accountable: sales-manager
  enters: [sales, events]
""",
    run=_run,
    governance=("GOV009",),
)
