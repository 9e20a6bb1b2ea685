"""What a must is: a named test on one record that stock JSON Schema keywords cannot state."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from afspraak.letters import BLANK
from afspraak.texts import Texts

Facts = Mapping[str, Any]  # the value of an `x-must`
Record = Mapping[str, Any]
Holds = Callable[[Facts, Record, datetime.date], bool]

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SEEN = re.compile(f"[^{BLANK}]")


@dataclass(frozen=True, slots=True)
class Must:
    """One kind of `x-must`; a field that is not filled, or filled with another type of value, never breaks it."""

    kind: str
    title: Texts
    says: Texts  # what it promises, as a sentence
    holds: Holds  # the facts of the must, the record and the run date


def text_of(record: Record, field: str) -> str | None:
    """The text of a field, or None where it is absent, blank or no text."""
    value = record.get(field)
    return value if isinstance(value, str) and _SEEN.search(value) else None


def day_of(record: Record, field: str) -> datetime.date | None:
    """The calendar date of a field written as yyyy-mm-dd, or None."""
    text = text_of(record, field)
    if text is None or not _DATE.fullmatch(text):
        return None
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None
