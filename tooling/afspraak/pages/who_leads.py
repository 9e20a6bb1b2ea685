"""The page that says which system leads for which field, in each phase."""

from __future__ import annotations

from afspraak.model.records import Field, RecordType
from afspraak.pages import links, markdown
from afspraak.pages.edition import Edition
from afspraak.pages.fields import phase_title

HERE = "who-leads.md"


def pages(edition: Edition) -> dict[str, str]:
    """The one page: a matrix of fields and phases for each record type."""
    intro = edition.pick(
        "Voor elk veld gaat in elke fase één systeem voor. Velden waarvoor dat nooit verschilt, staan in één rij.",
        "For every field one system leads in each phase. Fields for which that never differs share a row.",
    )
    title = markdown.heading(1, edition.pick("Wie is leidend", "Who leads"))
    records = edition.rulebook.records.values()
    return {HERE: markdown.page(title, intro, *(_record(edition, record) for record in records))}


def _record(edition: Edition, record: RecordType) -> str:
    """A row for each field that differs by phase, and one for all fields that have the same system throughout."""
    fields = record.fields.values()
    phases = list(dict.fromkeys(phase for field in fields for phase in field.leads if phase)) or [""]
    heads = [edition.pick("Veld", "Field"), *(_head(edition, record, phase) for phase in phases)]
    varied = [
        (_named(edition, record, [field]), *(_system(edition, field.leads.get(phase, "")) for phase in phases))
        for field in fields
        if field.leads and "" not in field.leads
    ]
    same = [
        (_named(edition, record, kept), *[_system(edition, system)] * len(phases))
        for system, kept in _by_system(record).items()
    ]
    title = markdown.heading(2, edition.record_title(record.name), record.name)
    table = markdown.table(heads, [*varied, *same])
    return markdown.joined(title, markdown.block("register-table", table)) if table else title


def _head(edition: Edition, record: RecordType, phase: str) -> str:
    return phase_title(edition, record, phase) if phase else edition.pick("In elke fase", "In every phase")


def _system(edition: Edition, name: str) -> str:
    """The system that leads, marked where it is not the central one."""
    if not name:
        return "–"
    known, title = edition.rulebook.organisation.systems.get(name), edition.system_title(name)
    return title if known and known.central else f'<span class="system-other">{title}</span>'


def _by_system(record: RecordType) -> dict[str, list[Field]]:
    """The fields that have the same system in every phase."""
    found: dict[str, list[Field]] = {}
    for field in record.fields.values():
        if "" in field.leads:
            found.setdefault(field.leads[""], []).append(field)
    return found


def _named(edition: Edition, record: RecordType, fields: list[Field]) -> str:
    return ", ".join(links.to_field(edition, HERE, f"{record.name}.{field.name}") for field in fields)
