"""The initials of a person."""

from __future__ import annotations

from afspraak.formats.base import Format
from afspraak.letters import LOWER, UPPER
from afspraak.texts import Texts

_INITIAL = f"(IJ|[{UPPER}][{LOWER}]{{0,2}})\\."

FORMAT = Format(
    name="initials",
    title=Texts(nl="Voorletters", en="Initials"),
    says=Texts(
        nl="voorletters met hoofdletters en punten, zonder spaties, zoals J.P. of Th.J.",
        en="initials with capitals and dots, without spaces, such as J.P. or Th.J.",
    ),
    verb=Texts(nl="bestaat uit", en="consists of"),
    why=Texts(
        nl=(
            "Gebruik het voor de voorletters van personen. Een voorletter van twee of drie letters mag "
            "(Th., Chr., IJ.); of hij klopt, weet alleen de persoon zelf."
        ),
        en=(
            "Use it for the initials of persons. An initial of two or three letters is allowed (Th., "
            "Chr., IJ.); only the person knows whether it is right."
        ),
    ),
    right=("J.P.", "Th.J.", "IJ.", "J.", "Chr.", "J.-P.", "Ş."),
    wrong=("JP", "J. P.", "j.p.", "J P", "Jan", "J.P"),
    pattern=f"^{_INITIAL}(-?{_INITIAL})*$",
    repair="initials",
    source="BRP",
)
