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


@dataclass(frozen=True)
class Term:
    """A word, and what it means."""

    word: str
    means: str

    def told(self, phrase: str) -> str:
        """A phrase that holds the word, with the word explained."""
        at = phrase.casefold().find(self.word.casefold())
        end, means = at + len(self.word), self.means.replace('"', "&#34;")
        return f'{phrase[:at]}<abbr title="{means}">{phrase[at:end]}</abbr>{phrase[end:]}'


@dataclass(frozen=True)
class Words:
    """The words to explain, by the phrases in which they are: most often the word itself."""

    means: Mapping[str, Term]

    @cached_property
    def by_tail(self) -> Mapping[str, tuple[str, ...]]:
        """The phrases that are alike but for their first letter: a page is searched once for both forms."""
        found: dict[str, tuple[str, ...]] = {}
        for word in self.means:
            found[word[1:]] = (*found.get(word[1:], ()), word)
        return found

    def on(self, text: str) -> dict[str, Term]:
        """Those that stand somewhere in a text, perhaps as a part of another word; the longest first."""
        near = [word for tail, words in self.by_tail.items() if tail in text for word in words]
        return {word: self.means[word] for word in sorted(near, key=len, reverse=True) if word in text}


def explained(page: str, words: Words) -> str:
    """The page with each word that it uses explained once: a reader meets it, and it is no link, heading or value."""
    lines = page.split("\n")
    running = list(_running(lines))
    left = words.on("\n".join(lines[number] for number in running))
    for number in running:
        if not left:
            break
        lines[number] = _told(lines[number], left)
    return "\n".join(lines)


def _told(line: str, left: dict[str, Term]) -> str:
    """The line with its words explained that were not yet; they are left no longer."""
    for word in [word for word in left if word in line]:
        if word in left and (at := _place(line, word)) >= 0:
            term = left[word]
            line = f"{line[:at]}{term.told(word)}{line[at + len(word) :]}"
            for told in [each for each in left if left[each] == term]:
                del left[told]
    return line


def _place(line: str, word: str) -> int:
    """Where the word stands on its own in running text; -1 where it does not."""
    at = line.find(word)
    while at >= 0 and not (_is_alone(line, at, at + len(word)) and _is_free(line[:at])):
        at = line.find(word, at + 1)
    return at


def _is_alone(line: str, start: int, end: int) -> bool:
    """Whether no letter, digit or underscore touches this part of the line."""
    return not _PART.match(line[start - 1 : start]) and not _PART.match(line[end : end + 1])


def _is_free(before: str) -> bool:
    """Whether what follows is neither in a tag, a link, a value nor an aside."""
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
