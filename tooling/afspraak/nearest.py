"""The word that was probably meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from afspraak.texts import Texts


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that is most like `word`, or an empty string when none comes near."""
    folded = {name.casefold().replace("_", "-"): name for name in known}
    found = difflib.get_close_matches(word.casefold().replace("_", "-"), list(folded), n=1, cutoff=0.6)
    return folded[found[0]] if found else ""


def did_you_mean(word: str, known: Iterable[str]) -> Texts:
    """`; did you mean "…"?`, or nothing."""
    guess = nearest(word, known)
    return Texts(nl=f'; bedoel je "{guess}"?', en=f'; did you mean "{guess}"?') if guess else Texts()
