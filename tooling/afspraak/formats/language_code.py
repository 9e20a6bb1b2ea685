"""The code of a language."""

from __future__ import annotations

from afspraak.formats.base import Format
from afspraak.texts import Texts

_CODES = """
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en
    eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja
    jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb
    nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq
    sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""

FORMAT = Format(
    name="language-code",
    title=Texts(nl="Taalcode", en="Language code"),
    says=Texts(
        nl="een taalcode van twee kleine letters, zoals nl",
        en="a language code of two small letters, such as nl",
    ),
    why=Texts(
        nl="Gebruik het voor de taal van brieven en mail. Een streek (nl-BE) hoort er niet bij.",
        en="Use it for the language of letters and mail. A region (nl-BE) is not part of it.",
    ),
    right=("nl", "fy", "aa", "zu"),
    wrong=("Nederlands", "NL", "nl-NL", "nld", "xx"),
    pattern=f"^({'|'.join(_CODES.split())})$",
    repair="language-code",
    source="ISO 639-1",
)
