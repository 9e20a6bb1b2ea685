"""The number of a registration in the Dutch business register."""

from __future__ import annotations

from afspraak.formats.base import Format
from afspraak.texts import Texts

FORMAT = Format(
    name="kvk-number",
    title=Texts(nl="KVK-nummer", en="KVK number"),
    says=Texts(
        nl="een KVK-nummer van 8 cijfers, zoals 01234567",
        en="a KVK number of 8 digits, such as 01234567",
    ),
    why=Texts(
        nl=(
            "Gebruik het voor Nederlandse organisaties. Het nummer heeft geen controlecijfer: of het "
            "bestaat, zoek je op bij de KVK."
        ),
        en=(
            "Use it for Dutch organisations. The number has no check digit: look it up at KVK to see whether it exists."
        ),
    ),
    right=("01234567", "00000001", "99999999"),
    wrong=("KvK 12.34.56.78", "1234567", "123456789", "12 34 56 78"),
    pattern="^[0-9]{8}$",
    repair="kvk-number",
    source="KVK",
)
