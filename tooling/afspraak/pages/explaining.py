"""Explains words of the glossary where a page first uses them in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

_PLAIN = ("#", "!!!", "???", "```", "{", "<div", "</", "<p", "<details", "<form", "<ul", "<button", "<table")
_PAIRS = (
    *(("<", ">"), ("[", "]"), ("](", ")"), ("<code>", "</code>"), ("<a ", "</a>"), ("<abbr ", "</abbr>")),
    ('<span class="also">', "</span>"),
)
_PART = re.compile(r"\w+")


def explained(page: str, words: Mapping[str, str]) -> str:
    """The page with each word that it uses explained once: a reader meets it, and it is no link, heading or value."""
    lines = page.split("\n")
    running = list(_running(lines))
    read = "\n".join(lines[number] for number in running)
    parts = set(_PART.findall(read))  # a quicker look than for each word of the glossary
    left = {word: means for word, means in words.items() if _first_part(word) in parts and word in read}
    for number in running:
        if not left:
            break
        lines[number] = _told(lines[number], left)
    return "\n".join(lines)


def _told(line: str, left: dict[str, str]) -> str:
    """The line with its words explained that were not yet; they are left no longer."""
    for word in [word for word in left if word in line]:
        if word in left and (at := _place(line, word)) >= 0:
            means = left[word].replace('"', "&#34;")
            line = f'{line[:at]}<abbr title="{means}">{word}</abbr>{line[at + len(word) :]}'
            for told in [each for each in left if each.casefold() == word.casefold()]:
                del left[told]
    return line


def _place(line: str, word: str) -> int:
    """Where the word stands on its own in running text; -1 where it does not."""
    for found in _alone(word).finditer(line):
        if _is_free(line[: found.start()]):
            return found.start()
    return -1


@cache
def _first_part(word: str) -> str:
    found = _PART.search(word)
    return found[0] if found else ""


@cache
def _alone(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")


def _is_free(before: str) -> bool:
    """Whether what follows is neither in a tag, a link, a value nor an aside."""
    return before.count("`") % 2 == 0 and all(before.rfind(start) <= before.rfind(end) for start, end in _PAIRS)


def _running(lines: list[str]) -> Iterator[int]:
    """The numbers of the lines with running text: no head, heading, block of code, or what goes without search."""
    inside = "---" if lines[0] == "---" else ""
    for number, line in enumerate(lines):
        if inside:
            inside = "" if number and line.endswith(inside) else inside
        elif line.startswith("```"):
            inside = "```"
        elif line.startswith("<div data-search-exclude>"):
            inside = "" if line.endswith("</div>") else "</div>"
        elif line and not line.startswith(_PLAIN) and not _is_aside(lines, number):
            yield number


def _is_aside(lines: list[str], number: int) -> bool:
    """Whether the line is the head of a table or a row of facts about a rule."""
    return number + 1 < len(lines) and lines[number + 1].startswith(("|---", "{ .facts }"))
