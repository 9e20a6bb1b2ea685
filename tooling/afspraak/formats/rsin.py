"""The number of a Dutch legal entity."""

from __future__ import annotations

from afspraak.formats.base import Checksum, Format
from afspraak.texts import Texts

FORMAT = Format(
    name="rsin",
    title=Texts(nl="RSIN", en="RSIN"),
    says=Texts(nl="een RSIN van 9 cijfers, zoals 123456782", en="an RSIN of 9 digits, such as 123456782"),
    why=Texts(
        nl=(
            "Gebruik het alleen voor rechtspersonen en samenwerkingsverbanden. Bij een eenmanszaak is dit "
            "nummer een BSN en mag je het niet vastleggen."
        ),
        en=(
            "Use it only for legal entities and partnerships. For a sole trader this number is a BSN, "
            "which you may not record."
        ),
    ),
    right=("123456782", "111222333", "000000012"),
    wrong=("123456789", "12345678", "123.456.782", "000000000"),
    pattern="^[0-9]{9}$",
    never=("^0{9}$",),
    checks=(Checksum("weighted", weights=(9, 8, 7, 6, 5, 4, 3, 2, -1), modulus=11),),
    source="KVK, the 11-test",
)
