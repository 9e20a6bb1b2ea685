"""The name of an organisation."""

from __future__ import annotations

from afspraak.formats.base import Format
from afspraak.letters import LOWER, UPPER
from afspraak.texts import Texts

FORMAT = Format(
    name="organisation-name",
    title=Texts(nl="Naam van een organisatie", en="Organisation name"),
    says=Texts(
        nl="een naam in hoofdletters en kleine letters, zoals Jansen Bouw B.V.",
        en="a name in capitals and small letters, such as Jansen Bouw B.V.",
    ),
    why=Texts(
        nl=(
            "Gebruik het voor de naam van een relatie. Een naam geheel in hoofdletters mag alleen uit "
            "woorden van hooguit 4 letters bestaan (KPN, ABN AMRO); voor andere merknamen is er de lijst "
            "met schrijfwijzen."
        ),
        en=(
            "Use it for the name of a relation. A name in capitals throughout may only consist of words "
            "of up to 4 letters (KPN, ABN AMRO); for other brand names there is the list of spellings."
        ),
    ),
    right=("Jansen Bouw B.V.", "ABN AMRO", "KPN", "112", "eBerge"),
    wrong=("jansen bouw bv", "JANSEN BOUW B.V.", "abn amro", "voorbeeld.com"),
    never=(
        f"^[^{UPPER}]*[{LOWER}][^{UPPER}]*$",  # small letters only
        f"^[^{LOWER}]*[{UPPER}]{{5}}[^{LOWER}]*$",  # capitals only, with a word of five letters or more
    ),
    repair="organisation-name",
)
