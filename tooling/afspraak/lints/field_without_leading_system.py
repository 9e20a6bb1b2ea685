"""A field for which no system leads, in all phases or in one."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.codes.base import visible
from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, report, told
from afspraak.model.records import Field, RecordType
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    for record in rulebook.records.values() if rulebook.organisation.systems else ():
        for field in record.fields.values():
            if not field.leads:
                yield report(LINT, field.place, field=told(field.label), phase=Texts())
            for phase in _left_out(rulebook, record, field):
                words = Texts(nl=f" in de fase {visible(phase)}", en=f" in the phase {visible(phase)}")
                yield report(LINT, field.place, field=told(field.label), phase=words)


def _left_out(rulebook: Rulebook, record: RecordType, field: Field) -> Iterator[str]:
    """The phases of the record type for which no system is named, where systems are named per phase."""
    process = rulebook.process_of(record.name)
    if process and field.leads and "" not in field.leads:
        yield from (phase.id for phase in process.phases if phase.id not in field.leads)


LINT = Lint(
    name="field-without-leading-system",
    level="warning",
    title=Texts(
        nl="Een veld zonder leidend systeem",
        en="A field without a leading system",
    ),
    why=Texts(
        nl="Staat een gegeven in twee systemen, dan moet vaststaan welk systeem gelijk heeft: voor en na"
        " de eerste order.",
        en="If data lives in two systems, it must be certain which one is right: before and after the first order.",
    ),
    message=Texts(
        nl='bij "{field}" staat niet welk systeem leidend is{phase}',
        en='"{field}" does not say which system leads{phase}',
    ),
    remedy=Texts(
        nl='Voeg "leads:" toe met een systeem, of met een systeem per fase.',
        en='Add "leads:" with a system, or with a system per phase.',
    ),
    example="""\
leads: {prospect: crm}   # and the process also has the phase customer
""",
    run=_run,
    governance=(
        "GOV005",
        "GOV015",
    ),
)
