"""A surname of two names that are joined by a hyphen."""

from __future__ import annotations

from afspraak.formats.base import Format
from afspraak.texts import Texts

# The Dutch first words of table 36; prefixes from elsewhere (El, Al, Da) are often registered with a capital.
_CAPITAL_PREFIXES = "Aan|Bij|De|Den|Der|Het|In|Onder|Op|Over|Te|Ten|Ter|Tot|Uijt|Uit|Van|Voor"

FORMAT = Format(
    name="double-surname",
    title=Texts(nl="Dubbele achternaam", en="Double surname"),
    says=Texts(
        nl=(
            "een achternaam met een streepje zonder spaties en daarna een klein tussenvoegsel, zoals "
            "Berge-van der Meulen"
        ),
        en="a surname with a hyphen without spaces and then a small prefix, such as Berge-van der Meulen",
    ),
    why=Texts(
        nl=(
            "Gebruik het voor namen van partners in de Nederlandse schrijfwijze. Belgische namen houden "
            "de hoofdletter van de identiteitskaart: laat die erbuiten met when."
        ),
        en=(
            "Use it for partner names in the Dutch way of writing. Belgian names keep the capital of the "
            "identity card: leave them out with when."
        ),
    ),
    right=("Berge-van der Meulen", "Groenen", "Smit-El Idrissi", "Jansen-'t Hart"),
    wrong=("Berge - van der Meulen", "Berge- van der Meulen", "Berge-Van der Meulen", "Berge-", "Smit--Berge"),
    never=(" -|- |--|^-|-$", f"-({_CAPITAL_PREFIXES}) "),
    repair="surname-hyphen",
    source="BRP, name use",
)
