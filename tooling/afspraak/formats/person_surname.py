"""The characters of a surname."""

from __future__ import annotations

from afspraak.formats.base import Format
from afspraak.letters import LETTERS
from afspraak.texts import Texts

FORMAT = Format(
    name="person-surname",
    title=Texts(nl="Achternaam", en="Surname"),
    says=Texts(
        nl="een achternaam van letters, spaties, streepjes en apostrofs, zonder voorletters of titels",
        en="a surname of letters, spaces, hyphens and apostrophes, without initials or titles",
    ),
    why=Texts(
        nl=(
            "Gebruik het voor achternamen in Latijns schrift. Het tussenvoegsel en de hoofdletter hebben "
            "hun eigen formaat."
        ),
        en="Use it for surnames in Latin script. The prefix and the capital have their own formats.",
    ),
    right=("Berg", "Los", "De", "IJsbrandij", "Cocq van Delwijnen", "Nguyễn", "'t Hart", "Ó"),
    wrong=("J. Berg", "Berg, van den", "Berg2", "dr. Berg", "Berg -", "’t Hart"),
    pattern=f"^'?[{LETTERS}]+([' -]+[{LETTERS}]+)*'?$",
    repair="surname",
    source="BRP",
)
