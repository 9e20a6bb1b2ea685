"""The pages of the record types."""

from __future__ import annotations

from afspraak.constraints import conditions
from afspraak.model.records import RecordType, Section, View
from afspraak.model.rulebook import Subject
from afspraak.pages import findable, links, markdown, proposals, shapes
from afspraak.pages.crm_setup import setup
from afspraak.pages.edition import Edition
from afspraak.pages.fields import fields_table, keeping_table, type_hint
from afspraak.pages.parts import head, section, unsearched
from afspraak.pages.stepper import stepper
from afspraak.pages.translation import fallback_notice

INDEX = "records/index.md"


def pages(edition: Edition) -> dict[str, str]:
    """The index and a page for each record type."""
    records = edition.rulebook.records.values()
    return {INDEX: _index(edition)} | {f"records/{record.name}.md": _page(edition, record) for record in records}


def _page(edition: Edition, record: RecordType) -> str:
    here = f"records/{record.name}.md"
    return markdown.page(
        head(edition, f"records/{record.name}.yaml", record.purpose),
        markdown.heading(1, edition.say(record.title)),
        fallback_notice(edition, record),
        markdown.block("agreed", edition.tell(record.purpose)),
        section(edition, "form", "Het formulier", "The form", _form(edition, record)),
        unsearched(section(edition, "fields", "De velden", "The fields", fields_table(edition, here, record))),
        section(edition, "phases", "Wat elke fase vraagt", "What each phase asks", _phases(edition, here, record)),
        section(
            edition, "keeping", "Wie de velden bijhoudt", "Who keeps the fields", keeping_table(edition, here, record)
        ),
        section(edition, "views", "Weergaven", "Views", _views(edition, record)),
        unsearched(
            section(edition, "setup", "In je CRM inrichten", "Set this up in your CRM", setup(edition, here, record))
        ),
        section(
            edition, "schema", "Voor formulieren en controles", "For forms and checks", _schemas(edition, here, record)
        ),
        proposals.change(edition, f"records/{record.name}.yaml", record.title.in_(edition.language), record.place.line),
        findable.of_record(edition, record),
    )


def _form(edition: Edition, record: RecordType) -> str:
    sections = [_section(edition, record, part) for part in record.form]
    lists = [f"{edition.say(linked.title)} ({edition.record_title(linked.record)})" for linked in record.linked]
    shown = f"**{edition.pick('Lijsten op het formulier', 'Lists on the form')}:** {', '.join(lists)}" if lists else ""
    legend = edition.pick("\\* verplicht als je een nieuw record maakt", "\\* required when you make a new record")
    return (
        markdown.joined(markdown.block("form", markdown.joined(*sections, shown)), f"{legend}\n{{ .facts }}")
        if sections
        else ""
    )


def _section(edition: Edition, record: RecordType, part: Section) -> str:
    items = []
    for name in part.fields:
        field = record.fields.get(name)
        star = " \\*" if field and field.required else ""
        hint = f'<span class="hint">{type_hint(edition, field)}</span>' if field else ""
        items.append(f"[{edition.field_label(record, name)}](#{markdown.anchor(name)}){star} {hint}")
    return f"**{edition.say(part.title)}**\n\n{markdown.bullets(items)}"


def _phases(edition: Edition, here: str, record: RecordType) -> str:
    process = edition.rulebook.process_of(record.name)
    if not process or not process.active:
        return ""
    asked = [name for name in record.fields if any(name in phase.needs for phase in process.phases)]
    heads = [edition.pick("Veld", "Field"), *(edition.say(phase.title) for phase in process.phases)]
    rows = [
        (
            links.to_field(edition, here, f"{record.name}.{name}"),
            *("●" if name in phase.needs else "" for phase in process.phases),
        )
        for name in asked
    ]
    see = edition.pick("De fasen staan bij", "The phases are described in")
    table = markdown.fold("abstract", edition.pick("Als tabel", "As a table"), markdown.table(heads, rows))
    return markdown.joined(
        stepper(edition, here, record, process),
        markdown.block("matrix", table),
        f"{see} {links.to_policy(edition, here, process)}.",
    )


def _views(edition: Edition, record: RecordType) -> str:
    heads = edition.pick("Weergave|Toont|Kolommen", "View|Shows|Columns").split("|")
    return markdown.table(heads, [_view(edition, record, view) for view in record.views])


def _view(edition: Edition, record: RecordType, view: View) -> tuple[str, str, str]:
    subject = Subject(edition.rulebook, record, record.fields[record.key])
    told = conditions.sentence(conditions.without_patterns(view.where, lambda test: shapes.met(test, subject)), subject)
    when = markdown.line(told.in_(edition.language))
    shows = (
        edition.pick(f"records waarvan {when}", f"records where {when}")
        if when
        else edition.pick("alle records", "all records")
    )
    return edition.say(view.title), shows, ", ".join(edition.field_label(record, name) for name in view.columns)


def _schemas(edition: Edition, here: str, record: RecordType) -> str:
    if record.name not in edition.given.schemas:
        return ""
    folder = f"schemas/{record.name}/next"
    full, plain = edition.pick("Schema", "Schema"), edition.pick("Eenvoudig schema", "Plain schema")
    judge = links.to_site_root(edition, here, f"{folder}/{record.name}.schema.json", full, download=True)
    twin = links.to_site_root(edition, here, f"{folder}/{record.name}.plain.schema.json", plain, download=True)
    return markdown.bullets(
        (
            f"{judge}: {edition.pick('alle regels, zoals de controle ze leest', 'all rules, as the check reads them')}",
            f"{twin}: {edition.pick('voor formulieren en andere programma’s', 'for forms and other programs')}",
        )
    )


def _index(edition: Edition) -> str:
    intro = edition.pick(
        "Een record is alles wat we over één ding vastleggen. We kennen deze soorten.",
        "A record is what we know about one thing. These are the kinds that we keep.",
    )
    heads = edition.pick("Recordtype|Waarvoor|Velden", "Record type|What for|Fields").split("|")
    rows = [
        (links.to_field(edition, INDEX, record.name), edition.say(record.purpose), str(len(record.fields)))
        for record in edition.rulebook.records.values()
    ]
    title = markdown.heading(1, edition.pick("Recordtypen", "Record types"))
    return markdown.page(title, intro, markdown.block("index-table", markdown.table(heads, rows)))
