"""A web address with its domain in lower case."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from afspraak.formats.url import FORMAT
from afspraak.repairs.base import Example, Repair, Repaired
from afspraak.repairs.offers import kept
from afspraak.texts import Texts

_PARTS = re.compile("(https?://)?([^/?#:]+)(.*)", re.IGNORECASE)


def _repair(value: str, record: Mapping[str, Any]) -> Repaired | None:
    found = _PARTS.fullmatch(value.strip())
    if not found:
        return None
    scheme, host, rest = found.groups()
    better = f"{(scheme or 'https://').lower()}{host.lower()}{rest}"
    return kept(FORMAT, value, better, "safe" if scheme else "suggest")


REPAIR = Repair(
    name="url",
    title=Texts(nl="Webadres", en="Web address"),
    says=Texts(
        nl="Zet het domein in kleine letters. Ontbreekt https://, dan is dat een voorstel.",
        en="Writes the domain in lower case. If https:// is missing, that is a suggestion.",
    ),
    examples=(
        Example("https://Voorbeeld.NL", "https://voorbeeld.nl"),
        Example("HTTPS://voorbeeld.nl/Contact", "https://voorbeeld.nl/Contact"),
        Example("www.voorbeeld.nl", "https://www.voorbeeld.nl", "suggest"),
        Example("Voorbeeld.nl", "https://voorbeeld.nl", "suggest"),
        Example("Voorbeeld,nl", None),
        Example("https://voorbeeld.nl", None),
    ),
    function=_repair,
)
