"""Personal data that is kept without a term."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, report, told
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    for record in rulebook.records.values():
        for field in record.fields.values():
            if field.personal != "no" and not field.keep:
                yield report(LINT, field.place, field=told(field.label))


LINT = Lint(
    name="field-without-term",
    level="warning",
    title=Texts(
        nl="Een persoonsgegeven zonder bewaartermijn",
        en="Personal data without a retention term",
    ),
    why=Texts(
        nl="Persoonsgegevens bewaar je niet langer dan nodig; de AVG vraagt een termijn.",
        en="Personal data is not kept longer than needed; the GDPR asks for a term.",
    ),
    message=Texts(
        nl='"{field}" is een persoonsgegeven, maar er staat niet hoelang we het bewaren',
        en='"{field}" is personal data, but it does not say how long we keep it',
    ),
    remedy=Texts(
        nl='Voeg "keep:" toe met een termijn onder retention in organisation.yaml.',
        en='Add "keep:" with a term under retention in organisation.yaml.',
    ),
    example="""\
birth_place:
  label: Geboorteplaats
  type: text
  personal: ordinary
""",
    run=_run,
    governance=("GOV005",),
)
