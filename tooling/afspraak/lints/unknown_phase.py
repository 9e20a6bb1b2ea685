"""A phase that the process does not have."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, mentions, unknown
from afspraak.model.policies import Policy
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    processes = rulebook.of_kind("process")
    for process in processes:
        own = {phase.id for phase in process.phases}
        yield from _on_list(rulebook, process)
        for phase in process.phases:
            yield from unknown(LINT, mentions(phase.next, phase.place), own)
    known = {phase.id for process in processes for phase in process.phases}
    if known:
        for record in rulebook.records.values():
            for field in record.fields.values():
                yield from unknown(LINT, mentions(field.leads, field.place), known)


def _on_list(rulebook: Rulebook, process: Policy) -> Iterator[Finding]:
    """The phases are values of the list of the field that holds them."""
    record = rulebook.records.get(process.of)
    field = record.fields.get(process.field) if record else None
    known = rulebook.lists.get(field.list) if field else None
    if known:
        yield from unknown(LINT, mentions([phase.id for phase in process.phases], process.place), known.values)


LINT = Lint(
    name="unknown-phase",
    level="error",
    title=Texts(
        nl="Een fase die er niet is",
        en="A phase that does not exist",
    ),
    why=Texts(
        nl="Een overgang of een leidend systeem bij een onbekende fase geldt nooit.",
        en="A transition or a leading system for an unknown phase never applies.",
    ),
    message=Texts(
        nl='er is geen fase "{name}"{hint}',
        en='there is no phase "{name}"{hint}',
    ),
    remedy=Texts(
        nl="Gebruik een fase van het proces, of voeg de fase daar toe.",
        en="Use a phase of the process, or add the phase there.",
    ),
    example="""\
next: [custommer]
""",
    run=_run,
)
