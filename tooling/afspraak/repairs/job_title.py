"""A job title that starts with a capital."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from afspraak.formats.job_title import FORMAT
from afspraak.repairs.base import Example, Repair, Repaired
from afspraak.repairs.casing import has_small_letters, with_first_capital
from afspraak.repairs.offers import kept
from afspraak.texts import Texts


def _repair(value: str, record: Mapping[str, Any]) -> Repaired | None:
    if has_small_letters(value):
        return kept(FORMAT, value, with_first_capital(value))
    return kept(FORMAT, value, with_first_capital(value.lower()), "suggest")


REPAIR = Repair(
    name="job-title",
    title=Texts(nl="Functie", en="Job title"),
    says=Texts(
        nl="Zet een hoofdletter vooraan. Staat alles in hoofdletters, dan is het een voorstel.",
        en="Puts a capital in front. If all is in capitals, it is a suggestion.",
    ),
    examples=(
        Example("directeur", "Directeur"),
        Example("hoofd HR", "Hoofd HR"),
        Example("DIRECTEUR", "Directeur", "suggest"),
        Example("HOOFD INKOOP", "Hoofd inkoop", "suggest"),
        Example("Wethouder", None),
    ),
    function=_repair,
)
