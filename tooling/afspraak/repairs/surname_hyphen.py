"""A double surname with a hyphen without spaces."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from afspraak.formats.double_surname import FORMAT
from afspraak.formats.keeping import keeps
from afspraak.repairs.base import Example, Repair, Repaired
from afspraak.repairs.heads import parted
from afspraak.repairs.offers import kept, safe
from afspraak.texts import Texts


def _repair(value: str, record: Mapping[str, Any]) -> Repaired | None:
    joined = re.sub(" *-+ *", "-", value)
    if keeps(FORMAT, joined):
        return safe(value, joined)
    return kept(FORMAT, value, "-".join(_with_small_prefix(part) for part in joined.split("-")), "suggest")


def _with_small_prefix(name: str) -> str:
    prefix, head = parted(name)
    return f"{prefix.lower()} {head}" if prefix else head


REPAIR = Repair(
    name="surname-hyphen",
    title=Texts(nl="Streepje in de achternaam", en="Hyphen in the surname"),
    says=Texts(
        nl="Haalt spaties rond het streepje weg. Een klein tussenvoegsel erachter is een voorstel.",
        en="Removes spaces around the hyphen. A prefix in lower case behind it is a suggestion.",
    ),
    examples=(
        Example("Berge - van der Meulen", "Berge-van der Meulen"),
        Example("Berge -Smit", "Berge-Smit"),
        Example("Berge-Van der Meulen", "Berge-van der Meulen", "suggest"),
        Example("Berge - Van der Meulen", "Berge-van der Meulen", "suggest"),
        Example("Smit-El Idrissi", None),
        Example("Berge-", None),
    ),
    function=_repair,
)
