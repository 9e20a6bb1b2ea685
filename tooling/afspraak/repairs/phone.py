"""A telephone number with its country code."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from afspraak.formats.phone import FORMAT
from afspraak.repairs.base import Example, Repair, Repaired
from afspraak.repairs.offers import kept
from afspraak.texts import Texts

HOME = "NL"

_EXTENSION = re.compile(r"\s*(?:;ext=|ext\.?|tst\.?|toestel|x)\s*([0-9]{1,6})\s*$", re.IGNORECASE)


def _repair(value: str, record: Mapping[str, Any]) -> Repaired | None:
    extension = _EXTENSION.search(value)
    number = value[: extension.start()] if extension else value
    international = _international(number, str(record.get("country") or HOME))
    return kept(FORMAT, value, f"{international};ext={extension[1]}" if extension else international)


def _international(number: str, country: str) -> str:
    """The number with its country code, or nothing when the numbering plan does not know it."""
    import phonenumbers

    if not re.fullmatch(r"[0-9+() .\u00a0-]+", number.strip()):
        return ""
    try:
        parsed = phonenumbers.parse(number, country)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_valid_number(parsed):
        return ""
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


REPAIR = Repair(
    name="phone",
    title=Texts(nl="Telefoonnummer", en="Telephone number"),
    says=Texts(
        nl=(
            "Zet de landcode voor het nummer en haalt spaties weg, als het nummer in het nummerplan past. "
            "Zonder land geldt Nederland."
        ),
        en=(
            "Puts the country code before the number and removes spaces, if the number fits the numbering plan. "
            "Without a country it is the Netherlands."
        ),
    ),
    examples=(
        Example("020-1234567", "+31201234567"),
        Example("+31 (0)20 123 45 67", "+31201234567"),
        Example("0031 20 1234567", "+31201234567"),
        Example("06 12345678", "+31612345678"),
        Example("+310201234567", "+31201234567"),
        Example("020 1234567 tst. 12", "+31201234567;ext=12"),
        Example("0470 12 34 56", "+32470123456", record={"country": "BE"}),
        Example("020 123 45 67 / 06 12345678", None),
        Example("1234567", None),
        Example("+31201234567", None),
    ),
    function=_repair,
)
