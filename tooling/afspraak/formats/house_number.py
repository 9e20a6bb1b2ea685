"""A house number."""

from __future__ import annotations

from afspraak.formats.base import Format
from afspraak.texts import Texts

FORMAT = Format(
    name="house-number",
    title=Texts(nl="Huisnummer", en="House number"),
    says=Texts(
        nl="een huisnummer van 1 tot en met 99999, zonder letter of toevoeging",
        en="a house number from 1 to 99999, without a letter or addition",
    ),
    why=Texts(
        nl="Gebruik het voor het nummer alleen. Een letter en een toevoeging hebben hun eigen veld.",
        en="Use it for the number alone. A letter and an addition have their own fields.",
    ),
    right=("1", "103", "99999"),
    wrong=("0", "103c", "12-14", "100000", "012"),
    pattern="^[1-9][0-9]{0,4}$",
    source="NEN 5825, BAG",
)
