"""A mobile telephone number."""

from __future__ import annotations

from afspraak.formats.base import Format
from afspraak.formats.phone import FORMAT as PHONE
from afspraak.texts import Texts

FORMAT = Format(
    name="mobile-phone",
    title=Texts(nl="Mobiel nummer", en="Mobile number"),
    says=Texts(
        nl="een mobiel nummer met landcode, zoals +31612345678",
        en="a mobile number with country code, such as +31612345678",
    ),
    why=Texts(
        nl=(
            "Gebruik het voor velden waarin een mobiel nummer hoort. Een Nederlands nummer moet met +316 "
            "beginnen; van andere landen telt alleen de schrijfwijze."
        ),
        en=(
            "Use it for fields that want a mobile number. A Dutch number must start with +316; of other "
            "countries only the notation counts."
        ),
    ),
    right=("+31612345678", "+31600000000", "+32470123456", "+4915112345678"),
    wrong=("+31201234567", "06 12345678", "+3161234567", "+316123456789", "0612345678", "+320470123456"),
    pattern="^\\+(316[0-9]{8}|3[02-9][0-9]{5,13}|[124-9][0-9]{6,14})$",
    never=PHONE.never,
    repair="phone",
    source="ITU-T E.164",
)
