"""A surname with its capital, without initials, and without a prefix that its own field has."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from afspraak.formats import person_surname, surname_capital
from afspraak.formats.keeping import keeps
from afspraak.letters import LOWER, UPPER
from afspraak.prefixes import PREFIXES
from afspraak.repairs.base import Example, Repair, Repaired
from afspraak.repairs.casing import has_capitals, has_small_letters, in_name_case
from afspraak.repairs.heads import parted
from afspraak.repairs.offers import safe, suggestion
from afspraak.texts import Texts

_INITIALS = re.compile(f"^([{UPPER}][{LOWER}]{{0,2}}\\. ?)+")
_IJ = re.compile("(^|[ '-])Ij(?=[^aeiou]|$)")


def _repair(value: str, record: Mapping[str, Any]) -> Repaired | None:
    named = _cased(value)
    prefix, head = ("", named) if record.get("country_of_name") == "BE" else _prefix_and_head(named)
    if prefix and prefix != str(record.get("surname_prefix") or "").lower():
        return None  # it would be lost
    if (_right(value) and head == named) or not _right(head):
        return None
    sure = head == named and has_small_letters(value)
    return safe(value, head) if sure else suggestion(value, head)


def _cased(value: str) -> str:
    if has_capitals(value) and has_small_letters(value):
        return _IJ.sub(r"\1IJ", value)
    prefix, head = parted(value)
    named = in_name_case(head)
    return f"{prefix.lower()} {named}" if prefix else named


def _right(name: str) -> bool:
    return keeps(person_surname.FORMAT, name) and keeps(surname_capital.FORMAT, name)


def _prefix_and_head(name: str) -> tuple[str, str]:
    """The prefix in front or behind a comma, in small letters, and the name without it and without initials."""
    front, rest = parted(_INITIALS.sub("", name))
    head, _, behind = rest.partition(",")
    prefix = behind.strip().lower()
    if not head or prefix not in PREFIXES:
        return front.lower(), rest
    return f"{front.lower()} {prefix}".strip(), head


REPAIR = Repair(
    name="surname",
    title=Texts(nl="Achternaam", en="Surname"),
    says=Texts(
        nl="Zet de hoofdletter goed en haalt voorletters weg, en een tussenvoegsel dat al in zijn eigen veld staat.",
        en="Mends the capital and takes out initials, and a prefix that already stands in its own field.",
    ),
    examples=(
        Example("berg", "Berg"),
        Example("Ijsbrandij", "IJsbrandij"),
        Example("cocq van delwijnen", "Cocq van Delwijnen"),
        Example("BERG", "Berg", "suggest"),
        Example("van der berg", None),
        Example("van der Berg", "Berg", "suggest", {"surname_prefix": "van der"}),
        Example("J. Berg", "Berg", "suggest"),
        Example("Berg, van den", None),
        Example("Berg, van den", "Berg", "suggest", {"surname_prefix": "Van den"}),
        Example("Los", None),
        Example("Van den Berg", None, record={"country_of_name": "BE"}),
        Example("Berg2", None),
    ),
    function=_repair,
)
