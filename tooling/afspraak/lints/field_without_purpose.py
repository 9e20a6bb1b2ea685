"""A field that does not say what it is for."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, report, told
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    for record in rulebook.records.values():
        for field in record.fields.values():
            if not field.purpose or field.purpose.in_("nl").casefold() == field.label.in_("nl").casefold():
                yield report(LINT, field.place, field=told(field.label))


LINT = Lint(
    name="field-without-purpose",
    level="warning",
    title=Texts(
        nl="Een veld zonder doel",
        en="A field without a purpose",
    ),
    why=Texts(
        nl="Velden erbij zetten kan altijd. Vraag eerst waarvoor je het gegeven gebruikt; zonder "
        "antwoord vragen we het niet.",
        en="Adding fields is always possible. First ask what the data is used for; without an answer we "
        "do not ask for it.",
    ),
    message=Texts(
        nl='bij "{field}" staat niet waarvoor we het gebruiken',
        en='"{field}" does not say what we use it for',
    ),
    remedy=Texts(
        nl='Voeg "purpose:" toe in één zin. Lukt dat niet, schrap dan het veld.',
        en='Add "purpose:" in one sentence. If you cannot, drop the field.',
    ),
    example="""\
fax:
  label: Fax
  type: text
""",
    run=_run,
    governance=(
        "GOV002",
        "GOV005",
    ),
)
