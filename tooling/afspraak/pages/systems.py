"""The page about the systems and other lists in which customer data lives."""

from __future__ import annotations

from afspraak.model.organisation import Export, FurtherRecord, System, SystemProfile
from afspraak.pages import links, markdown
from afspraak.pages.cases import shown_value
from afspraak.pages.edition import Edition
from afspraak.pages.parts import section
from afspraak.pages.translation import fallback_notice

HERE = "systems.md"


def pages(edition: Edition) -> dict[str, str]:
    """The one page about systems."""
    rulebook = edition.rulebook
    profiles = [profile for profile in rulebook.systems.values() if profile.kind != "other-list"]
    others = [profile for profile in rulebook.systems.values() if profile.kind == "other-list"]
    intro = edition.pick(
        "Eén systeem is centraal. Hier staat wie voor elk systeem zorgt, en hoe exports bij onze velden passen.",
        "One system is central. This page tells who takes care of each system, and how exports match our fields.",
    )
    page = markdown.page(
        markdown.heading(1, edition.pick("Systemen", "Systems")),
        fallback_notice(edition, (tuple(rulebook.systems.values()), tuple(rulebook.organisation.systems.values()))),
        intro,
        _systems(edition),
        _manuals(edition),
        section(
            edition, "exports", "Exports", "Exports", markdown.joined(*(_profile(edition, each) for each in profiles))
        ),
        section(edition, "lists", "Andere lijsten", "Other lists", _others(edition, others)),
    )
    return {HERE: page}


def _systems(edition: Edition) -> str:
    heads = edition.pick("Systeem|Verantwoordelijk|Techniek", "System|Accountable|Technology").split("|")
    systems = edition.rulebook.organisation.systems.values()
    return markdown.table(heads, [_system(edition, system) for system in systems])


def _system(edition: Edition, system: System) -> tuple[str, str, str]:
    central = f" ({edition.pick('centraal', 'central')})" if system.central else ""
    accountable, technical = (
        links.to_role(edition, HERE, system.accountable),
        links.to_role(edition, HERE, system.technical),
    )
    return f"**{edition.say(system.title)}**{central}", accountable, technical


def _manuals(edition: Edition) -> str:
    manuals = edition.rulebook.organisation.manuals
    return markdown.bullets(links.outside(edition.say(manual.title), manual.url) for manual in manuals)


def _profile(edition: Edition, profile: SystemProfile) -> str:
    checked = edition.date(profile.checked_on)
    facts = [markdown.line(profile.vendor)] if profile.vendor else []
    facts += [edition.pick(f"nagekeken op {checked}", f"checked on {checked}")] if profile.checked_on else []
    return markdown.joined(
        markdown.heading(3, edition.say(profile.title), profile.id),
        " · ".join(facts),
        *(_export(edition, export) for export in profile.exports.values()),
    )


def _export(edition: Edition, export: Export) -> str:
    record = links.to_field(edition, HERE, export.one_row_is)
    one_row = edition.pick(f"Eén rij is een record van {record}.", f"One row is a record of {record}.")
    heads = edition.pick("Kolom|Veld", "Column|Field").split("|")
    rows = [(markdown.code(column), links.to_field(edition, HERE, field)) for column, field in export.columns.items()]
    further = [_further(edition, record) for record in export.also.values()]
    ignored = ", ".join(markdown.code(column) for column in export.ignore)
    words = edition.pick("Deze kolommen gebruiken we niet", "We do not use these columns")
    left = f"{words}: {ignored}" if ignored else ""
    content = markdown.joined(one_row, markdown.table(heads, rows), *further, left)
    known = edition.rulebook.records.get(export.one_row_is)
    kind = known.plural.in_(edition.language) if known else export.one_row_is
    return markdown.fold("abstract", f"{kind} · export", content, export.id)


def _further(edition: Edition, record: FurtherRecord) -> str:
    """Another record in the same row: its columns, and what is the same in every one."""
    kind = links.to_field(edition, HERE, record.one_row_is)
    known = edition.rulebook.records.get(record.one_row_is)
    fixed = [
        f"{links.to_field(edition, HERE, f'{record.one_row_is}.{name}')} {shown_value(edition, known, name, value)}"
        for name, value in record.fixed.items()
    ]
    always = edition.pick("altijd", "always")
    intro = edition.pick(f"Dezelfde rij vult ook een record van {kind}", f"The same row also fills a record of {kind}")
    heads = edition.pick("Kolom|Veld", "Column|Field").split("|")
    rows = [(markdown.code(column), links.to_field(edition, HERE, field)) for column, field in record.columns.items()]
    return markdown.joined(f"{intro}{f', {always} ' if fixed else ''}{', '.join(fixed)}.", markdown.table(heads, rows))


def _others(edition: Edition, others: list[SystemProfile]) -> str:
    intro = edition.pick(
        "Deze lijsten bestaan nog naast het CRM. Elke lijst heeft een eigenaar en een einddatum.",
        "These lists still exist beside the CRM. Each has an owner and an end date.",
    )
    heads = edition.pick("Lijst|Eigenaar|Stopt op", "List|Owner|Ends on").split("|")
    rows = [
        (edition.say(each.title), links.to_role(edition, HERE, each.owner), edition.date(each.ends_on))
        for each in others
    ]
    return markdown.joined(intro, markdown.table(heads, rows)) if rows else ""
