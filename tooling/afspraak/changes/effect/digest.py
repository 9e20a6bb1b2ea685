"""What a rulebook asks of records, as one hash: texts, owners and places in files do not change it."""

from __future__ import annotations

import datetime
from typing import Any

from afspraak.changes.formulas import canonical
from afspraak.jsontext import hash_of
from afspraak.model.records import Field
from afspraak.model.rulebook import Rulebook
from afspraak.schemas.entries import Entry, entries


def digest(rulebook: Rulebook, as_of: datetime.date) -> str:
    """Of every rule its form, repair, level on this date and levels still to come; of every field how it is read."""
    facts = {
        str(name): {
            "key": str(record.key),
            "fields": {str(field.name): _field(rulebook, field) for field in record.fields.values()},
            "rules": sorted(_entry(entry, as_of) for entry in entries(rulebook, name)),
        }
        for name, record in rulebook.records.items()
    }
    return hash_of(facts)


def _field(rulebook: Rulebook, field: Field) -> list[Any]:
    known = rulebook.lists.get(field.list)
    values = {str(value.id): sorted(map(str, value.formerly)) for value in known.values.values()} if known else {}
    return [str(field.type), str(field.to), values]


def _entry(entry: Entry, as_of: datetime.date) -> list[str]:
    rule = entry.rule
    coming = [f"{level} {start.isoformat()}" for level, start in rule.levels if start and start > as_of]
    levels = [entry.level_on(as_of) or "", *coming]
    return [str(rule.id), str(entry.subject.field.name), str(rule.repair), canonical(entry.form), *levels]
