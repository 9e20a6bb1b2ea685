"""The schema documents of a rulebook: the judge and its plain twin per record type."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from afspraak.jsontext import plain
from afspraak.model.records import Field, RecordType
from afspraak.model.rulebook import Rulebook
from afspraak.schemas.entries import Entry, entries
from afspraak.schemas.plain import plain_document

DIALECT = "https://json-schema.org/draft/2020-12/schema"
UNRELEASED = "next"


@dataclass(frozen=True, slots=True)
class Document:
    """The schemas of one record type."""

    name: str
    judge: dict[str, Any]
    plain: dict[str, Any]


def documents(rulebook: Rulebook, as_of: datetime.date, version: str = UNRELEASED) -> dict[str, Document]:
    """The schemas of every record type, as they stand on this date."""
    return {name: _document(rulebook, record, as_of, version) for name, record in rulebook.records.items()}


def address(rulebook: Rulebook, record: str, version: str, plain: bool = False) -> str:
    """Where a schema is served, which is its `$id`."""
    twin = ".plain" if plain else ""
    return f"{rulebook.organisation.site}/schemas/{record}/{version}/{record}{twin}.schema.json"


def _document(rulebook: Rulebook, record: RecordType, as_of: datetime.date, version: str) -> Document:
    found = entries(rulebook, record.name)
    asserted = [entry for entry in found if not entry.across and entry.level_on(as_of) == "error"]
    waiting = [entry for entry in found if not entry.across and entry.level_on(as_of) != "error"]
    head = _head(rulebook, record, version)
    judge = {
        **head,
        "$id": address(rulebook, record.name, version),
        "x-rulebook": _rulebook(rulebook, record, as_of, version),
        "properties": {name: _annotated(rulebook, field) for name, field in record.fields.items()},
        "allOf": [entry.as_json() for entry in asserted],
        "x-unasserted": [entry.as_json() for entry in waiting],
        "x-across": [entry.as_json() for entry in found if entry.across],
    }
    twin = plain_document(
        {**head, "$id": address(rulebook, record.name, version, plain=True)}, rulebook, record, asserted
    )
    return Document(str(record.name), plain(judge), plain(twin))


def _head(rulebook: Rulebook, record: RecordType, version: str) -> dict[str, Any]:
    first = rulebook.organisation.languages[0]
    return {
        "$schema": DIALECT,
        "$id": address(rulebook, record.name, version),
        "title": record.title.in_(first),
        "description": record.purpose.in_(first),
        "type": "object",
        "additionalProperties": False,
    }


def _rulebook(rulebook: Rulebook, record: RecordType, as_of: datetime.date, version: str) -> dict[str, Any]:
    return {
        "as_of": as_of.isoformat(),
        "record": str(record.name),
        "key": str(record.key),
        "version": version,
        "site": str(rulebook.organisation.site),
        "languages": [str(language) for language in rulebook.organisation.languages],
        "title": record.title.as_dict(),
        "plural": record.plural.as_dict(),
    }


def _annotated(rulebook: Rulebook, field: Field) -> dict[str, Any]:
    first = rulebook.organisation.languages[0]
    role = rulebook.organisation.roles.get(field.keeper)
    facts: dict[str, Any] = {
        "label": field.label.as_dict(),
        "type": str(field.type),
        "personal": str(field.personal),
        "keeper": str(field.keeper),
        "department": str(role.department) if role else "",
        "aliases": [str(alias) for alias in field.aliases],
    }
    if field.to:
        facts["to"] = str(field.to)
    known = rulebook.lists.get(field.list)
    if known:
        facts["values"] = {
            str(value.id): _value(value.label.as_dict(), value.formerly) for value in known.values.values()
        }
    annotation: dict[str, Any] = {
        "title": field.label.in_(first),
        "description": field.purpose.in_(first),
        "x-field": facts,
    }
    return {name: fact for name, fact in annotation.items() if fact}


def _value(label: Mapping[str, str], formerly: tuple[str, ...]) -> dict[str, Any]:
    return {"label": dict(label), **({"formerly": [str(name) for name in formerly]} if formerly else {})}


__all__ = ["Document", "Entry", "address", "documents"]
