"""A surname with its capital, without prefix and initials."""

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
    head = named if record.get("country_of_name") == "BE" else _head(named)
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


def _head(name: str) -> str:
    """The name without initials, without the prefix in front and without a prefix behind a comma."""
    return _without_prefix_behind(parted(_INITIALS.sub("", name))[1])


def _without_prefix_behind(name: str) -> str:
    head, comma, prefix = name.partition(",")
    return head if comma and prefix.strip().lower() in PREFIXES else name


REPAIR = Repair(
    name="surname",
    title=Texts(nl="Achternaam", en="Surname"),
    says=Texts(
        nl="Zet de hoofdletter goed en stelt een naam zonder tussenvoegsel of voorletters voor.",
        en="Mends the capital and suggests a name without prefix or initials.",
    ),
    examples=(
        Example("berg", "Berg"),
        Example("Ijsbrandij", "IJsbrandij"),
        Example("cocq van delwijnen", "Cocq van Delwijnen"),
        Example("BERG", "Berg", "suggest"),
        Example("van der Berg", "Berg", "suggest"),
        Example("J. Berg", "Berg", "suggest"),
        Example("Berg, van den", "Berg", "suggest"),
        Example("Los", None),
        Example("Van den Berg", None, record={"country_of_name": "BE"}),
        Example("Berg2", None),
    ),
    function=_repair,
)
