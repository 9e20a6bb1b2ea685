"""The legal form at the end of a name in the agreed notation."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from afspraak.formats.legal_form_ending import FORMAT
from afspraak.repairs.base import Example, Repair, Repaired
from afspraak.repairs.folding import folded
from afspraak.repairs.offers import kept
from afspraak.texts import Texts

_NOTATION = {"bv": "B.V.", "cv": "CV", "nv": "N.V.", "ua": "U.A.", "vof": "VOF"}
_ENDING = re.compile(r"(.* )([bcn]\.? ?v\.?|u\.? ?a\.?|v\.?o\.?f\.?)", re.IGNORECASE)


def _repair(value: str, record: Mapping[str, Any]) -> Repaired | None:
    return kept(FORMAT, value, with_agreed_legal_form(value))


def with_agreed_legal_form(name: str) -> str:
    """The name with the legal form at its end in the agreed notation; a name without one as it was."""
    found = _ENDING.fullmatch(name)
    return found[1] + _NOTATION[folded(found[2])] if found else name


REPAIR = Repair(
    name="legal-form",
    title=Texts(nl="Rechtsvorm", en="Legal form"),
    says=Texts(
        nl="Schrijft de rechtsvorm aan het eind van de naam als B.V., N.V., VOF, CV of U.A.",
        en="Writes the legal form at the end of the name as B.V., N.V., VOF, CV or U.A.",
    ),
    examples=(
        Example("Jansen Bouw bv", "Jansen Bouw B.V."),
        Example("Jansen Bouw BV", "Jansen Bouw B.V."),
        Example("De Vries v.o.f.", "De Vries VOF"),
        Example("Berge C.V.", "Berge CV"),
        Example("Inkoop ua", "Inkoop U.A."),
        Example("Jansen Bouw B.V.", None),
        Example("Gemeente Utrecht", None),
    ),
    function=_repair,
)
