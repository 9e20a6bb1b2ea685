"""Text without blanks at its ends, double blanks, invisible characters and loose accents."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from afspraak.letters import BLANK
from afspraak.repairs.base import Example, Repair, Repaired
from afspraak.repairs.offers import safe
from afspraak.texts import Texts

_INVISIBLE = re.compile("[\u180e\u200b-\u200d\u2060\ufeff\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]")
_BLANKS = re.compile(f"[{BLANK}]+")


def _repair(value: str, record: Mapping[str, Any]) -> Repaired | None:
    visible = _INVISIBLE.sub("", value).replace("\r\n", "\n")
    lines = [_BLANKS.sub(" ", line).strip(" ") for line in unicodedata.normalize("NFC", visible).split("\n")]
    return safe(value, "\n".join(lines).strip("\n"))


REPAIR = Repair(
    name="clean",
    title=Texts(nl="Schone tekst", en="Clean text"),
    says=Texts(
        nl=(
            "Haalt spaties aan de randen, dubbele spaties, tabs en onzichtbare tekens weg en zet losse accenten "
            "op hun letter."
        ),
        en=(
            "Removes blanks at the ends, double blanks, tabs and invisible characters and puts loose accents on "
            "their letters."
        ),
    ),
    examples=(
        Example("Jansen  Bouw B.V. ", "Jansen Bouw B.V."),
        Example("Jansen\u00a0Bouw", "Jansen Bouw"),
        Example("Jan\u200bsen", "Jansen"),
        Example("Cafe\u0301 Zuid", "Caf\u00e9 Zuid"),
        Example(" een \n\n twee ", "een\n\ntwee"),
        Example("Jansen", None),
    ),
    function=_repair,
)
