"""Degrees without dots, each once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from afspraak.formats.title_after import FORMAT
from afspraak.repairs.base import Example, Repair, Repaired
from afspraak.repairs.offers import kept
from afspraak.texts import Texts
from afspraak.titles import DEGREES

_DEGREES = {degree.lower(): degree for degree in DEGREES}


def _repair(value: str, record: Mapping[str, Any]) -> Repaired | None:
    words = [word.replace(".", "").lower() for word in re.split(r"[,;/\s]+", value.strip()) if word]
    if not all(word in _DEGREES for word in words):
        return None
    return kept(FORMAT, value, ", ".join(dict.fromkeys(_DEGREES[word] for word in words)))


REPAIR = Repair(
    name="title-after",
    title=Texts(nl="Titel achter de naam", en="Title after the name"),
    says=Texts(
        nl="Schrijft graden zonder punten, met de juiste hoofdletters en elk één keer.",
        en="Writes degrees without dots, with the right capitals and each once.",
    ),
    examples=(
        Example("M.Sc.", "MSc"),
        Example("msc", "MSc"),
        Example("bsc,mba", "BSc, MBA"),
        Example("MSc, MSc", "MSc"),
        Example("BSc, MSc", None),
        Example("XYZ", None),
        Example("PhD", None),
    ),
    function=_repair,
)
