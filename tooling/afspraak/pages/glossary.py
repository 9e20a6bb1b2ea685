"""The glossary, and its words as explanations that pages show on hover."""

from __future__ import annotations

import re
from collections.abc import Mapping

from afspraak.model.organisation import GlossaryWord
from afspraak.pages import links, markdown
from afspraak.pages.edition import Edition
from afspraak.pages.translation import fallback_notice

HERE = "glossary.md"
_SHORTHAND = re.compile(r"[A-Z][A-Za-z0-9-]*[A-Z][A-Za-z0-9-]*\Z")


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
        links.propose(edition, "glossary.yaml"),
    )
    return {HERE: page}


def _row(edition: Edition, word: GlossaryWord) -> tuple[str, str]:
    also = ", ".join(markdown.line(each) for each in word.synonyms)
    shown = f'<span class="also">{edition.pick("Ook bekend als", "Also known as")}: {also}</span>' if also else ""
    return f"{markdown.place(word.id)}**{edition.say(word.word)}**", "<br>".join(
        filter(None, (edition.fit(word.means), shown))
    )


def shorthand(edition: Edition) -> Mapping[str, str]:
    """The abbreviations of the glossary with what they mean; ordinary words are left in peace."""
    words = [(word.word.in_(edition.language), word.means) for word in edition.rulebook.glossary.values()]
    return {word: edition.say(means) for word, means in words if _SHORTHAND.match(word)}


def explained(page: str, words: Mapping[str, str]) -> str:
    """The page with the abbreviations that it uses explained; CRM is explained nowhere else than in the glossary."""
    used = [f"*[{word}]: {means}" for word, means in words.items() if word != "CRM" and word in page]
    return "\n".join([page, *used, ""]) if used else page
