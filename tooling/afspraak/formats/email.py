"""One e-mail address."""

from __future__ import annotations

from afspraak.formats.base import Format
from afspraak.texts import Texts

_ATOM = "[a-z0-9!#%&'+/=_~-]+"
_LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"

FORMAT = Format(
    name="email",
    title=Texts(nl="E-mailadres", en="E-mail address"),
    says=Texts(
        nl="één e-mailadres in kleine letters, zoals j.devries@voorbeeld.nl",
        en="one e-mail address in lower case, such as j.devries@voorbeeld.nl",
    ),
    why=Texts(
        nl=(
            "Gebruik het voor elk e-mailadres. Het let op de schrijfwijze en zegt niet of de mailbox "
            "bestaat; zeldzame tekens en domeinen buiten a-z kent het niet."
        ),
        en=(
            "Use it for every e-mail address. It looks at the notation and does not say whether the "
            "mailbox exists; it does not know rare characters and domains outside a-z."
        ),
    ),
    right=("j.devries@voorbeeld.nl", "a@b.nl", "info+crm@sub.voorbeeld.example", "o'brien@voorbeeld.nl"),
    wrong=(
        "jan@voorbeeld,nl",
        "Jan@Voorbeeld.NL",
        "a@b.nl;c@d.nl",
        "jan@voorbeeld",
        "jan..devries@voorbeeld.nl",
        "Jan <jan@voorbeeld.nl>",
        "mailto:jan@voorbeeld.nl",
        ".jan@voorbeeld.nl",
        "jan@-voorbeeld.nl",
    ),
    pattern=f"^{_ATOM}(\\.{_ATOM})*@({_LABEL}\\.)+[a-z]{{2,63}}$",
    never=("^[^@]{65}", "^[!-~]{255}"),
    repair="email",
    source="RFC 5321, the practical part",
)
