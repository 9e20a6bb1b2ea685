"""Texts in the languages of the handbook."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

LANGUAGES = ("nl", "en")


@dataclass(frozen=True, slots=True)
class Texts:
    """One text in Dutch and in English; an empty string where a translation is missing."""

    nl: str = ""
    en: str = ""

    def __bool__(self) -> bool:
        return bool(self.nl or self.en)

    def given(self, language: str) -> str:
        """The text in exactly this language, or an empty string."""
        return self.nl if language == "nl" else self.en if language == "en" else ""

    def in_(self, language: str) -> str:
        """The text in this language, else in the other one: a reader always gets something."""
        return (self.en or self.nl) if language == "en" else (self.nl or self.en)

    def missing(self, languages: Iterable[str]) -> tuple[str, ...]:
        """The languages of `languages` in which nothing was written."""
        return tuple(language for language in languages if not self.given(language))

    def as_dict(self) -> dict[str, str]:
        """The languages that are filled, for JSON."""
        return {language: self.given(language) for language in LANGUAGES if self.given(language)}

    def __add__(self, other: Texts) -> Texts:
        return Texts(nl=self.nl + other.nl, en=self.en + other.en)


def folder_of(language: str, languages: Sequence[str]) -> str:
    """Where the pages of a language stand on the site: those of the first at its root, with a slash behind it else."""
    return "" if language == languages[0] else f"{language}/"


def same(text: str) -> Texts:
    """A text that reads alike in every language (a name, a code, a number)."""
    return Texts(nl=text, en=text)


def from_dict(texts: Mapping[str, str]) -> Texts:
    """The reverse of `Texts.as_dict`."""
    return Texts(nl=texts.get("nl", ""), en=texts.get("en", ""))


AND = Texts(nl="en", en="and")
OR = Texts(nl="of", en="or")


def listed(items: Iterable[Texts], last: Texts = AND) -> Texts:
    """`a, b and c` in each language."""
    parts = list(items)
    return Texts(nl=_listed([part.nl for part in parts], last.nl), en=_listed([part.en for part in parts], last.en))


def _listed(words: list[str], last: str) -> str:
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def quoted(text: str) -> Texts:
    """A value between quotation marks, as both languages write them in our messages."""
    return same(f'"{text}"')


def grouped(count: int, language: str) -> str:
    """A count as people write it: `1.200` in Dutch, `1,200` in English."""
    return f"{count:,}".replace(",", "." if language == "nl" else ",")
