"""The word that was probably meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from afspraak.texts import Texts

_CANDIDATES = 5


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is most like `word`, or an empty string when none comes near."""
    folded = {name.casefold().replace("_", "-"): name for name in known}
    asked = word.casefold().replace("_", "-")
    found = difflib.get_close_matches(asked, list(folded), n=_CANDIDATES, cutoff=0.6)
    shared = [name for name in found if _goes_on(asked, name) or _goes_on(name, asked)]
    return folded[(shared or found)[0]] if found else ""


def _goes_on(long: str, short: str) -> bool:
    """Whether the one is the other with something more: `telephone` is, to `phone`."""
    return long.startswith(short) or long.endswith(short)


def did_you_mean(word: str, known: Iterable[str]) -> Texts:
    """`; did you mean "…"?`, or nothing."""
    guess = nearest(word, known)
    return Texts(nl=f'; bedoel je "{guess}"?', en=f'; did you mean "{guess}"?') if guess else Texts()
