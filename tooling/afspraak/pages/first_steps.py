"""The seven basic pages as a path for one role: each step with an example from that role's own work."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.model.organisation import Role
from afspraak.model.records import RecordType
from afspraak.pages import links, markdown
from afspraak.pages.edition import Edition
from afspraak.texts import Texts

STEPS: tuple[tuple[str, Texts], ...] = (
    ("1-record", Texts(nl="Record", en="Record")),
    ("2-field", Texts(nl="Veld", en="Field")),
    ("3-form", Texts(nl="Formulier", en="Form")),
    ("4-process", Texts(nl="Proces", en="Process")),
    ("5-view", Texts(nl="Weergave", en="View")),
    ("6-chart", Texts(nl="Grafiek", en="Chart")),
    ("7-dashboard", Texts(nl="Dashboard", en="Dashboard")),
)


def path(edition: Edition, here: str, role: Role) -> str:
    """A table of seven steps; the second column is about the records that this role works with most."""
    heads = edition.pick("Nr.|Begrip|Bij jou", "No.|Term|In your work").split("|")
    own = dict(_own(edition, here, role, _record(edition, role)))
    rows = [
        (str(number), links.to(here, f"basics/{name}.md", edition.say(title)), own.get(name, ""))
        for number, (name, title) in enumerate(STEPS, 1)
    ]
    return markdown.block("steps-table", markdown.table(heads, rows))


def _record(edition: Edition, role: Role) -> RecordType | None:
    """The record type of which the role keeps most fields, else of which its steps fill most."""
    records = edition.rulebook.records.values()
    filled = [
        field
        for policy in edition.policies["procedure"]
        for step in policy.steps
        if step.role == role.id
        for field in step.fields
    ]

    def count(record: RecordType) -> tuple[int, int]:
        kept = sum(field.keeper == role.id for field in record.fields.values())
        return kept, sum(name.startswith(f"{record.name}.") for name in filled)

    return max(records, key=count, default=None)


def _own(edition: Edition, here: str, role: Role, record: RecordType | None) -> Iterator[tuple[str, str]]:
    if record is None:
        return
    page = f"records/{record.name}.md"
    title = edition.record_title(record.name)
    yield "1-record", links.to(here, page, title)
    kept = next((each for each in record.fields.values() if each.keeper == role.id and not each.generated), None)
    if kept:
        yield "2-field", links.to_field(edition, here, f"{record.name}.{kept.name}")
    yield "3-form", links.to(here, f"{page}#page-form", edition.pick("zo ziet het eruit", "what it looks like"))
    process = edition.rulebook.process_of(record.name)
    if process and process.active:
        yield "4-process", links.to_policy(edition, here, process)
    if record.views:
        yield "5-view", links.to(here, f"{page}#page-views", edition.say(record.views[0].title))
