"""Initials with capitals and dots, without spaces."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from afspraak.formats.initials import FORMAT
from afspraak.letters import LETTERS, UPPER
from afspraak.repairs.base import Example, Repair, Repaired
from afspraak.repairs.offers import kept, suggestion
from afspraak.texts import Texts

_TWO_OR_ONE = {"CH": "Ch.", "IJ": "IJ.", "PH": "Ph.", "TH": "Th."}  # two initials, or one of two letters


def _repair(value: str, record: Mapping[str, Any]) -> Repaired | None:
    compact = re.sub(r"\s", "", value)
    if re.fullmatch(f"[{UPPER}]{{2,5}}", value):
        return _capitals(value)
    if re.fullmatch(f"[{LETTERS}]", compact) or re.fullmatch(f"([{LETTERS}](\\s+|$))+", value.strip()):
        return kept(FORMAT, value, _dotted(compact))
    if re.fullmatch(f"([{LETTERS}]\\.)+[{LETTERS}]?", compact):
        return kept(FORMAT, value, _dotted(compact.replace(".", "")))
    return kept(FORMAT, value, compact)


def _capitals(value: str) -> Repaired | None:
    if value in _TWO_OR_ONE:
        return suggestion(value, _dotted(value), _TWO_OR_ONE[value])
    return kept(FORMAT, value, _dotted(value), "safe" if len(value) == 2 else "suggest")


def _dotted(letters: str) -> str:
    return "".join(f"{letter.upper()}." for letter in letters)


REPAIR = Repair(
    name="initials",
    title=Texts(nl="Voorletters", en="Initials"),
    says=Texts(
        nl="Zet punten en hoofdletters en haalt spaties weg. Een naam (Jan) of twijfel (jp) laat het staan.",
        en="Sets dots and capitals and removes spaces. It leaves a name (Jan) or a doubt (jp) alone.",
    ),
    examples=(
        Example("JP", "J.P."),
        Example("J. P.", "J.P."),
        Example("j.p.", "J.P."),
        Example("J P", "J.P."),
        Example("J.P", "J.P."),
        Example("Th. J.", "Th.J."),
        Example("TH", "T.H.", "suggest"),
        Example("JPM", "J.P.M.", "suggest"),
        Example("jp", None),
        Example("Jan", None),
    ),
    function=_repair,
)
