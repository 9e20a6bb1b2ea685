"""A name written as the house dictionary agreed; the dictionary comes with the rule."""

from __future__ import annotations

from collections.abc import Mapping

from afspraak.model.records import CodeList
from afspraak.repairs.base import Repaired


def fold(name: str) -> str:
    """The letters and digits of a name, small."""
    return "".join(char for char in name.lower() if char.isalnum())


def spellings(known: CodeList | None) -> dict[str, str]:
    """Folded spelling -> the agreed one, for the agreed spellings and all their variants."""
    if known is None:
        return {}
    values = known.values.values()
    return {fold(spelling): str(value.id) for value in values for spelling in (value.id, *value.variants)}


def respelled(value: str, agreed: Mapping[str, str]) -> Repaired | None:
    """The agreed spelling of this name, if the dictionary knows it and it is written otherwise."""
    better = agreed.get(fold(value))
    return Repaired(better, "safe") if better is not None and better != value else None
