"""Straight apostrophes instead of curly ones, accents and backticks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from afspraak.repairs.base import Example, Repair, Repaired
from afspraak.repairs.offers import safe
from afspraak.texts import Texts

_APOSTROPHES = str.maketrans(dict.fromkeys("\u2018\u2019\u201b\u02bc\u02b9\u2032\u00b4\u0060", "'"))


def _repair(value: str, record: Mapping[str, Any]) -> Repaired | None:
    return safe(value, value.translate(_APOSTROPHES))


REPAIR = Repair(
    name="apostrophe",
    title=Texts(nl="Rechte apostrof", en="Straight apostrophe"),
    says=Texts(
        nl="Vervangt gekrulde apostrofs en losse accenten door een rechte apostrof.",
        en="Replaces curly apostrophes and loose accents by a straight apostrophe.",
    ),
    examples=(
        Example("\u2019t Hart", "'t Hart"),
        Example("`t Hart", "'t Hart"),
        Example("O\u00b4Brien", "O'Brien"),
        Example("'t Hart", None),
    ),
    function=_repair,
)
