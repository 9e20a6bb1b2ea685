"""A KVK number of eight digits."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from afspraak.formats.kvk_number import FORMAT
from afspraak.repairs.base import Example, Repair, Repaired
from afspraak.repairs.offers import kept
from afspraak.texts import Texts

_WORDS = re.compile(r"k\.?v\.?k\.?[ -]*(nummer|nr\.?)?[ :]*", re.IGNORECASE)


def _repair(value: str, record: Mapping[str, Any]) -> Repaired | None:
    rest = _WORDS.sub("", value.strip(), count=1)
    if not re.fullmatch("[0-9][0-9. -]*[0-9]", rest) or re.fullmatch("[0-9]+[.]0+", rest):
        return None
    digits = re.sub("[. -]", "", rest)
    if len(digits) == 7:
        return kept(FORMAT, value, f"0{digits}", "suggest")
    return kept(FORMAT, value, digits)


REPAIR = Repair(
    name="kvk-number",
    title=Texts(nl="KVK-nummer", en="KVK number"),
    says=Texts(
        nl="Haalt KvK, spaties en punten weg. Van 7 cijfers is een 0 vooraan een voorstel.",
        en="Removes KvK, spaces and dots. Of 7 digits a 0 in front is a suggestion.",
    ),
    examples=(
        Example("KvK 12.34.56.78", "12345678"),
        Example("12 34 56 78", "12345678"),
        Example("KVK-nummer: 01234567", "01234567"),
        Example("1234567", "01234567", "suggest"),
        Example("1234567.0", None),
        Example("123456789", None),
    ),
    function=_repair,
)
