"""A record type with more required fields than we agreed to ask for."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, report, told
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    most = rulebook.organisation.budget.get("required", 10)
    for record in rulebook.records.values():
        count = sum(field.required for field in record.fields.values())
        if count > most:
            yield report(LINT, record.place, record=told(record.title), count=count, most=most)


LINT = Lint(
    name="more-required-fields-than-budget",
    level="warning",
    title=Texts(
        nl="Meer verplichte velden dan afgesproken",
        en="More required fields than agreed",
    ),
    why=Texts(
        nl="Wie te veel moet invullen, vult maar wat in.",
        en="Whoever has to fill in too much fills in anything.",
    ),
    message=Texts(
        nl="{record} heeft {count} verplichte velden; we hebben er hoogstens {most} afgesproken",
        en="{record} has {count} required fields; we agreed on at most {most}",
    ),
    remedy=Texts(
        nl='Haal "required: true" weg waar het later kan, of verhoog budget.required in '
        "organisation.yaml en zeg waarom.",
        en='Remove "required: true" where it can wait, or raise budget.required in organisation.yaml and say why.',
    ),
    example="""\
budget: {required: 10}   # and a record type with 12 required fields
""",
    run=_run,
    governance=("GOV006",),
)
