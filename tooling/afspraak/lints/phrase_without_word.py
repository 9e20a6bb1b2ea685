"""A phrase in which a word of the glossary is to be explained, but that does not hold the word."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, mentions, report
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    for known in rulebook.glossary.values():
        for language, phrases in known.explained.items():
            word = known.word.in_(language)
            for phrase, place in mentions(phrases, known.place):
                if word.casefold() not in phrase.casefold():
                    yield report(LINT, place, phrase=phrase, word=word)


LINT = Lint(
    name="phrase-without-word",
    level="error",
    title=Texts(
        nl="Een woordgroep zonder het woord",
        en="A phrase without its word",
    ),
    why=Texts(
        nl="Een woord wordt uitgelegd in de woordgroepen die erbij staan; in deze komt het niet voor.",
        en="A word is explained in the phrases that stand with it; this one does not hold it.",
    ),
    message=Texts(
        nl='in "{phrase}" komt "{word}" niet voor',
        en='"{phrase}" does not hold "{word}"',
    ),
    remedy=Texts(
        nl='Schrijf een woordgroep met "{word}" erin, of haal deze weg.',
        en='Write a phrase with "{word}" in it, or remove this one.',
    ),
    example="""\
record:
  word: record
  means: …
  explained: {en: [a row]}   # a row holds no "record"
""",
    run=_run,
)
