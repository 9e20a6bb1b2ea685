"""Other forms of a noun that a reader may type: Dutch and English plurals and singulars, made by rule."""

from __future__ import annotations

import re

_VOWELS = "aeiou"
_LONG = re.compile(r"(aa|ee|oo|uu)([bcdfgklmnprst])\Z")
_SHORT = re.compile(r"(?<![aeiou])[aeiou]([bdfgklmnprst])\Z")
_OPEN = re.compile(r"(?<![aeiou])([aeou])([bdfgklmnprstvz])en\Z")
_DOUBLED = re.compile(r"([bdfgklmnprst])\1en\Z")
_SOFTENED = re.compile(r"(ie|ui|ij|eu|oe|ou|ei)[fs]\Z")
_HARD, _SOFT = str.maketrans("fs", "vz"), str.maketrans("vz", "fs")
SHORTEST = 4  # letters; shorter words have forms that say nothing


def forms(word: str, language: str) -> tuple[str, ...]:
    """The plural and the singular of a word in small letters, besides itself; a form may be one that nobody uses."""
    if len(word) < SHORTEST or not word.isalpha():
        return ()
    made = _dutch(word) if language == "nl" else _english(word)
    return tuple(form for form in dict.fromkeys(made) if form != word and len(form) >= SHORTEST - 1)


def _dutch(word: str) -> list[str]:
    if word.endswith("en"):
        return [_dutch_singular(word)]
    if word.endswith("s") and word[-2] not in _VOWELS:
        return [word[:-1]]
    if word.endswith("aar"):  # eigenaars and eigenaren
        return [f"{word}s", f"{word[:-3]}aren"]
    return [_dutch_plural(word)]


def _dutch_plural(word: str) -> str:
    if word[-1] in "aiouy":
        return f"{word}'s"
    if word.endswith(("e", "el", "er", "em", "ier", "eur")):
        return f"{word}s"
    if found := _LONG.search(word):
        return f"{word[:-3]}{found[1][0]}{found[2].translate(_HARD)}en"
    if found := _SHORT.search(word):
        return f"{word}{found[1]}en"
    if _SOFTENED.search(word):
        return f"{word[:-1]}{word[-1].translate(_HARD)}en"
    return f"{word}en"


def _dutch_singular(word: str) -> str:
    if _DOUBLED.search(word):
        return word[:-3]
    if found := _OPEN.search(word):
        return f"{word[:-4]}{found[1] * 2}{found[2].translate(_SOFT)}"
    return word[:-2]


def _english(word: str) -> list[str]:
    if word.endswith("ies"):
        return [f"{word[:-3]}y"]
    if word.endswith(("ses", "xes", "ches", "shes")):
        return [word[:-2]]
    if word.endswith("s") and not word.endswith(("ss", "us")):
        return [word[:-1]]
    if word.endswith("y") and word[-2] not in _VOWELS:
        return [f"{word[:-1]}ies"]
    return [f"{word}es" if word.endswith(("s", "x", "ch", "sh")) else f"{word}s"]
