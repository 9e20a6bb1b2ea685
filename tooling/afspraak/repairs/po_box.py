"""A post office box with the Dutch word in front."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from afspraak.formats.po_box import FORMAT
from afspraak.repairs.base import Example, Repair, Repaired
from afspraak.repairs.offers import kept
from afspraak.texts import Texts

_LOOSE = re.compile(r"(?:p\.? ?o\.? ?box|p\.? ?b\.?|post ?bus)[ .:]*([0-9]+)", re.IGNORECASE)


def _repair(value: str, record: Mapping[str, Any]) -> Repaired | None:
    found = _LOOSE.fullmatch(value.strip())
    return kept(FORMAT, value, f"Postbus {found[1]}") if found else None


REPAIR = Repair(
    name="po-box",
    title=Texts(nl="Postbus", en="PO box"),
    says=Texts(
        nl="Schrijft P.O. Box, PB en dergelijke als Postbus.",
        en="Writes P.O. Box, PB and the like as Postbus.",
    ),
    examples=(
        Example("P.O. Box 626", "Postbus 626"),
        Example("PB 626", "Postbus 626"),
        Example("postbus626", "Postbus 626"),
        Example("Postbus", None),
        Example("Postbus 626", None),
    ),
    function=_repair,
)
