"""The kinds of `x-must` that SQL decides, and for the others a test that spares most records the look-up."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from afspraak.checking.engine.keywords.base import Schema, Scope
from afspraak.checking.engine.musts import checksum, dates, hints, texts

Compiler = Callable[[Schema, Scope, datetime.date], str]

EXACT: dict[str, Compiler] = {
    "checksum": checksum.holds,
    "composed": texts.composed,
    "differ": texts.differ,
    "follow": dates.follow,
    "within": dates.within,
}

# A test that never holds for a record that breaks the must; without one every record with the field is doubtful.
HINTS: dict[str, Compiler] = {
    "decimals": hints.decimals,
    "follow": dates.follow_as_texts,
    "format": hints.named_format,
    "within": dates.within_as_texts,
}

# The fields that a computation reads from a record.
COMPUTED_FROM: dict[str, tuple[str, ...]] = {
    "address-label": (
        "city", "country", "house_letter", "house_number", "house_number_addition", "postal_code",
        "street",
    ),
    "salutation": ("first_name", "form_of_address", "initials", "surname", "surname_prefix"),
}  # fmt: skip


def reads(facts: Schema) -> tuple[str, ...]:
    """The fields that a must looks at."""
    named = [facts[word] for word in ("field", "other", "after") if word in facts]
    return tuple(dict.fromkeys([*named, *COMPUTED_FROM.get(facts.get("computation", ""), ())]))
