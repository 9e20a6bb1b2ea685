"""A surname prefix in full, in small letters."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from afspraak.prefixes import PREFIXES
from afspraak.repairs.base import Example, Repair, Repaired
from afspraak.repairs.folding import folded
from afspraak.repairs.offers import suggestion
from afspraak.texts import Texts

_SHORT = {
    "v": ("van",),
    "vd": ("van de", "van den", "van der"),
    "vdn": ("van den",),
    "vdr": ("van der",),
    "vh": ("van het", "van 't"),
    "vt": ("van 't",),
}


def _repair(value: str, record: Mapping[str, Any]) -> Repaired | None:
    if value in PREFIXES:
        return None
    small = " ".join(re.sub("[\u2018\u2019`\u00b4]", "'", value.lower()).split())
    return suggestion(value, small) if small in PREFIXES else suggestion(value, *_SHORT.get(folded(value), ()))


REPAIR = Repair(
    name="surname-prefix",
    title=Texts(nl="Tussenvoegsel", en="Surname prefix"),
    says=Texts(
        nl=(
            "Stelt een tussenvoegsel uit de landelijke lijst voor. Achter v.d. kunnen er drie schuilgaan: vraag "
            "het de persoon."
        ),
        en="Suggests a prefix of the national list. Behind v.d. may be three of them: ask the person.",
    ),
    examples=(
        Example("v.d.", "van de", "suggest"),
        Example("v/d", "van de", "suggest"),
        Example("vd", "van de", "suggest"),
        Example("v.", "van", "suggest"),
        Example("Van Der", "van der", "suggest"),
        Example("in \u2019t", "in 't", "suggest"),
        Example("van der", None),
        Example("xyz", None),
    ),
    function=_repair,
)
