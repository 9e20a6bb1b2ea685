"""A surname prefix in small letters."""

from __future__ import annotations

from afspraak.formats.base import Format
from afspraak.letters import UPPER
from afspraak.texts import Texts

FORMAT = Format(
    name="surname-prefix-lower-case",
    title=Texts(nl="Tussenvoegsel in kleine letters", en="Surname prefix in lower case"),
    says=Texts(
        nl="een tussenvoegsel in kleine letters, zoals van der",
        en="a surname prefix in lower case, such as van der",
    ),
    why=Texts(
        nl=(
            "Gebruik het voor Nederlandse namen. In de aanhef krijgt het vanzelf een hoofdletter; "
            "Belgische namen schrijf je zoals op de identiteitskaart."
        ),
        en=(
            "Use it for Dutch names. In the salutation it gets its capital by itself; write Belgian names "
            "as on the identity card."
        ),
    ),
    right=("van der", "'t", "d"),
    wrong=("Van Der", "Van", "van Den"),
    never=(f"[{UPPER}]",),
    repair="surname-prefix",
    source="Onze Taal",
)
