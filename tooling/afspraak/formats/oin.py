"""The identification number of a Dutch public body."""

from __future__ import annotations

from afspraak.formats.base import Checksum, Format
from afspraak.texts import Texts

FORMAT = Format(
    name="oin",
    title=Texts(nl="OIN", en="OIN"),
    says=Texts(
        nl="een OIN van 20 cijfers, zoals 00000003012345670000",
        en="an OIN of 20 digits, such as 00000003012345670000",
    ),
    why=Texts(
        nl=(
            "Gebruik het voor overheden. Wat op een RSIN of KVK-nummer berust, moet ook zo zijn "
            "opgebouwd; of het OIN is uitgegeven, zegt het niet."
        ),
        en=(
            "Use it for public bodies. What rests on an RSIN or KVK number must be built that way; it "
            "does not say whether the OIN has been issued."
        ),
    ),
    right=("00000003012345670000", "00000001123456782000", "00000004000000012000"),
    wrong=("00000003123456789", "00000001123456789000", "00000003123456789000", "99999999999999999999"),
    pattern=(
        "^(00000001[0-9]{9}000|00000003[0-9]{8}0000"  # from an RSIN, from a KVK number
        "|000000(0[024-9]|[1-9][0-9])[0-9]{12})$"  # another register
    ),
    checks=(Checksum("weighted", where="^00000001", take=(8, 17), weights=(9, 8, 7, 6, 5, 4, 3, 2, -1), modulus=11),),
    source="Logius",
)
