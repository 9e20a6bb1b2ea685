"""An account number without spaces."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from afspraak.formats.iban import FORMAT
from afspraak.repairs.base import Example, Repair, Repaired
from afspraak.repairs.offers import kept
from afspraak.texts import Texts


def _repair(value: str, record: Mapping[str, Any]) -> Repaired | None:
    compact = re.sub(r"[\s.-]", "", value.upper())
    return kept(FORMAT, value, re.sub("^IBAN:?", "", compact))


REPAIR = Repair(
    name="iban",
    title=Texts(nl="IBAN", en="IBAN"),
    says=Texts(
        nl="Haalt spaties en punten weg en zet de letters in hoofdletters, als het controlegetal klopt.",
        en="Removes spaces and dots and writes the letters in capitals, if the check digits are right.",
    ),
    examples=(
        Example("NL91 ABNA 0417 1643 00", "NL91ABNA0417164300"),
        Example("nl91abna0417164300", "NL91ABNA0417164300"),
        Example("IBAN: BE68 5390 0754 7034", "BE68539007547034"),
        Example("NL91 ABNA 0417 1643 01", None),
    ),
    function=_repair,
)
