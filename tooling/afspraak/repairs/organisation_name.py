"""The name of an organisation in capitals and small letters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from afspraak.formats.organisation_name import FORMAT
from afspraak.repairs.base import Example, Repair, Repaired
from afspraak.repairs.casing import in_name_case
from afspraak.repairs.legal_form import with_agreed_legal_form
from afspraak.repairs.offers import kept
from afspraak.texts import Texts


def _repair(value: str, record: Mapping[str, Any]) -> Repaired | None:
    return kept(FORMAT, value, with_agreed_legal_form(in_name_case(value)), "suggest")


REPAIR = Repair(
    name="organisation-name",
    title=Texts(nl="Naam van een organisatie", en="Organisation name"),
    says=Texts(
        nl=(
            "Stelt een naam in hoofdletters en kleine letters voor; alleen jij weet hoe de organisatie zichzelf "
            "schrijft."
        ),
        en="Suggests a name in capitals and small letters; only you know how the organisation writes itself.",
    ),
    examples=(
        Example("jansen bouw bv", "Jansen Bouw B.V.", "suggest"),
        Example("JANSEN BOUW B.V.", "Jansen Bouw B.V.", "suggest"),
        Example("stichting de berg", "Stichting de Berg", "suggest"),
        Example("ABN AMRO", None),
        Example("Jansen Bouw B.V.", None),
    ),
    function=_repair,
)
