"""A number without what a spreadsheet added to it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from afspraak.repairs.base import Example, Repair, Repaired
from afspraak.repairs.offers import suggestion
from afspraak.texts import Texts

_DECIMALS = re.compile("([0-9]+)[.,]0+")
_MARKED = re.compile("'([0-9]+)")


def _repair(value: str, record: Mapping[str, Any]) -> Repaired | None:
    found = _DECIMALS.fullmatch(value) or _MARKED.fullmatch(value)
    return suggestion(value, found[1]) if found else None


REPAIR = Repair(
    name="identifier",
    title=Texts(nl="Nummer uit een rekenblad", en="Number from a spreadsheet"),
    says=Texts(
        nl=(
            "Stelt het nummer voor zonder de ,0 of de apostrof van een rekenblad. Een nummer als 3,02E+10 is "
            "niet te herstellen."
        ),
        en=(
            "Suggests the number without the .0 or the apostrophe of a spreadsheet. A number such as 3.02E+10 "
            "cannot be restored."
        ),
    ),
    examples=(
        Example("12345678.0", "12345678", "suggest"),
        Example("12345678,00", "12345678", "suggest"),
        Example("'01234567", "01234567", "suggest"),
        Example("3,02468E+10", None),
        Example("01234567", None),
    ),
    function=_repair,
)
