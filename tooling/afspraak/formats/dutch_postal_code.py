"""A Dutch postal code."""

from __future__ import annotations

from afspraak.formats.base import Format
from afspraak.texts import Texts

FORMAT = Format(
    name="dutch-postal-code",
    title=Texts(nl="Nederlandse postcode", en="Dutch postal code"),
    says=Texts(
        nl="een Nederlandse postcode met een spatie en hoofdletters, zoals 3511 AB",
        en="a Dutch postal code with a space and capitals, such as 3511 AB",
    ),
    why=Texts(
        nl="Gebruik het voor adressen in Nederland. Het zegt niet of de postcode is uitgegeven.",
        en=("Use it for addresses in the Netherlands. It does not say whether the postal code has been issued."),
    ),
    right=("3511 AB", "1000 AA", "9999 ZZ"),
    wrong=("3511ab", "3511AB", "0511 AB", "1234 SA", "1234 SD", "1234 SS", "NL-3511 AB"),
    pattern="^[1-9][0-9]{3} [A-Z]{2}$",
    never=("S[ADS]$",),
    repair="dutch-postal-code",
    source="PostNL",
)
