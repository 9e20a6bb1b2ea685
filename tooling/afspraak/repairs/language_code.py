"""The code of a language instead of its name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from afspraak.formats.language_code import FORMAT
from afspraak.repairs.base import Example, Repair, Repaired
from afspraak.repairs.folding import folded
from afspraak.repairs.language_names import LANGUAGE_NAMES
from afspraak.repairs.offers import kept
from afspraak.texts import Texts

_CODES = {folded(name): code for code, names in LANGUAGE_NAMES.items() for name in names.split("|")}


def _repair(value: str, record: Mapping[str, Any]) -> Repaired | None:
    code = _CODES.get(folded(value)) or re.sub("[-_][a-z]{2}$", "", value.strip().lower())
    return kept(FORMAT, value, code)


REPAIR = Repair(
    name="language-code",
    title=Texts(nl="Taalcode", en="Language code"),
    says=Texts(
        nl="Zet de Nederlandse of Engelse naam van een taal om in de taalcode.",
        en="Turns the Dutch or English name of a language into its code.",
    ),
    examples=(
        Example("Nederlands", "nl"),
        Example("NL", "nl"),
        Example("nl-NL", "nl"),
        Example("English", "en"),
        Example("Vlaams", "nl"),
        Example("Klingon", None),
        Example("nl", None),
    ),
    function=_repair,
)
