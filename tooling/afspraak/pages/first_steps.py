"""The seven basic pages as a path for one role: each step with an example from that role's own work."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.model.organisation import Role
from afspraak.model.records import RecordType, View
from afspraak.pages import links, markdown, own_work
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
PARTS = 3  # of a form: the others are counted


def path(edition: Edition, here: str, role: Role) -> str:
    """A table of seven steps; the second column is about the records that this role works with most."""
    heads = edition.pick("Nr.|Begrip|Bij jou", "No.|Term|In your work").split("|")
    record = own_work.record_of(edition.contents, role)
    own = dict(_own(edition, here, role, record)) if record else {}
    rows = [
        (str(number), links.to(here, f"basics/{name}.md", edition.say(title)), own.get(name, ""))
        for number, (name, title) in enumerate(STEPS, 1)
    ]
    return markdown.block("steps-table", markdown.table(heads, rows))


def _own(edition: Edition, here: str, role: Role, record: RecordType) -> Iterator[tuple[str, str]]:
    page, field = f"records/{record.name}.md", own_work.field_of(edition.contents, role, record)
    yield "1-record", links.to(here, page, edition.record_title(record.name))
    yield "2-field", links.to_field(edition, here, f"{record.name}.{field.name}") if field else ""
    yield "3-form", links.to(here, f"{page}#page-form", _parts(edition, record)) if record.form else ""
    process = own_work.process_of(edition.contents, record)
    none = edition.pick("deze records doorlopen geen fasen", "these records go through no phases")
    yield "4-process", links.to_policy(edition, here, process) if process else none
    view = own_work.view_of(edition.contents, role, record)
    if view:
        shown = links.to(here, f"{page}#page-views", edition.say(view.title))
        yield "5-view", shown
        yield "6-chart", _chart(edition, here, role, record, view)
        yield "7-dashboard", _dashboard(edition, role)


def _parts(edition: Edition, record: RecordType) -> str:
    """The first parts of the form by name, and how many more there are."""
    titles = [edition.say(part.title) for part in record.form]
    more = len(titles) - PARTS
    shown = ", ".join(titles[:PARTS])
    return f"{shown} {edition.pick(f'en nog {more}', f'and {more} more')}" if more > 0 else shown


def _chart(edition: Edition, here: str, role: Role, record: RecordType, view: View) -> str:
    title, by = edition.say(view.title), own_work.counted_by(edition.contents, role, record, view)
    if not by:
        return edition.pick(f"{title}, geteld per maand", f"{title}, counted by month")
    per = links.to_field(edition, here, f"{record.name}.{by.name}")
    return edition.pick(f"{title}, geteld per {per}", f"{title}, counted by {per}")


def _dashboard(edition: Edition, role: Role) -> str:
    goal = own_work.goal_of(edition.contents, role)
    both = edition.pick("deze weergave en grafiek bij elkaar", "this view and chart together")
    if not goal:
        return both
    told = edition.say(edition.rulebook.organisation.goals[goal])
    return edition.pick(f"{both}, voor het doel: {told}", f"{both}, for the goal: {told}")
