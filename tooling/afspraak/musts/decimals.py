"""A number has no more decimals than allowed."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from afspraak.musts.base import Must
from afspraak.texts import Texts


def holds(must: Mapping[str, Any], record: Mapping[str, Any], as_of: date) -> bool:
    """Whether the shortest notation of the number has at most so many digits behind the decimal point."""
    value = record.get(must["field"])
    return not isinstance(value, float) or not math.isfinite(value) or _decimals(value) <= must["most"]


def _decimals(value: float) -> int:
    exponent = Decimal(repr(value)).normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


MUST = Must(
    kind="decimals",
    title=Texts(nl="Niet te veel decimalen", en="Not too many decimals"),
    says=Texts(
        nl="Het getal heeft, zo kort mogelijk geschreven, niet meer decimalen dan is afgesproken.",
        en="The number, in its shortest notation, has no more decimals than agreed.",
    ),
    holds=holds,
)
