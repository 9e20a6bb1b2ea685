"""The code of a country instead of its name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from afspraak.formats.country_code import FORMAT
from afspraak.repairs.base import Example, Repair, Repaired
from afspraak.repairs.country_names import COUNTRY_NAMES
from afspraak.repairs.folding import folded
from afspraak.repairs.offers import kept
from afspraak.texts import Texts

_CODES = {folded(name): code for code, names in COUNTRY_NAMES.items() for name in names.split("|")}


def _repair(value: str, record: Mapping[str, Any]) -> Repaired | None:
    return kept(FORMAT, value, _CODES.get(folded(value)) or value.strip().upper())


REPAIR = Repair(
    name="country-code",
    title=Texts(nl="Landcode", en="Country code"),
    says=Texts(
        nl="Zet de Nederlandse of Engelse naam van een land om in de landcode.",
        en="Turns the Dutch or English name of a country into its code.",
    ),
    examples=(
        Example("Nederland", "NL"),
        Example("Belgie", "BE"),
        Example("UK", "GB"),
        Example("nl", "NL"),
        Example("United States", "US"),
        Example("Congo", None),
        Example("NL", None),
    ),
    function=_repair,
)
