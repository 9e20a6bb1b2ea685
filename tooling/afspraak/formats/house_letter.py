"""The letter that belongs to a house number."""

from __future__ import annotations

from afspraak.formats.base import Format
from afspraak.texts import Texts

FORMAT = Format(
    name="house-letter",
    title=Texts(nl="Huisletter", en="House letter"),
    says=Texts(nl="één letter, zoals c", en="one letter, such as c"),
    why=Texts(
        nl="Gebruik het voor de letter die direct bij het huisnummer hoort. Al het andere is een toevoeging.",
        en="Use it for the letter that belongs to the house number itself. All else is an addition.",
    ),
    right=("c", "A", "Z"),
    wrong=("bis", "1", "ab", "-"),
    pattern="^[A-Za-z]$",
    source="NEN 5825, BAG",
)
