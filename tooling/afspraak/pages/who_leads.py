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
        "Voor elk veld gaat één systeem voor. Verschilt dat per fase, dan staat het hier per fase.",
        "For every field one system leads. Where that differs by phase, it is shown by phase.",
    )
    title = markdown.heading(1, edition.pick("Wie is leidend", "Who leads"))
    records = edition.rulebook.records.values()
    return {HERE: markdown.page(title, intro, *(_record(edition, record) for record in records))}


def _record(edition: Edition, record: RecordType) -> str:
    varied = [field for field in record.fields.values() if "" not in field.leads and field.leads]
    fixed = [field for field in record.fields.values() if "" in field.leads]
    title = markdown.heading(2, edition.record_title(record.name), record.name)
    return markdown.joined(title, _matrix(edition, record, varied), _rest(edition, record, fixed, bool(varied)))


def _matrix(edition: Edition, record: RecordType, fields: list[Field]) -> str:
    phases = list(dict.fromkeys(phase for field in fields for phase in field.leads))
    heads = [edition.pick("Veld", "Field"), *(phase_title(edition, record, phase) for phase in phases)]
    rows = [
        (
            links.to_field(edition, HERE, f"{record.name}.{field.name}"),
            *(_system(edition, field.leads.get(phase, "")) for phase in phases),
        )
        for field in fields
    ]
    return markdown.block("register-table", markdown.table(heads, rows))


def _system(edition: Edition, name: str) -> str:
    """The system that leads, marked where it is not the central one."""
    if not name:
        return "–"
    known, title = edition.rulebook.organisation.systems.get(name), edition.system_title(name)
    return title if known and known.central else f'<span class="system-other">{title}</span>'


def _rest(edition: Edition, record: RecordType, fields: list[Field], others: bool) -> str:
    by_system: dict[str, list[Field]] = {}
    for field in fields:
        by_system.setdefault(field.leads[""], []).append(field)
    if len(by_system) == 1:
        system = edition.system_title(next(iter(by_system)))
        rest = (
            edition.pick("Alle andere velden", "All other fields")
            if others
            else edition.pick("Alle velden", "All fields")
        )
        return f"{rest}: **{system}**."
    lines = [
        f"**{edition.system_title(system)}:** {_named(edition, record, kept)}" for system, kept in by_system.items()
    ]
    return markdown.bullets(lines)


def _named(edition: Edition, record: RecordType, fields: list[Field]) -> str:
    return ", ".join(links.to_field(edition, HERE, f"{record.name}.{field.name}") for field in fields)
