"""A record held against one rule by the judge, before anyone is shown it."""

from __future__ import annotations

import datetime
from typing import Any

from afspraak.checking.judge import Judge
from afspraak.schemas.documents import DIALECT
from afspraak.schemas.entries import Entry


def keeps(entry: Entry | None, record: dict[str, Any], as_of: datetime.date) -> bool:
    """Whether the judge finds no fault with the record; without a rule there is none."""
    return entry is None or not Judge(_document(entry, record), as_of).broken(record)


def _document(entry: Entry, record: dict[str, Any]) -> dict[str, Any]:
    """A schema of this rule alone, in force."""
    written = entry.as_json()
    in_force = {**written["x-rule"], "levels": [["error", None]]}
    return {
        "$schema": DIALECT,
        "type": "object",
        "additionalProperties": False,
        "x-rulebook": {"as_of": "", "record": str(entry.subject.record.name), "key": str(entry.subject.record.key)},
        "properties": {name: {} for name in {*entry.subject.record.fields, *record}},
        "allOf": [{**written, "x-rule": in_force}],
    }
