"""A telephone number that the numbering plan of its country knows."""

from __future__ import annotations

from afspraak.formats.base import Format
from afspraak.texts import Texts

FORMAT = Format(
    name="real-phone",
    title=Texts(nl="Bestaand telefoonnummer", en="Existing telephone number"),
    says=Texts(
        nl="een telefoonnummer dat in het nummerplan van het land past, zoals +31201234567",
        en="a telephone number that fits the numbering plan of its country, such as +31201234567",
    ),
    why=Texts(
        nl=(
            "Gebruik het als advies naast phone. Nummerplannen veranderen, dus een nieuwe versie van de "
            "gegevens kan anders oordelen; of iemand opneemt, weet het niet."
        ),
        en=(
            "Use it as advice beside phone. Numbering plans change, so a new version of the data may "
            "judge differently; it does not know whether anyone answers."
        ),
    ),
    right=("+31201234567", "+31612345678", "+31201234567;ext=12"),
    wrong=("+3120123456", "+31201234567890", "+999123456789", "020-1234567"),
    pattern="^\\+[1-9][0-9]{6,14}(;ext=[0-9]{1,6})?$",
    library="real-phone",
    repair="phone",
    source="libphonenumber",
)
