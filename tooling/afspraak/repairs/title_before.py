"""Dutch titles in lower case, with a dot, in the fixed order."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from afspraak.formats.title_before import FORMAT
from afspraak.repairs.base import Example, Repair, Repaired
from afspraak.repairs.offers import kept
from afspraak.texts import Texts
from afspraak.titles import RANKS


def _repair(value: str, record: Mapping[str, Any]) -> Repaired | None:
    titles = re.split(r"[.,\s]+", value.strip(" .,").lower())
    if not all(title in RANKS for title in titles):
        return None
    ordered = sorted(dict.fromkeys(titles), key=lambda title: RANKS[title])
    return kept(FORMAT, value, " ".join(f"{title}." for title in ordered))


REPAIR = Repair(
    name="title-before",
    title=Texts(nl="Titel voor de naam", en="Title before the name"),
    says=Texts(
        nl=(
            "Zet titels in kleine letters, met een punt, in de vaste volgorde en elk één keer. Wat bij dr. of "
            "ir. vervalt, haal je zelf weg."
        ),
        en=(
            "Writes titles in lower case, with a dot, in the fixed order and each once. What dr. or ir. "
            "replaces, you remove yourself."
        ),
    ),
    examples=(
        Example("Ir. Dr.", "dr. ir."),
        Example("drs", "drs."),
        Example("prof.dr.", "prof. dr."),
        Example("mr. mr.", "mr."),
        Example("dr. mr.", None),
        Example("dr. drs.", None),
        Example("Sir", None),
    ),
    function=_repair,
)
