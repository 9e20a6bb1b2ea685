"""A telephone number with its country code."""

from __future__ import annotations

from afspraak.formats.base import Format
from afspraak.texts import Texts

FORMAT = Format(
    name="phone",
    title=Texts(nl="Telefoonnummer", en="Telephone number"),
    says=Texts(
        nl="een telefoonnummer met landcode en zonder spaties, zoals +31201234567",
        en="a telephone number with country code and without spaces, such as +31201234567",
    ),
    why=Texts(
        nl=(
            "Gebruik het voor elk telefoonnummer; een toestel schrijf je als ;ext=12. Het zegt niet of "
            "het nummer in gebruik is."
        ),
        en=(
            "Use it for every telephone number; write an extension as ;ext=12. It does not say whether "
            "the number is in use."
        ),
    ),
    right=("+31201234567", "+31612345678", "+31201234567;ext=12", "+1234567"),
    wrong=(
        "020-1234567",
        "+31 (0)20 123 45 67",
        "020 123 45 67 / 06 12345678",
        "+310201234567",
        "+123456",
        "0031201234567",
    ),
    pattern="^\\+[1-9][0-9]{6,14}(;ext=[0-9]{1,6})?$",
    never=(
        "^\\+(31|32|33|44|49)0",  # the 0 that is dialled within these countries only
    ),
    repair="phone",
    source="ITU-T E.164, RFC 3966",
)
