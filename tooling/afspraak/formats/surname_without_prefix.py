"""A surname that does not start with its prefix."""

from __future__ import annotations

import re

from afspraak.formats.base import Format
from afspraak.prefixes import PREFIXES
from afspraak.texts import Texts


def _any_case(word: str) -> str:
    return re.sub("[a-z]", lambda letter: f"[{letter[0].upper()}{letter[0]}]", word)


# Whoever starts with "van der" starts with "van" as well: the shortest prefixes are enough.
_SHORTEST = sorted(prefix for prefix in PREFIXES if not any(prefix.startswith(f"{other} ") for other in PREFIXES))
_STARTS = "|".join(_any_case(prefix) for prefix in _SHORTEST)

FORMAT = Format(
    name="surname-without-prefix",
    title=Texts(nl="Achternaam zonder tussenvoegsel", en="Surname without prefix"),
    says=Texts(
        nl="een achternaam die niet met een tussenvoegsel begint, zoals Berg",
        en="a surname that does not start with a prefix, such as Berg",
    ),
    why=Texts(
        nl=(
            "Gebruik het als het tussenvoegsel een eigen veld heeft. Een achternaam als Los of De mag; "
            "Belgische namen houden het tussenvoegsel in de achternaam: laat die erbuiten met when."
        ),
        en=(
            "Use it if the prefix has its own field. A surname such as Los or De is fine; Belgian names "
            "keep the prefix in the surname: leave them out with when."
        ),
    ),
    right=("Berg", "Los", "De", "IJsbrandij", "Cocq van Delwijnen", "Vandenberg"),
    wrong=("van der Berg", "Van der Berg", "'t Hart", "De Vries", "VAN DEN BERG", "in 't Veld"),
    never=(f"^({_STARTS}) ",),
    repair="surname",
    source="BRP, table 36",
)
