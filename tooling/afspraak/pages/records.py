"""The pages of the record types."""

from __future__ import annotations

import datetime

from afspraak.constraints import conditions
from afspraak.model.records import Field, RecordType, Section, View
from afspraak.model.rulebook import Subject
from afspraak.pages import findable, links, markdown, pairs, proposals, shapes
from afspraak.pages.crm_setup import setup
from afspraak.pages.edition import Edition
from afspraak.pages.fields import fields_table, keeping_table, type_hint
from afspraak.pages.parts import head, section, unsearched
from afspraak.pages.stepper import stepper
from afspraak.pages.translation import fallback_notice

INDEX = "records/index.md"
SHOWN_CHOICES = 3  # in a box of the form


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
    legend = edition.pick(
        "\\* verplicht als je een nieuw record maakt; wat in de vakken staat, is een voorbeeld",
        "\\* required when you make a new record; what the boxes hold is an example",
    )
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
        box = _box(edition, record, field) if field else ""
        items.append(f"[{edition.field_label(record, name)}](#{markdown.anchor(name)}){star} {box}")
    return f"**{edition.say(part.title)}**\n\n{markdown.bullets(items)}"


def _box(edition: Edition, record: RecordType, field: Field) -> str:
    """What stands in the box: a value as one writes it, with the type of the field as a hint."""
    kind = type_hint(edition, field)
    title = kind.replace('"', "&#34;")
    return f'<span class="hint" title="{title}">{_filled_in(edition, record, field) or kind}</span>'


def _filled_in(edition: Edition, record: RecordType, field: Field) -> str:
    known = edition.rulebook.lists.get(field.list)
    if field.generated or field.to:
        return ""
    if known:
        values = [edition.say(value.label) or markdown.line(value.id) for value in known.values.values()]
        return ", ".join([*values[:SHOWN_CHOICES], *(["…"] if len(values) > SHOWN_CHOICES else [])])
    if field.type == "yes_no":
        return edition.pick("ja / nee", "yes / no")
    if field.type == "date":
        return edition.date(edition.given.as_of)
    return markdown.line(pairs.right_value(edition, f"{record.name}.{field.name}"))


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
    return markdown.block(
        "register-table", markdown.table(heads, [_view(edition, record, view) for view in record.views])
    )


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
    """The frozen schemas, which stay as they are, and those of the policies as they are now."""
    if record.name not in edition.given.schemas:
        return ""
    released = next((each for each in edition.given.releases if record.name in each.records), None)
    version = released.records[record.name] if released else ""
    told = [_frozen(edition, here, record, version, released.date)] if released else []
    full, plain = _files(edition, here, record, "next")
    now = edition.pick(
        f"**Nu, nog niet vastgezet:** {full} en {plain}. Ze volgen de afspraken van vandaag en veranderen mee: "
        "gebruik ze om te proberen.",
        f"**Now, not frozen yet:** {full} and {plain}. They follow the agreements of today and change with them: "
        "use them to try things.",
    )
    which = edition.pick(
        "Het schema heeft alle regels, zoals de controle ze leest. Het eenvoudige schema is voor formulieren en "
        "andere programma’s.",
        "The schema has all rules, as the check reads them. The plain schema is for forms and other programs.",
    )
    return markdown.joined(markdown.bullets([*told, now]), which)


def _frozen(edition: Edition, here: str, record: RecordType, version: str, day: datetime.date) -> str:
    full, plain = _files(edition, here, record, version)
    name, date = markdown.line(version), edition.date(day)
    return edition.pick(
        f"**Versie {name}, vastgezet op {date}:** {full} en {plain}. Ze veranderen nooit meer: gebruik ze voor een "
        "koppeling of een formulier.",
        f"**Version {name}, frozen on {date}:** {full} and {plain}. They never change: use them for a connection or "
        "a form.",
    )


def _files(edition: Edition, here: str, record: RecordType, version: str) -> tuple[str, str]:
    full, plain = edition.pick("schema|eenvoudig schema", "schema|plain schema").split("|")
    stem = f"schemas/{record.name}/{version}/{record.name}"
    return (
        links.to_site_root(edition, here, f"{stem}.schema.json", full, download=True),
        links.to_site_root(edition, here, f"{stem}.plain.schema.json", plain, download=True),
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
