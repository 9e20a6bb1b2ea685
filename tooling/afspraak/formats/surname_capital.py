"""The capital of a surname."""

from __future__ import annotations

from afspraak.formats.base import Format
from afspraak.letters import BROKEN_IJ, LETTERS, LOWER, UPPER
from afspraak.texts import Texts

FORMAT = Format(
    name="surname-capital",
    title=Texts(nl="Hoofdletter van de achternaam", en="Capital of the surname"),
    says=Texts(
        nl="een achternaam met alleen een hoofdletter vooraan, zoals Berg of IJsbrandij",
        en="a surname with a capital in front only, such as Berg or IJsbrandij",
    ),
    why=Texts(
        nl=(
            "Gebruik het voor achternamen. IJ is één letter; een naam van hooguit 3 letters mag geheel in "
            "hoofdletters staan."
        ),
        en="Use it for surnames. IJ is one letter; a name of up to 3 letters may be all capitals.",
    ),
    right=("IJsbrandij", "Berg", "Los", "Ijaz", "ABC", "'t Hart", "Cocq van Delwijnen"),
    wrong=("Ijsbrandij", "berg", "BERG", "van der Berg", "DE WIT"),
    never=(
        f"^[{LOWER}]",
        f"^([^{LETTERS}]*[{UPPER}]){{4}}[^{LOWER}]*$",  # four capitals or more, and no small letter
        BROKEN_IJ,
    ),
    repair="surname",
    source="Onze Taal",
)
