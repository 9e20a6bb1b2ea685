"""The lines of a Dutch address on an envelope."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from afspraak.repairs.base import Example, Repair, Repaired
from afspraak.repairs.offers import safe
from afspraak.texts import Texts


def _repair(value: str, record: Mapping[str, Any]) -> Repaired | None:
    return safe(value, label_of(record))


def label_of(record: Mapping[str, Any]) -> str:
    """The two address lines of NEN 5825, or an empty text when the record lacks them or is not Dutch.

    Two spaces and capitals for the town; an addition that starts with a digit gets a hyphen when no letter precedes it.
    """
    fields = ("street", "house_number", "postal_code", "city", "country")
    street, number, postal_code, city, country = (_text(record, field) for field in fields)
    if not (street and postal_code and city) or country not in ("", "NL"):
        return ""
    first = f"{street} {number}{_behind_number(record)}" if number else street
    return f"{first}\n{postal_code}  {city.upper()}"


def _behind_number(record: Mapping[str, Any]) -> str:
    letter, addition = _text(record, "house_letter"), _text(record, "house_number_addition")
    if letter:
        return f" {letter}{addition}"
    return f"-{addition}" if addition[:1].isdigit() else f" {addition}" if addition else ""


def _text(record: Mapping[str, Any], field: str) -> str:
    value = record.get(field)
    return "" if value is None else str(value).strip()


REPAIR = Repair(
    name="address-label",
    title=Texts(nl="Adresregels", en="Address lines"),
    says=Texts(
        nl=(
            "Maakt de adresregels opnieuw uit straat, huisnummer, postcode en plaats. Het kent alleen "
            "Nederlandse adressen."
        ),
        en=(
            "Makes the address lines anew from street, house number, postal code and town. It only knows Dutch "
            "addresses."
        ),
    ),
    examples=(
        Example(
            "Atatürkstraat 9 2\n2583XL Scheveningen",
            "Atatürkstraat 9-2\n2583 XL  SCHEVENINGEN",
            record={
                "street": "Atatürkstraat",
                "house_number": 9,
                "house_number_addition": "2",
                "postal_code": "2583 XL",
                "city": "Scheveningen",
            },
        ),
        Example(
            "",
            "Borgesiusstraat 103 c\n3563 AG  UTRECHT",
            record={
                "street": "Borgesiusstraat",
                "house_number": "103",
                "house_letter": "c",
                "postal_code": "3563 AG",
                "city": "Utrecht",
            },
        ),
        Example(
            "",
            "Postbus 626\n3500 AP  UTRECHT",
            record={"street": "Postbus 626", "postal_code": "3500 AP", "city": "Utrecht"},
        ),
        Example(
            "Wetstraat", None, record={"street": "Wetstraat", "postal_code": "1040", "city": "Brussel", "country": "BE"}
        ),
        Example("Markt", None, record={"street": "Markt"}),
    ),
    function=_repair,
)
