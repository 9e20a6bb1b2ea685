"""Permission for mailings switched off."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from afspraak.repairs.base import Example, Repair, Repaired
from afspraak.repairs.offers import safe
from afspraak.texts import Texts

_ON = frozenset(("1", "j", "ja", "true", "waar", "y", "yes"))


def _repair(value: str, record: Mapping[str, Any]) -> Repaired | None:
    return safe(value, "false") if value.strip().lower() in _ON else None


REPAIR = Repair(
    name="opt-in-off",
    title=Texts(nl="Mailing uit", en="Mailing off"),
    says=Texts(
        nl="Zet de toestemming voor mailings uit. Weer aanzetten doet alleen de persoon zelf.",
        en="Switches the permission for mailings off. Only the person can switch it on again.",
    ),
    examples=(
        Example("true", "false"),
        Example("ja", "false"),
        Example("1", "false"),
        Example("false", None),
        Example("misschien", None),
    ),
    function=_repair,
)
