"""A phase that no record can get into."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, current, report
from afspraak.model.policies import Policy
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts
from afspraak.yamltree import place_of


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    for process in current(rulebook):
        if any(phase.next or phase.start for phase in process.phases):
            reached = _reached(process)
            for phase in process.phases:
                if phase.id not in reached:
                    yield report(LINT, place_of(phase.id, phase.place), name=phase.id)


def _reached(process: Policy) -> set[str]:
    """Where a record can get from the phases that it may start in; where none is marked, from the first."""
    follows = {phase.id: phase.next for phase in process.phases}
    waiting = [phase.id for phase in process.phases if phase.start] or [process.phases[0].id]
    reached: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += follows.get(name, ())
    return reached


LINT = Lint(
    name="phase-nothing-can-enter",
    level="error",
    title=Texts(
        nl="Een fase waar niets in komt",
        en="A phase that nothing can enter",
    ),
    why=Texts(
        nl="Een fase zonder weg ernaartoe is een dode hoek van het proces.",
        en="A phase without a way into it is a blind corner of the process.",
    ),
    message=Texts(
        nl='geen record kan in de fase "{name}" komen: ze is geen begin, en vanuit het begin leidt er geen weg naartoe',
        en='no record can get into the phase "{name}": it is no start, and no way leads to it from the start',
    ),
    remedy=Texts(
        nl='Zet "{name}" bij next van de fase ervoor, of geef deze fase "start: true".',
        en='Put "{name}" at next of the phase before it, or give this phase "start: true".',
    ),
    example="""\
phases:
  prospect: {title: Prospect, start: true, next: [customer]}
  customer: {title: Klant}
  former_customer: {title: Ex-klant}
""",
    run=_run,
)
