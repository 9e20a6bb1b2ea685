"""A street without the house number behind it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from afspraak.formats.street import FORMAT
from afspraak.letters import LETTERS
from afspraak.repairs.base import Example, Repair, Repaired
from afspraak.repairs.offers import kept
from afspraak.texts import Texts

_NUMBER = re.compile(f"(.*[{LETTERS}.)]),? *[1-9][0-9]{{0,4}} *[-/]? *[A-Za-z0-9]{{0,5}}")


def _repair(value: str, record: Mapping[str, Any]) -> Repaired | None:
    found = _NUMBER.fullmatch(value.strip())
    return kept(FORMAT, value, found[1], "suggest") if found else None


REPAIR = Repair(
    name="house-number-split",
    title=Texts(nl="Huisnummer eraf", en="House number apart"),
    says=Texts(
        nl="Stelt de straat zonder huisnummer voor; het nummer zet je in zijn eigen velden.",
        en="Suggests the street without the house number; put the number in its own fields.",
    ),
    examples=(
        Example("Borgesiusstraat 103c", "Borgesiusstraat", "suggest"),
        Example("Markt 12-14", "Markt", "suggest"),
        Example("Borgesiusstraat103", "Borgesiusstraat", "suggest"),
        Example("Plein 1944", None),
        Example("Postbus 626", None),
        Example("Dorpsstr. 12", None),
    ),
    function=_repair,
)
