"""The glossary, and its words with what they mean."""

from __future__ import annotations

import re
from collections.abc import Mapping

from afspraak.model.organisation import GlossaryWord
from afspraak.pages import markdown, proposals
from afspraak.pages.edition import Edition
from afspraak.pages.explaining import Term
from afspraak.pages.translation import fallback_notice

HERE = "glossary.md"
_TERM = re.compile(r"[^\W\d_][\w -]*\Z")


def pages(edition: Edition) -> dict[str, str]:
    """The one page with all words, in alphabetical order."""
    words = sorted(edition.rulebook.glossary.values(), key=lambda word: word.word.in_(edition.language).casefold())
    intro = edition.pick(
        "De woorden die we gebruiken, elk met één betekenis.", "The words that we use, each with one meaning."
    )
    heads = edition.pick("Woord|Betekenis", "Word|Meaning").split("|")
    page = markdown.page(
        markdown.heading(1, edition.pick("Woordenlijst", "Glossary")),
        fallback_notice(edition, tuple(words)),
        intro,
        markdown.block("index-table", markdown.table(heads, [_row(edition, word) for word in words])),
        proposals.change(edition, "glossary.yaml", edition.pick("Woordenlijst", "Glossary")),
    )
    return {HERE: page}


def _row(edition: Edition, word: GlossaryWord) -> tuple[str, str]:
    also = ", ".join(markdown.line(each) for each in word.synonyms)
    shown = f'<span class="also">{edition.pick("Ook bekend als", "Also known as")}: {also}</span>' if also else ""
    return f"{markdown.place(word.id)}**{edition.say(word.word)}**", "<br>".join(
        filter(None, (edition.fit(word.means), shown))
    )


def terms(edition: Edition) -> Mapping[str, Term]:
    """The words of the glossary by the phrases that hold them, as these stand in a sentence and at its start."""
    found: dict[str, Term] = {}
    for known in edition.rulebook.glossary.values():
        word = known.word.in_(edition.language)
        if _TERM.match(word) and word != "CRM":  # everyone here knows that one; explained everywhere it would be noise
            term = Term(word, edition.say(known.means))
            for phrase in known.explained.get(edition.language, (word,)):
                if word.casefold() in phrase.casefold():
                    found |= {phrase: term, phrase[:1].upper() + phrase[1:]: term}
    return found
