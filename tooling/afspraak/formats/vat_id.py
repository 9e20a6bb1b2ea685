"""The VAT id of an organisation in the European Union."""

from __future__ import annotations

from afspraak.formats.base import Checksum, Format
from afspraak.texts import Texts
from afspraak.vat_structures import VAT_PATTERN

FORMAT = Format(
    name="vat-id",
    title=Texts(nl="Btw-id", en="VAT id"),
    says=Texts(
        nl="een btw-id met landcode en zonder spaties of punten, zoals NL123456782B01",
        en="a VAT id with country code and without spaces or dots, such as NL123456782B01",
    ),
    why=Texts(
        nl=(
            "Gebruik het voor organisaties in de EU. Van Nederland en België wordt ook het controlegetal "
            "nagerekend, van andere landen alleen de opbouw bekeken; of het nummer is uitgegeven, zegt "
            "VIES."
        ),
        en=(
            "Use it for organisations in the EU. The check digits of the Netherlands and Belgium are "
            "computed, of other countries only the structure is looked at; VIES says whether the number "
            "has been issued."
        ),
    ),
    right=("NL123456782B01", "NL000099998B57", "BE0428759497", "DE123456789", "ATU12345678"),
    wrong=(
        "NL123456789B01",
        "NL 1234.56.782.B.01",
        "NL123456782B1",
        "BE0428759498",
        "nl123456782b01",
        "US123456789",
        "NL000000000B01",
    ),
    pattern=VAT_PATTERN,
    never=("^NL0{9}B",),
    checks=(
        Checksum("weighted", where="^NL", take=(2, 11), weights=(9, 8, 7, 6, 5, 4, 3, 2, -1), modulus=11),
        Checksum("mod97", where="^NL", remainder=1),  # since 2020, sole traders
        Checksum("complement97", where="^BE", take=(2, 0)),
    ),
    repair="vat-id",
    source="VIES, Belastingdienst",
)
