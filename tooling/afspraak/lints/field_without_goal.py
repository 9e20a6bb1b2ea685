"""A field that serves none of the goals."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, report, told
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    for record in rulebook.records.values() if rulebook.organisation.goals else ():
        for field in record.fields.values():
            if not field.goals:
                yield report(LINT, field.place, field=told(field.label))


LINT = Lint(
    name="field-without-goal",
    level="warning",
    title=Texts(
        nl="Een veld dat geen doel dient",
        en="A field that serves no goal",
    ),
    why=Texts(
        nl="Leg alleen vast wat een van onze doelen helpt: minder is meer.",
        en="Only record what helps one of our goals: less is more.",
    ),
    message=Texts(
        nl='bij "{field}" staat geen van onze doelen',
        en='"{field}" names none of our goals',
    ),
    remedy=Texts(
        nl='Voeg "goals:" toe met een doel uit organisation.yaml. Past er geen, schrap dan het veld.',
        en='Add "goals:" with a goal of organisation.yaml. If none fits, drop the field.',
    ),
    example="""\
fax:
  label: Fax
  purpose: Een fax sturen.
  type: text
""",
    run=_run,
    governance=("GOV002",),
)
