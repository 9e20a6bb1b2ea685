"""The number of an establishment in the Dutch business register."""

from __future__ import annotations

from afspraak.formats.base import Format
from afspraak.texts import Texts

FORMAT = Format(
    name="establishment-number",
    title=Texts(nl="Vestigingsnummer", en="Establishment number"),
    says=Texts(nl="een vestigingsnummer van 12 cijfers", en="an establishment number of 12 digits"),
    why=Texts(
        nl=(
            "Gebruik het naast het KVK-nummer, voor relaties met meer vestigingen. Het nummer heeft geen "
            "controlecijfer."
        ),
        en=("Use it beside the KVK number, for relations with several establishments. The number has no check digit."),
    ),
    right=("000012345678", "000000000001", "999999999999"),
    wrong=("12345678", "0000 1234 5678", "00001234567A"),
    pattern="^[0-9]{12}$",
    source="KVK",
)
