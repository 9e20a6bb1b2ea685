"""A record type with more fields than we agreed to ask for."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, report, told
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    most = rulebook.organisation.budget.get("fields", 20)
    for record in rulebook.records.values():
        count = sum(not field.generated for field in record.fields.values())
        if count > most:
            yield report(LINT, record.place, record=told(record.title), count=count, most=most)


LINT = Lint(
    name="more-fields-than-budget",
    level="warning",
    title=Texts(
        nl="Meer velden dan afgesproken",
        en="More fields than agreed",
    ),
    why=Texts(
        nl="Hoe meer je vastlegt, hoe sneller het veroudert. Een grens dwingt tot kiezen.",
        en="The more you record, the faster it goes out of date. A limit makes you choose.",
    ),
    message=Texts(
        nl="{record} heeft {count} velden om in te vullen; we hebben er hoogstens {most} afgesproken",
        en="{record} has {count} fields to fill in; we agreed on at most {most}",
    ),
    remedy=Texts(
        nl="Schrap velden die niemand gebruikt, of verhoog budget.fields in organisation.yaml en zeg waarom.",
        en="Drop fields that nobody uses, or raise budget.fields in organisation.yaml and say why.",
    ),
    example="""\
budget: {fields: 20}   # and a record type with 24 fields
""",
    run=_run,
    governance=("GOV006",),
)
