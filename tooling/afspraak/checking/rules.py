"""The rules of a schema, and those that are in force on a date."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from typing import Any

from afspraak import findings
from afspraak.findings import Level

ACROSS = "x-across"
PARTS = ("allOf", "x-unasserted", ACROSS)  # asserted, not asserted, and in need of other records

Document = Mapping[str, Any]
Form = dict[str, Any]


def rules_of(document: Document) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every entry, with the part of the schema in which it stands."""
    for part in PARTS:
        yield from ((part, entry) for entry in document.get(part, ()))


def form_of(entry: Mapping[str, Any]) -> Form:
    """What an entry asks, without its description."""
    return {word: part for word, part in entry.items() if word != "x-rule"}


def level_on(x_rule: Mapping[str, Any], as_of: datetime.date) -> Level | None:
    """How bad it is to break the rule on this date; None where it does not apply yet."""
    return findings.level_on(x_rule["levels"], as_of.isoformat())


def applying(document: Document, as_of: datetime.date) -> Iterator[tuple[Form, Level, Form]]:
    """The description, level and form of every rule on single records that applies on this date."""
    for part, entry in rules_of(document):
        level = level_on(entry["x-rule"], as_of) if part != ACROSS else None
        if level:
            yield entry["x-rule"], level, form_of(entry)
