"""Explains words of the glossary where a page first uses them in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

_PLAIN = ("#", "!!!", "???", "```", "{", "<div", "</", "<p", "<details", "<form", "<ul", "<button", "<table")
_PAIRS = (
    *(("<", ">"), ("[", "]"), ("](", ")"), ("<code>", "</code>"), ("<a ", "</a>"), ("<abbr ", "</abbr>")),
    ('<span class="also">', "</span>"),
)
_PART = re.compile(r"\w")
Span = tuple[int, int]  # of a text, from its start


@dataclass(frozen=True, eq=False)
class Term:
    """A word, and what it means; two are the same only if they are one, which every page asks hundreds of times."""

    word: str
    means: str

    def told(self, word: str) -> str:
        """The word, as it is written in a text, with what it means."""
        means = self.means.replace('"', "&#34;")
        return f'<abbr title="{means}">{word}</abbr>'


@dataclass(frozen=True)
class Words:
    """The words to explain, by the phrases in which they are: most often the word itself."""

    means: Mapping[str, Term]

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Where in each phrase its word begins."""
        return {phrase: phrase.casefold().find(term.word.casefold()) for phrase, term in self.means.items()}

    @cached_property
    def by_tail(self) -> Mapping[str, frozenset[Term]]:
        """The terms by their phrases without the first letter, which is a capital or not; the longest first."""
        found: dict[str, frozenset[Term]] = {}
        for phrase in sorted(self.means, key=len, reverse=True):
            found[phrase[1:]] = found.get(phrase[1:], frozenset()) | {self.means[phrase]}
        return found

    @cached_property
    def by_core(self) -> Mapping[str, frozenset[Term]]:
        """The terms by their word as a phrase writes it, without its first letter: what a phrase needs first of all."""
        found: dict[str, frozenset[Term]] = {}
        for phrase, term in self.means.items():
            start = self.places[phrase]
            core = phrase[start + 1 : start + len(term.word)]
            found[core] = found.get(core, frozenset()) | {term}
        return found


def explained(page: str, words: Words) -> str:
    """The page with each word that it uses explained once: a reader meets it, and it is no link, heading or value."""
    lines = page.split("\n")
    running = list(_running(lines))
    text = "\n".join(lines[number] for number in running)
    found = _found(text, words)
    if not found:
        return page
    for term, (start, end) in sorted(found.items(), key=lambda each: each[1], reverse=True):
        text = f"{text[:start]}{term.told(text[start:end])}{text[end:]}"
    for number, line in zip(running, text.split("\n"), strict=True):
        lines[number] = line
    return "\n".join(lines)


def _found(text: str, words: Words) -> Mapping[Term, Span]:
    """Where each term first stands on its own, outside those that were found before."""
    found: dict[Term, Span] = {}
    near = {term for core, terms in words.by_core.items() if core in text for term in terms}
    for tail, terms in words.by_tail.items():
        waiting = terms & near
        for term, span in _uses(text, tail, words) if waiting else ():
            if term in waiting and not _is_within(span, term, found):
                found[term] = min(span, found.get(term, span))
                waiting -= {term}
            if not waiting:
                break
    return found


def _uses(text: str, tail: str, words: Words) -> Iterator[tuple[Term, Span]]:
    """Where a word is used in a phrase that goes on like this after its first letter."""
    at = text.find(tail)
    while at >= 0:
        start, end = at - 1, at + len(tail)
        phrase = text[max(start, 0) : end]
        if phrase in words.means and _is_free(text, start, end):
            term, first = words.means[phrase], start + words.places[phrase]
            yield term, (first, first + len(term.word))
        at = text.find(tail, at + 1)


def _is_within(span: Span, term: Term, found: Mapping[Term, Span]) -> bool:
    """Whether another term was found in this part of the text."""
    return any(span[0] < end and start < span[1] for other, (start, end) in found.items() if other != term)


def _is_free(text: str, start: int, end: int) -> bool:
    """Whether a part of a text stands alone, and neither in a tag, a link, a value nor an aside."""
    if _PART.match(text[start - 1 : start]) or _PART.match(text[end : end + 1]):
        return False
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return before.count("`") % 2 == 0 and all(before.rfind(start) <= before.rfind(end) for start, end in _PAIRS)


def _running(lines: list[str]) -> Iterator[int]:
    """The numbers of the lines with running text: no head, heading, block of code, or what goes without search."""
    inside = "---" if lines[0] == "---" else ""
    for number, line in enumerate(lines):
        if inside:
            inside = "" if number and line.endswith(inside) else inside
        elif line.startswith(_PLAIN):
            inside = _end_of(line)
        elif line and not _is_aside(lines, number):
            yield number


def _end_of(line: str) -> str:
    """What ends the block that a line opens; an empty string where it is a whole by itself."""
    if line.startswith("```"):
        return "```"
    return "</div>" if line.startswith("<div data-search-exclude>") and not line.endswith("</div>") else ""


def _is_aside(lines: list[str], number: int) -> bool:
    """Whether the line is the head of a table, a row of facts about a rule or what opens a page."""
    return number + 1 < len(lines) and lines[number + 1].startswith(("|---", "{ .facts }", "{ .lead }"))
