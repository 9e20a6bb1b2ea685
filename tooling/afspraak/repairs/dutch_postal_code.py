"""A Dutch postal code with its space and capitals."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from afspraak.formats.dutch_postal_code import FORMAT
from afspraak.repairs.base import Example, Repair, Repaired
from afspraak.repairs.offers import kept
from afspraak.texts import Texts

_LOOSE = re.compile(r"\s*(?:NL\s*-?\s*)?([1-9][0-9]{3})\s*-?\s*([A-Z]{2})\s*", re.IGNORECASE)


def _repair(value: str, record: Mapping[str, Any]) -> Repaired | None:
    found = _LOOSE.fullmatch(value)
    return kept(FORMAT, value, f"{found[1]} {found[2].upper()}") if found else None


REPAIR = Repair(
    name="dutch-postal-code",
    title=Texts(nl="Nederlandse postcode", en="Dutch postal code"),
    says=Texts(
        nl="Zet de spatie en de hoofdletters goed en haalt NL- weg.",
        en="Mends the space and the capitals and removes NL-.",
    ),
    examples=(
        Example("3511ab", "3511 AB"),
        Example("NL-3511 AB", "3511 AB"),
        Example(" 3511  AB ", "3511 AB"),
        Example("1234SA", None),
        Example("3511", None),
        Example("3511 AB", None),
    ),
    function=_repair,
)
