"""The page on which people check their own list in the browser."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from afspraak.model.organisation import Export, SystemProfile
from afspraak.model.records import RecordType
from afspraak.pages import links, markdown
from afspraak.pages.edition import Edition
from afspraak.pages.entries import SINGLE, about
from afspraak.pages.sharing import embedded
from afspraak.texts import folder_of, from_dict

HERE = "check.md"
NAMES = "name-helper.md"
_SHOWN = ("levels", "page", "repair", "show")  # what the page needs of an x-rule, besides its texts


def pages(edition: Edition) -> dict[str, str]:
    """The one page, with the rules in it: so it also works from a file on disk."""
    lead = edition.pick(
        "Houd je eigen lijst tegen de afspraken. Je ziet per regel wat er beter kan, en je krijgt een verbeterde "
        "lijst mee.",
        "Check your own list against the agreements. You see for each rule what can be better, and you get a corrected "
        "list to take away.",
    )
    helper = links.to(HERE, NAMES, edition.pick("De naamhulp", "The name helper"))
    more = edition.pick(
        f"Alleen een naam, adres of telefoonnummer? {helper} laat zien hoe je die schrijft.",
        f"Just a name, an address or a telephone number? {helper} shows how to write it.",
    )
    return {
        HERE: markdown.page(
            "---\nhide: [toc]\n---",
            markdown.heading(1, edition.pick("Controleer een bestand", "Check a file")),
            f"{lead}\n{{ .lead }}",
            mount(edition, "afspraak-check"),
            more,
            embedded("afspraak-rulebook", rulebook(edition)),
        )
    }


def mount(edition: Edition, name: str) -> str:
    """The place that a script fills; without scripts it says what to do instead."""
    words = edition.pick(
        "Deze pagina werkt met JavaScript. Zonder kan het ook: <code>afspraak validate bestand.csv</code>.",
        "This page works with JavaScript. Without it: <code>afspraak validate file.csv</code>.",
    )
    return f'<div id="{name}"><noscript><p>{words}</p></noscript></div>'


def rulebook(edition: Edition) -> dict[str, Any]:
    """What the scripts read.

    `site`: where the pages in this language are published; `records`: record type -> title, judge (its document, texts
    in one language), generated (fields that nobody types), form (sections of fields), help (per field);
    `exports`: how systems name and write things.
    """
    records = edition.rulebook.records
    known = {name: records[name] for name in edition.given.schemas if name in records}
    return {
        "language": edition.language,
        "site": _home(edition),
        "records": {name: _record(edition, record) for name, record in known.items()},
        "exports": [
            _export(edition, system, export)
            for system in edition.rulebook.systems.values()
            for export in system.exports.values()
            if export.one_row_is in known
        ],
    }


def _home(edition: Edition) -> str:
    """The address of the published pages in this language; nothing where no site is known."""
    organisation = edition.rulebook.organisation
    folder = folder_of(edition.language, organisation.languages)
    return f"{organisation.site.rstrip('/')}/{folder}" if organisation.site else ""


def _record(edition: Edition, record: RecordType) -> dict[str, Any]:
    say = edition.language
    return {
        "title": record.title.in_(say),
        "judge": judge(edition.given.schemas[record.name], say),
        "generated": [name for name, field in record.fields.items() if field.generated],
        "form": [{"title": part.title.in_(say), "fields": list(part.fields)} for part in record.form],
        "help": {
            name: (field.help or field.purpose).in_(say)
            for name, field in record.fields.items()
            if field.help or field.purpose
        },
    }


def judge(document: Mapping[str, Any], language: str, fields: Collection[str] = ()) -> dict[str, Any]:
    """The judge document without what only people and other systems read; with `fields`, the part about those alone."""
    facts = document["x-rulebook"]
    lists = about(document, fields) if fields else {name: document.get(name, ()) for name in (*SINGLE, "x-across")}
    rules = {each["x-rule"]["id"]: _rule(each, language) for entries in lists.values() for each in entries}
    shown = {name: each for name, each in document["properties"].items() if name in fields or not fields}
    return {
        "rules": rules,
        "x-rulebook": {name: facts[name] for name in ("record", "key", "version", "as_of") if name in facts},
        "properties": {name: {"x-field": _field(each)} for name, each in shown.items()},
    } | {name: [_entry(entry) for entry in entries] for name, entries in lists.items()}


def _field(shown: Mapping[str, Any]) -> dict[str, Any]:
    """Names in every language stay: a header may use each of them."""
    x_field: Mapping[str, Any] = shown.get("x-field", {})
    return {name: x_field[name] for name in ("label", "type", "aliases", "values") if name in x_field}


def _rule(entry: Mapping[str, Any], language: str) -> dict[str, Any]:
    """What the entries of one rule share; the scripts put it back in each of them."""
    rule: Mapping[str, Any] = entry["x-rule"]
    shown = {name: rule[name] for name in _SHOWN if name in rule}
    return shown | {name: {language: from_dict(rule.get(name, {})).in_(language)} for name in ("title", "remedy")}


def _entry(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {**entry, "x-rule": {name: entry["x-rule"][name] for name in ("id", "field") if name in entry["x-rule"]}}


def _export(edition: Edition, system: SystemProfile, export: Export) -> dict[str, Any]:
    elsewhere = _elsewhere(edition, export)
    columns = {column: _own(target, export.one_row_is) for column, target in export.columns.items()}
    return {
        "id": f"{system.id}.{export.id}",
        "title": _title(edition, system, export),
        "record": export.one_row_is,
        "columns": dict.fromkeys(elsewhere, "") | columns | dict.fromkeys(export.ignore, ""),
        "values": {column: dict(values) for column, values in export.values.items()},
        "elsewhere": elsewhere,
        "also": list(dict.fromkeys(elsewhere.values())),
        "dates": export.dates,
        "decimal": export.decimal,
    }


def _elsewhere(edition: Edition, export: Export) -> dict[str, str]:
    """Column -> the title of the other record type that it fills; the page does not check those."""
    further = [part.columns for part in export.also.values()]
    targets = {column: target for columns in (*further, export.columns) for column, target in columns.items()}
    records = edition.rulebook.records
    filled = {column: records.get(target.partition(".")[0]) for column, target in targets.items()}
    return {
        column: (record.plural or record.title).in_(edition.language)
        for column, record in filled.items()
        if record and record.name != export.one_row_is
    }


def _title(edition: Edition, system: SystemProfile, export: Export) -> str:
    """The system; where it has more exports of this record type, with columns that only this one has."""
    title = (system.title or from_dict({"nl": system.id, "en": system.id})).in_(edition.language)
    others = [each for each in system.exports.values() if each is not export and each.one_row_is == export.one_row_is]
    if not others:
        return title
    elsewhere = {column for each in others for column in each.columns}
    own = [column for column in export.columns if column not in elsewhere][:2]
    return f"{title}: {', '.join(own)} …" if own else f"{title}: {export.id}"


def _own(target: str, record_type: str) -> str:
    """The field, or nothing where another record type has it."""
    record, _, name = target.partition(".")
    return name if record == record_type else ""
