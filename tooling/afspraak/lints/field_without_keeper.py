"""A field that no role keeps."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, report, told
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    for record in rulebook.records.values() if rulebook.organisation.roles else ():
        for field in record.fields.values():
            if not field.keeper:
                yield report(LINT, field.place, field=told(field.label))


LINT = Lint(
    name="field-without-keeper",
    level="warning",
    title=Texts(
        nl="Een veld waar niemand voor zorgt",
        en="A field that nobody keeps",
    ),
    why=Texts(
        nl="Een gegeven dat niemand bijhoudt, klopt na een jaar niet meer.",
        en="Data that nobody keeps up is wrong within a year.",
    ),
    message=Texts(
        nl='bij "{field}" staat niet wie het bijhoudt',
        en='"{field}" does not say who keeps it up to date',
    ),
    remedy=Texts(
        nl='Voeg "keeper:" toe met een rol uit organisation.yaml.',
        en='Add "keeper:" with a role of organisation.yaml.',
    ),
    example="""\
phone:
  label: Telefoon
  type: text
""",
    run=_run,
    governance=("GOV005",),
)
