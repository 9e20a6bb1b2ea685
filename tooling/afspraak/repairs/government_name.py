"""The name of a public body that starts with the full word."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from afspraak.repairs.base import Example, Repair, Repaired
from afspraak.repairs.casing import has_small_letters, in_name_case
from afspraak.repairs.offers import safe, suggestion
from afspraak.texts import Texts

_BODIES = "Gemeente|Provincie|Ministerie|Waterschap|Hoogheemraadschap|Veiligheidsregio|Omgevingsdienst"
LONGEST_INITIALISM = 4  # "ministerie VWS" keeps its capitals

_SHORT = {"gem.": "Gemeente", "prov.": "Provincie", "min.": "Ministerie"}
_IN_FRONT = re.compile(f"({_BODIES}) +(.+)", re.IGNORECASE)
_BEHIND = re.compile(f"(.+), *({_BODIES})", re.IGNORECASE)
_SHORTENED = re.compile(r"(gem\.|prov\.|min\.) *(.+)", re.IGNORECASE)


def _repair(value: str, record: Mapping[str, Any]) -> Repaired | None:
    in_front = _IN_FRONT.fullmatch(value)
    if in_front and (has_small_letters(in_front[2]) or len(in_front[2]) <= LONGEST_INITIALISM):
        return safe(value, f"{in_front[1].capitalize()} {in_front[2]}")
    return suggestion(value, _rewritten(value))


def _rewritten(value: str) -> str:
    if shouted := _IN_FRONT.fullmatch(value):
        return f"{shouted[1].capitalize()} {in_name_case(shouted[2])}"
    if behind := _BEHIND.fullmatch(value):
        return f"{behind[2].capitalize()} {behind[1]}"
    if shortened := _SHORTENED.fullmatch(value):
        return f"{_SHORT[shortened[1].lower()]} {shortened[2]}"
    return ""


REPAIR = Repair(
    name="government-name",
    title=Texts(nl="Naam van een overheid", en="Name of a public body"),
    says=Texts(
        nl="Zet Gemeente, Provincie en dergelijke vooraan, voluit en met een hoofdletter.",
        en="Puts Gemeente, Provincie and the like in front, in full and with a capital.",
    ),
    examples=(
        Example("gemeente Utrecht", "Gemeente Utrecht"),
        Example("GEMEENTE Utrecht", "Gemeente Utrecht"),
        Example("Gem. Utrecht", "Gemeente Utrecht", "suggest"),
        Example("Utrecht, gemeente", "Gemeente Utrecht", "suggest"),
        Example("GEMEENTE UTRECHT", "Gemeente Utrecht", "suggest"),
        Example("Gemeente Utrecht", None),
        Example("ministerie VWS", "Ministerie VWS"),
        Example("Jansen Bouw B.V.", None),
    ),
    function=_repair,
)
