"""The fields of a record type in tables: what they are for, and who keeps them."""

from __future__ import annotations

from itertools import groupby

from afspraak.model.records import Field, RecordType
from afspraak.pages import links, markdown
from afspraak.pages.edition import Edition
from afspraak.texts import Texts

TYPES: dict[str, Texts] = {
    "text": Texts(nl="tekst", en="text"),
    "lines": Texts(nl="tekst van meer regels", en="several lines of text"),
    "date": Texts(nl="datum", en="date"),
    "number": Texts(nl="getal", en="number"),
    "integer": Texts(nl="heel getal", en="whole number"),
    "amount": Texts(nl="bedrag", en="amount"),
    "yes_no": Texts(nl="ja of nee", en="yes or no"),
    "code": Texts(nl="keuze", en="choice"),
    "reference": Texts(nl="verwijzing", en="reference"),
    "set": Texts(nl="een of meer waarden", en="one or more values"),
}
PERSONAL: dict[str, Texts] = {
    "no": Texts(nl="nee", en="no"),
    "ordinary": Texts(nl="gewoon", en="ordinary"),
    "sensitive": Texts(nl="gevoelig", en="sensitive"),
}


def type_hint(edition: Edition, field: Field) -> str:
    """What one fills in, in a few words without links."""
    if field.generated:
        return edition.pick("vanzelf ingevuld", "filled in automatically")
    if field.to:
        return edition.record_title(field.to)
    known = edition.rulebook.lists.get(field.list)
    if known:
        return f"{edition.pick('keuze', 'choice')}: {edition.say(known.title)}"
    return TYPES[field.type].in_(edition.language)


def fields_table(edition: Edition, here: str, record: RecordType) -> str:
    """Every field with its purpose and its rules; each row is the place that links point to."""
    heads = edition.pick("Veld|Waarvoor|Regels", "Field|What for|Rules").split("|")
    rows = [_row(edition, here, record, field) for field in record.fields.values()]
    return markdown.joined(markdown.block("fields-table", markdown.table(heads, rows)), _general(edition, here, record))


def _general(edition: Edition, here: str, record: RecordType) -> str:
    """The rules that go for many fields at once, told once."""
    wide = (
        rule.id
        for field in record.fields
        for _, rule in edition.rules_about(f"{record.name}.{field}")
        if edition.is_wide(rule)
    )
    title = edition.pick("Deze regels gelden voor veel velden tegelijk", "These rules apply to many fields at once")
    rules = markdown.bullets(links.to_rules(edition, here, wide))
    return f"**{title}:**\n\n{rules}" if rules else ""


def _row(edition: Edition, here: str, record: RecordType, field: Field) -> tuple[str, str, str]:
    star = " \\*" if field.required else ""
    label = f"{markdown.place(field.name)}**{edition.say(field.label)}**{star}"
    kind = links.to_list(edition, here, field.list) if field.list else type_hint(edition, field)
    also = _aliases(edition, field)
    purpose = "<br>".join(part for part in (edition.fit(field.purpose), edition.fit(field.help), also) if part)
    rules = (rule.id for rule in edition.narrow_rules(f"{record.name}.{field.name}"))
    return f"{label}<br>{kind}", purpose, "<br>".join(links.to_rules(edition, here, rules))


def _aliases(edition: Edition, field: Field) -> str:
    words = ", ".join(markdown.line(alias) for alias in field.aliases)
    return f'<span class="also">{edition.pick("Ook bekend als", "Also known as")}: {words}</span>' if words else ""


def keeping_table(edition: Edition, here: str, record: RecordType) -> str:
    """Every field with its keeper, leading system, class of personal data and retention."""
    heads = edition.pick(
        "Veld|Beheerder|Leidend|Persoonsgegeven|Bewaren", "Field|Keeper|Leads|Personal data|Kept"
    ).split("|")
    rows = [
        (
            edition.say(field.label),
            links.to_role(edition, here, field.keeper),
            leading(edition, record, field),
            PERSONAL[field.personal].in_(edition.language),
            retention(edition, field),
        )
        for field in record.fields.values()
    ]
    return markdown.block("register-table", markdown.table(heads, rows))


def leading(edition: Edition, record: RecordType, field: Field) -> str:
    """The system that leads for the field; where it differs by phase, from which phase on."""
    told: list[str] = []
    for system, phases in groupby(field.leads, key=lambda phase: field.leads[phase]):
        title, phase = edition.system_title(system), phase_title(edition, record, next(phases))
        told.append(edition.pick(f"vanaf {phase}: {title}", f"from {phase}: {title}") if told else title)
    return "<br>".join(told)


def phase_title(edition: Edition, record: RecordType, phase: str) -> str:
    """The title of a phase of the record type, or of one that it belongs to: an address follows its relation."""
    phases = (each for process in edition.rulebook.followed_by(record) for each in process.phases)
    known = next((each for each in phases if each.id == phase), None)
    return edition.say(known.title) if known else markdown.line(phase)


def retention(edition: Edition, field: Field) -> str:
    """How long the field is kept."""
    known = edition.rulebook.organisation.retention.get(field.keep)
    return edition.say(known.title) if known else markdown.line(field.keep)
