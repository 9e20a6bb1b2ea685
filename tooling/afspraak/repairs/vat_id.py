"""A VAT id without spaces and dots."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from afspraak.formats.keeping import keeps
from afspraak.formats.vat_id import FORMAT
from afspraak.repairs.base import Example, Repair, Repaired
from afspraak.repairs.offers import kept, safe
from afspraak.texts import Texts


def _repair(value: str, record: Mapping[str, Any]) -> Repaired | None:
    compact = re.sub(r"[\s.:-]", "", value.upper()).removeprefix("BTW")
    if keeps(FORMAT, compact):
        return safe(value, compact)
    country = str(record.get("country") or "NL")
    return kept(FORMAT, value, f"{country}{compact}", "suggest")


REPAIR = Repair(
    name="vat-id",
    title=Texts(nl="Btw-id", en="VAT id"),
    says=Texts(
        nl=(
            "Haalt spaties en punten weg en zet de letters in hoofdletters, als het controlegetal klopt. Een "
            "ontbrekende landcode is een voorstel."
        ),
        en=(
            "Removes spaces and dots and writes the letters in capitals, if the check digits are right. A "
            "missing country code is a suggestion."
        ),
    ),
    examples=(
        Example("NL 1234.56.782.B.01", "NL123456782B01"),
        Example("nl123456782b01", "NL123456782B01"),
        Example("BTW BE 0428.759.497", "BE0428759497"),
        Example("123456782B01", "NL123456782B01", "suggest"),
        Example("NL123456789B01", None),
    ),
    function=_repair,
)
