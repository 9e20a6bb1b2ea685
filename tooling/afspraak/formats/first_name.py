"""The name by which someone is called."""

from __future__ import annotations

from afspraak.formats.base import Format
from afspraak.letters import BROKEN_IJ, LETTERS, LOWER, UPPER
from afspraak.texts import Texts

# Jan, IJsbrand, D'Angelo, McKenzie: a capital, small letters, and at most one capital more.
_NAME = f"IJ[{LOWER}]+|[{UPPER}]('[{UPPER}])?[{LOWER}]+([{UPPER}][{LOWER}]+)?"

FORMAT = Format(
    name="first-name",
    title=Texts(nl="Voornaam", en="First name"),
    says=Texts(
        nl="een voornaam met een hoofdletter, geen voorletter, zoals Anne-Fleur",
        en="a first name with a capital, not an initial, such as Anne-Fleur",
    ),
    why=Texts(
        nl=(
            "Gebruik het voor roepnamen. Het vergelijkt de naam niet met de voorletters: een roepnaam "
            "begint vaak met een andere letter."
        ),
        en=(
            "Use it for the names that people are called by. It does not compare the name with the "
            "initials: they often differ."
        ),
    ),
    right=("Anne-Fleur", "IJsbrand", "Jo", "Mees", "Ijaz", "D'Angelo", "Jan Willem", "McKenzie"),
    wrong=("A.", "jan", "JAN", "Ijsbrand2", "Ijsbrand", "J"),
    pattern=f"^({_NAME})([ '-][{LETTERS}]+)*$",
    never=(BROKEN_IJ,),
)
