"""Marks words whose language we were not told, so that they are read aloud as what they are."""

from __future__ import annotations

import re

from afspraak.pages import markdown
from afspraak.pages.edition import Edition
from afspraak.texts import LANGUAGES

# Words that both languages use tell nothing and are left out: "is", "of", and "check", "let", "put" as a first word.
_SMALL = {
    "nl": "de het een en van voor met op dat die wat bij niet naar uit ook als maar om aan",
    "en": "the a an and for with on that which what by not to from also as but their",
}
_VERBS = {
    "nl": "voeg maak zet schrijf vul laat verbeter verwijder noem leg geef herstel",
    "en": "add make write fill improve remove name keep give say show mend tell reword",
}
_MET = {language: (frozenset(_SMALL[language].split()), frozenset(_VERBS[language].split())) for language in LANGUAGES}
_WORD = re.compile(r"[a-z]+")


def spoken(edition: Edition, words: str) -> str:
    """The words as plain text, marked where they are plainly in the other language than the page."""
    shown, language = markdown.line(words), _language(words)
    return f'<span lang="{language}">{shown}</span>' if language not in ("", edition.language) else shown


def told_as_written(edition: Edition, words: str) -> str:
    """The same, and behind words in the other language which one that is: they stand alone between ours."""
    shown = spoken(edition, words)
    other = edition.pick(" (in het Engels)", " (in Dutch)")
    return shown if shown == markdown.line(words) else shown + other


def _language(words: str) -> str:
    """The language whose small words, or first verb, are met most; empty where none stands out."""
    met = _WORD.findall(words.casefold())
    counts = {
        language: sum(word in small for word in met) + sum(word in verbs for word in met[:1])
        for language, (small, verbs) in _MET.items()
    }
    best = max(counts, key=lambda language: counts[language])
    return best if list(counts.values()).count(counts[best]) == 1 else ""
