"""A surname prefix that is written out."""

from __future__ import annotations

from afspraak.formats.base import Format
from afspraak.texts import Texts

FORMAT = Format(
    name="surname-prefix-in-full",
    title=Texts(nl="Tussenvoegsel voluit", en="Surname prefix in full"),
    says=Texts(
        nl="een tussenvoegsel dat voluit staat, zoals van der",
        en="a surname prefix in full, such as van der",
    ),
    why=Texts(
        nl=(
            "Gebruik het voor het tussenvoegsel. Achter v.d. kan van de, van den of van der schuilgaan, "
            "dus vraag het de persoon."
        ),
        en="Use it for the surname prefix. Behind v.d. may be van de, van den or van der, so ask the person.",
    ),
    right=("van den", "van 't", "d", "'s"),
    wrong=("v.d.", "v/d", "vd", "v.", "v", "v d", "vdr"),
    never=("[./]", "^[Vv]( ?[Dd]([EeNnRr])?| ?[Hh])?$"),
    repair="surname-prefix",
    source="BRP, table 36",
)
