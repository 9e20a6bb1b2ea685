"""One e-mail address in lower case."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from afspraak.formats.email import FORMAT
from afspraak.formats.keeping import keeps
from afspraak.repairs.base import Example, Repair, Repaired
from afspraak.repairs.offers import safe, suggestion
from afspraak.texts import Texts


def _repair(value: str, record: Mapping[str, Any]) -> Repaired | None:
    if keeps(FORMAT, value):
        return None
    address = value.strip().lower().removeprefix("mailto:").strip()
    if keeps(FORMAT, address):
        return safe(value, address)
    return suggestion(value, *_addresses(address))


def _addresses(text: str) -> list[str]:
    """The addresses in a text; if there is none, the text with a comma read as a dot."""
    parts = re.split(r"[\s;,<>()\[\]\"]+", text)
    found = [part for part in parts if keeps(FORMAT, part)]
    return found or [dotted for dotted in (text.replace(",", "."),) if keeps(FORMAT, dotted)]


REPAIR = Repair(
    name="email",
    title=Texts(nl="E-mailadres", en="E-mail address"),
    says=Texts(
        nl=(
            "Haalt spaties en mailto: weg en zet het adres in kleine letters. Staan er meer adressen of een "
            "naam bij, dan mag je kiezen."
        ),
        en=(
            "Removes blanks and mailto: and writes the address in lower case. If there are several addresses or "
            "a name, you choose."
        ),
    ),
    examples=(
        Example("Jan@Voorbeeld.NL", "jan@voorbeeld.nl"),
        Example("mailto:jan@voorbeeld.nl", "jan@voorbeeld.nl"),
        Example(" jan@voorbeeld.nl ", "jan@voorbeeld.nl"),
        Example("Jan <jan@voorbeeld.nl>", "jan@voorbeeld.nl", "suggest"),
        Example("a@b.nl;c@d.nl", "a@b.nl", "suggest"),
        Example("jan@voorbeeld,nl", "jan@voorbeeld.nl", "suggest"),
        Example("jan@voorbeeld", None),
    ),
    function=_repair,
)
