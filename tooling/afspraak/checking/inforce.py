"""The rules of a schema that are in force on a date."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from typing import Any

from afspraak import findings
from afspraak.findings import Level


def level_on(x_rule: Mapping[str, Any], as_of: datetime.date) -> Level | None:
    """How bad it is to break the rule on this date; None where it does not apply yet."""
    return findings.level_on(x_rule["levels"], as_of.isoformat())


def applying(document: Mapping[str, Any], as_of: datetime.date) -> Iterator[tuple[dict[str, Any], Level, Any]]:
    """The description, level and form of every rule on single records that applies on this date."""
    for entry in [*document.get("allOf", ()), *document.get("x-unasserted", ())]:
        level = level_on(entry["x-rule"], as_of)
        if level:
            yield entry["x-rule"], level, {word: part for word, part in entry.items() if word != "x-rule"}
