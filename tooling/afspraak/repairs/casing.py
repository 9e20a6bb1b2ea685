"""Capitals and small letters of names."""

from __future__ import annotations

import re

from afspraak.letters import LETTERS, LOWER, UPPER

# Words that are small inside a name, though not at its start.
SMALL_WORDS = frozenset(
    {
        "aan",
        "achter",
        "bij",
        "de",
        "den",
        "der",
        "en",
        "het",
        "in",
        "la",
        "le",
        "of",
        "onder",
        "op",
        "over",
        "te",
        "ten",
        "ter",
        "tot",
        "uit",
        "van",
        "voor",
    }
)

_WORD = re.compile(f"[{LETTERS}]+")


def has_capitals(text: str) -> bool:
    """Whether there is a capital in the text."""
    return bool(re.search(f"[{UPPER}]", text))


def has_small_letters(text: str) -> bool:
    """Whether there is a small letter in the text."""
    return bool(re.search(f"[{LOWER}]", text))


def capitalised(word: str) -> str:
    """The word with a capital in front and small letters behind it; the Dutch IJ is one letter."""
    if re.match("ij([^aeiou]|$)", word, re.IGNORECASE):
        return "IJ" + word[2:].lower()
    return word[:1].title() + word[1:].lower()


def with_first_capital(text: str) -> str:
    """The text with a capital in front and the rest as it was."""
    if re.match("[iI]j([^aeiou]|$)", text):
        return "IJ" + text[2:]
    return text[:1].title() + text[1:]


def in_name_case(text: str) -> str:
    """The text with a capital on each word, as in a name: Alphen aan den Rijn, 's-Hertogenbosch."""
    return _WORD.sub(lambda found: _word_in_name(text, found.start(), found[0]), text)


def _word_in_name(text: str, at: int, word: str) -> str:
    before = text[at - 1] if at else ""
    starts = not re.search(f"[{LETTERS}][{LETTERS}]|^[{LETTERS}]", text[:at])
    if before == "'" and len(word) == 1:
        return word.lower()  # 's and 't
    if before == "." and len(word) > 1:
        return word.lower()  # voorbeeld.example
    if word.lower() in SMALL_WORDS and not starts:
        return word.lower()
    return capitalised(word)
