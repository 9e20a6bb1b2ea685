"""A VAT id that does not contain a citizen service number."""

from __future__ import annotations

from afspraak.formats.base import Checksum, Format
from afspraak.texts import Texts
from afspraak.vat_structures import VAT_PATTERN

FORMAT = Format(
    name="vat-id-without-bsn",
    title=Texts(nl="Btw-id zonder BSN", en="VAT id without BSN"),
    says=Texts(
        nl="een btw-id waarin geen burgerservicenummer zit, zoals NL000099998B57",
        en="a VAT id that contains no citizen service number, such as NL000099998B57",
    ),
    why=Texts(
        nl=(
            "Gebruik het voor eenmanszaken: hun oude nummer bevat het BSN en mag je niet bewaren. Een "
            "Nederlands nummer moet aan de proef (modulo 97) van het nummer sinds 2020 voldoen; van "
            "andere landen telt de opbouw."
        ),
        en=(
            "Use it for sole traders: their old number contains the BSN and may not be kept. A Dutch "
            "number must pass the test (modulo 97) of the number since 2020; of other countries the "
            "structure counts."
        ),
    ),
    right=("NL000099998B57", "BE0428759497", "DE123456789"),
    wrong=("NL111222333B01", "NL123456782B01", "000099998B57"),
    pattern=VAT_PATTERN,
    checks=(Checksum("mod97", where="^NL", remainder=1),),
    repair="vat-id",
    source="Belastingdienst, UAVG art. 46",
)
