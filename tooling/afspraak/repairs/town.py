"""A town with its capital, not in capitals throughout."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from afspraak.formats.town import FORMAT
from afspraak.repairs.base import Example, Repair, Repaired
from afspraak.repairs.casing import has_capitals, has_small_letters, in_name_case, with_first_capital
from afspraak.repairs.offers import kept
from afspraak.texts import Texts

_IJ = re.compile("(^|[ '-])Ij(?=[^aeiou]|$)")


def _repair(value: str, record: Mapping[str, Any]) -> Repaired | None:
    joined = _IJ.sub(r"\1IJ", value)
    if joined != value:
        return kept(FORMAT, value, joined)
    if has_capitals(value) and has_small_letters(value):
        return kept(FORMAT, value, with_first_capital(value), "suggest")
    return kept(FORMAT, value, in_name_case(value), "suggest")


REPAIR = Repair(
    name="town",
    title=Texts(nl="Plaats", en="Town"),
    says=Texts(
        nl="Schrijft IJ als één letter. Andere hoofdletters zijn een voorstel.",
        en="Writes IJ as one letter. Other capitals are a suggestion.",
    ),
    examples=(
        Example("Ijmuiden", "IJmuiden"),
        Example("ZEEWOLDE", "Zeewolde", "suggest"),
        Example("utrecht", "Utrecht", "suggest"),
        Example("'S-HERTOGENBOSCH", "'s-Hertogenbosch", "suggest"),
        Example("ALPHEN AAN DEN RIJN", "Alphen aan den Rijn", "suggest"),
        Example("CAPELLE AAN DEN IJSSEL", "Capelle aan den IJssel", "suggest"),
        Example("den Haag", "Den Haag", "suggest"),
        Example("Zeewolde", None),
    ),
    function=_repair,
)
