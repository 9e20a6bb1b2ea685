"""How a repair offers a better value, or nothing."""

from __future__ import annotations

from afspraak.formats.base import Format
from afspraak.formats.keeping import keeps
from afspraak.repairs.base import Certainty, Repaired


def safe(value: str, better: str) -> Repaired | None:
    """The better value, which may be applied unattended; nothing when there is nothing to improve."""
    return Repaired(better, "safe") if better and better != value else None


def suggestion(value: str, *better: str) -> Repaired | None:
    """The better values, best first, for a person to choose from; nothing when there is none."""
    choices = tuple(dict.fromkeys(choice for choice in better if choice and choice != value))
    return Repaired(choices[0], "suggest", choices[1:]) if choices else None


def kept(form: Format, value: str, better: str, certainty: Certainty = "safe") -> Repaired | None:
    """The better value, only when it keeps the format that the value itself does not keep."""
    if keeps(form, value) or not keeps(form, better):
        return None
    return Repaired(better, certainty)
