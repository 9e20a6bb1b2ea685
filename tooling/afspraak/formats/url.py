"""The address of a website."""

from __future__ import annotations

from afspraak.formats.base import Format
from afspraak.texts import Texts

_LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"

FORMAT = Format(
    name="url",
    title=Texts(nl="Webadres", en="Web address"),
    says=Texts(
        nl="een webadres met https:// en een domein in kleine letters, zoals https://www.voorbeeld.nl",
        en="a web address with https:// and a domain in lower case, such as https://www.voorbeeld.nl",
    ),
    why=Texts(
        nl=(
            "Gebruik het voor websites. Het zegt niet of de pagina bestaat; een domein buiten a-z schrijf je als xn--."
        ),
        en=("Use it for websites. It does not say whether the page exists; write a domain outside a-z as xn--."),
    ),
    right=(
        "https://www.voorbeeld.nl",
        "https://voorbeeld.nl/contact",
        "http://a.nl",
        "https://voorbeeld.example:8443/?taal=nl",
    ),
    wrong=(
        "Voorbeeld,nl",
        "www.voorbeeld.nl",
        "https://Voorbeeld.NL",
        "https://voorbeeld",
        "https://voorbeeld.nl/een pagina",
        "https://-a.nl",
    ),
    pattern=f"^https?://({_LABEL}\\.)+[a-z]{{2,63}}(:[0-9]{{1,5}})?([/?#][!-~]*)?$",
    repair="url",
    source="RFC 3986, the practical part",
)
