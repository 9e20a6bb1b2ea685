"""The addition to a house number."""

from __future__ import annotations

from afspraak.formats.base import Format
from afspraak.texts import Texts

FORMAT = Format(
    name="house-number-addition",
    title=Texts(nl="Toevoeging", en="House number addition"),
    says=Texts(
        nl="een toevoeging van hooguit 4 letters of cijfers, zoals bis",
        en="an addition of at most 4 letters or digits, such as bis",
    ),
    why=Texts(
        nl=(
            "Gebruik het voor wat na het huisnummer en de huisletter komt. Een streepje of spatie ervoor "
            "schrijf je niet op; het etiket zet dat er zelf bij."
        ),
        en=(
            "Use it for what follows the house number and letter. Do not write a hyphen or space before "
            "it; the label adds that."
        ),
    ),
    right=("bis", "2", "IIhg", "A1"),
    wrong=("-2", "2 hoog", "boven", "b/c"),
    pattern="^[A-Za-z0-9]{1,4}$",
    source="NEN 5825, BAG",
)
