"""Text whose accented letters were damaged by a wrong encoding."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from afspraak.repairs.base import Example, Repair, Repaired
from afspraak.repairs.offers import suggestion
from afspraak.texts import Texts


def _repair(value: str, record: Mapping[str, Any]) -> Repaired | None:
    mended = value
    while (better := _read_again(mended)) != mended:
        mended = better
    return suggestion(value, mended)


def _read_again(text: str) -> str:
    """The text with its bytes read as UTF-8, or the text itself where that cannot be done; never longer."""
    for encoding in ("cp1252", "latin-1"):
        try:
            return text.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
    return text


REPAIR = Repair(
    name="mojibake",
    title=Texts(nl="Beschadigde letters", en="Damaged letters"),
    says=Texts(
        nl="Stelt voor wat er stond voordat UTF-8 als Windows-1252 werd gelezen.",
        en="Suggests what was there before UTF-8 was read as Windows-1252.",
    ),
    examples=(
        Example("Caf\u00c3© Zuid", "Café Zuid", "suggest"),
        Example("Ge\u00c3¯nteresseerd", "Geïnteresseerd", "suggest"),
        Example("Caf\u00c3\u0192\u00c2©", "Café", "suggest"),
        Example("Café Zuid", None),
        Example("Jansen", None),
    ),
    function=_repair,
)
