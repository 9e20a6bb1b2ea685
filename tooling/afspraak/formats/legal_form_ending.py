"""The legal form at the end of the name of an organisation."""

from __future__ import annotations

from afspraak.formats.base import Format
from afspraak.texts import Texts

FORMAT = Format(
    name="legal-form-ending",
    title=Texts(nl="Rechtsvorm in de naam", en="Legal form in the name"),
    says=Texts(
        nl="een naam zonder rechtsvorm of met B.V., N.V., VOF, CV of U.A. aan het eind",
        en="a name without a legal form or with B.V., N.V., VOF, CV or U.A. at its end",
    ),
    why=Texts(
        nl=(
            "Gebruik het om één schrijfwijze aan te houden. Een Belgische NV of BV schrijft zichzelf "
            "zonder punten: laat die erbuiten met when."
        ),
        en=("Use it to keep one notation. A Belgian NV or BV writes itself without dots: leave it out with when."),
    ),
    right=("Jansen Bouw B.V.", "De Groot VOF", "Gemeente Utrecht", "Smit N.V.", "Berge CV", "Inkoop U.A."),
    wrong=("Jansen Bouw bv", "Jansen Bouw BV", "De Vries v.o.f.", "Smit nv", "Berge C.V.", "Inkoop Ua", "Jansen B. V."),
    never=(
        " ([Bb]\\.?[Vv]|b\\.[Vv]\\.|B\\.v\\.|[Bb][Vv]\\.|[Bb]\\. [Vv]\\.?)$",
        " ([Nn]\\.?[Vv]|n\\.[Vv]\\.|N\\.v\\.|[Nn][Vv]\\.|[Nn]\\. [Vv]\\.?)$",
        " ([Uu]\\.?[Aa]|u\\.[Aa]\\.|U\\.a\\.|[Uu][Aa]\\.|[Uu]\\. [Aa]\\.?)$",
        " ([Vv]\\.[Oo]\\.?[Ff]\\.?|[Vv][Oo]\\.[Ff]\\.?|[Vv][Oo][Ff]\\.|v[Oo][Ff]|V(o[Ff]|Of))$",
        " ([Cc]\\.[Vv]\\.?|[Cc][Vv]\\.|c[Vv]|Cv|[Cc]\\. [Vv]\\.?)$",
    ),
    repair="legal-form",
    source="taaladvies.net",
)
