"""The name of a town."""

from __future__ import annotations

from afspraak.formats.base import Format
from afspraak.letters import BROKEN_IJ, LETTERS, LOWER, UPPER
from afspraak.texts import Texts

FORMAT = Format(
    name="town",
    title=Texts(nl="Plaats", en="Town"),
    says=Texts(
        nl=("een plaatsnaam met een hoofdletter en niet geheel in hoofdletters, zoals 's-Hertogenbosch of IJmuiden"),
        en="a town name with a capital and not all capitals, such as 's-Hertogenbosch or IJmuiden",
    ),
    why=Texts(
        nl=(
            "Gebruik het voor plaatsnamen; de hoofdletters voor de envelop komen vanzelf op het etiket. "
            "Of de plaats bestaat, zegt het niet: voor dubbele namen is er de lijst met schrijfwijzen."
        ),
        en=(
            "Use it for town names; the capitals for the envelope come on the label by themselves. It "
            "does not say whether the town exists: for double names there is the list of spellings."
        ),
    ),
    right=(
        "'s-Hertogenbosch",
        "Zeewolde",
        "IJmuiden",
        "Den Haag",
        "Ee",
        "Y",
        "Alphen aan den Rijn",
        "'t Harde",
        "Ijebu-Ode",
    ),
    wrong=("ZEEWOLDE", "utrecht", "Ijmuiden", "EE", "den Haag", "3511 AB Utrecht", "'s-hertogenbosch"),
    never=(
        f"^[{LOWER}0-9]",
        f"^[^{UPPER}]*[{LOWER}][^{UPPER}]*$",  # small letters only
        f"^([^{LETTERS}]*[{UPPER}]){{2}}[^{LOWER}]*$",  # capitals only
        BROKEN_IJ,
    ),
    repair="town",
    source="BAG",
)
