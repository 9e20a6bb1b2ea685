"""Writes Markdown in which nothing that a policy says can become markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from afspraak.codes.base import visible

# Characters that any of the Markdown extensions of the site, or a likely later one, gives a meaning.
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>&|~^$@#]|:(?=//)|(?<=www)\.|[+=!:?/-]{2,}|:(?=[A-Za-z0-9+-]+:)")
_LEADING = re.compile(r"(?:[+=!?:/%-]|[0-9]+[.)])(?![^ ])|^[+=!?:/%-]")
_BLANKS = re.compile(r"[ \t\r\n]+")
_PLAIN_CODE = re.compile(r"[^\\`|<>&]+\Z")
_BOLD = re.compile(r"\*\*([^*]+)\*\*")
_ITALIC = re.compile(r"\*([^*]+)\*")
_EDGE_BLANKS = re.compile(r"^ +| +$| {2,}")


def _entity(found: re.Match[str]) -> str:
    return "".join(f"&#{ord(character)};" for character in found.group())


def _leading(found: re.Match[str]) -> str:
    marks = found.group()
    return f"{marks[:-1]}&#{ord(marks[-1])};"


@lru_cache(maxsize=65536)
def line(words: str) -> str:
    """The words as one line of plain text, wherever in a line they come to stand."""
    shown = _SPECIAL.sub(_entity, visible(_BLANKS.sub(" ", words).strip(" ")))
    return _leading(found) + shown[found.end() :] if (found := _LEADING.match(shown)) else shown


def text(words: str) -> str:
    """The words as plain text; blank lines part paragraphs, and that is all the markup they can bring."""
    return "\n\n".join(line(part) for part in re.split(r"\n[ \t\r]*\n", words) if part.strip())


def cell(words: str) -> str:
    """The words as plain text inside a table: paragraphs become lines."""
    return text(words).replace("\n\n", "<br>")


@lru_cache(maxsize=65536)
def code(value: str) -> str:
    """A value exactly as it is written; blanks at its ends or doubled, which nobody would see, show as ␣."""
    shown = visible(_EDGE_BLANKS.sub(lambda found: "␣" * len(found.group()), value))
    if _PLAIN_CODE.match(shown):
        return f"`{shown}`"
    return f"<code>{_SPECIAL.sub(_entity, shown)}</code>"


def prose(words: str) -> str:
    """Our own words, in which `…` marks a literal value; everything else is plain text."""
    parts = re.split(r"`([^`]*)`", words)
    shown = [code(part) if number % 2 else _inside(part) for number, part in enumerate(parts) if part]
    return "".join(shown)


def _inside(part: str) -> str:
    before, after = part[: len(part) - len(part.lstrip())], part[len(part.rstrip()) :]
    return f"{before[:1] and ' '}{line(part)}{after[:1] and ' '}" if part.strip() else " "


@lru_cache(maxsize=65536)
def anchor(name: str) -> str:
    """A name as the id of a place on a page."""
    return re.sub(r"[^A-Za-z0-9_.-]", "-", name)


def heading(depth: int, words: str, name: str = "") -> str:
    """A heading; `words` are Markdown already."""
    return f"{'#' * depth} {words}" + (f" {{ #{anchor(name)} }}" if name else "")


def place(name: str) -> str:
    """An invisible place that a link can point to."""
    return f'<span id="{anchor(name)}"></span>'


def link(words: str, target: str) -> str:
    """A link to a page of the handbook; `words` are Markdown already."""
    return f"[{words}]({target})"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of cells that are Markdown already; nothing where there are no rows."""
    lines = [f"| {' | '.join(row)} |" for row in rows]
    if not lines:
        return ""
    return "\n".join([f"| {' | '.join(heads)} |", f"|{'---|' * len(heads)}", *lines])


def finished_table(name: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """The same table as HTML on one line, which the reader of Markdown passes over: that saves it most of its work.

    For cells with no more markup than values, bold and italics.
    """
    lines = ["".join(f"<td>{_finished(words)}</td>" for words in row) for row in rows]
    if not lines:
        return ""
    named = "".join(f"<th>{words}</th>" for words in heads) if any(heads) else ""
    head = f"<thead><tr>{named}</tr></thead>" if named else ""
    body = "".join(f"<tr>{row}</tr>" for row in lines)
    return f'<div class="{name}"><table>{head}<tbody>{body}</tbody></table></div>'


def finished_line(name: str, words: str) -> str:
    """A paragraph as HTML; for words with no more markup than values, bold and italics."""
    return f'<p class="{name}">{_finished(words)}</p>'


def _finished(words: str) -> str:
    if "`" not in words and "*" not in words:
        return words
    parts = words.split("`")  # every second one is a value
    parts[::2] = [_emphasised(part) if "*" in part else part for part in parts[::2]]
    parts[1::2] = [f"<code>{value}</code>" for value in parts[1::2]]
    return "".join(parts)


def _emphasised(words: str) -> str:
    bold = _BOLD.sub(lambda found: f"<strong>{found[1]}</strong>", words)
    return _ITALIC.sub(lambda found: f"<em>{found[1]}</em>", bold)


def bullets(items: Iterable[str]) -> str:
    """A list of items that are Markdown already."""
    return "\n".join(f"- {item}" for item in items)


def block(name: str, content: str) -> str:
    """Content in a box with a style of its own."""
    return f'<div class="{name}" markdown>\n\n{content}\n\n</div>' if content else ""


def notice(kind: str, title: str, content: str) -> str:
    """An admonition; `title` is plain text without markup."""
    return f'!!! {kind} "{_title(title)}"\n{indented(content)}'


def fold(kind: str, title: str, content: str, value: str = "") -> str:
    """A box that opens when it is clicked; its title may end in a literal value."""
    ending = f" {code(value)}".replace('"', "&#34;") if value else ""
    return f'??? {kind} "{_title(title)}{ending}"\n{indented(content)}'


def _title(words: str) -> str:
    return line(words).replace('"', "&#34;")


def indented(content: str) -> str:
    """The content four blanks to the right, as part of the block above it."""
    return "\n".join(f"    {row}" if row else "" for row in content.split("\n"))


def fence(language: str, content: str) -> str:
    """Text shown exactly, line by line, in a fixed-width letter."""
    longest = max((len(run) for run in re.findall(r"`+", content)), default=0)
    marks = "`" * max(3, longest + 1)
    shown = "\n".join(visible(row) for row in content.expandtabs(4).rstrip("\n").split("\n"))
    return f"{marks}{language}\n{shown}\n{marks}"


def joined(*parts: str) -> str:
    """The parts of a page with a blank line between them; empty ones are left out."""
    return "\n\n".join(filter(None, parts))


def page(*parts: str) -> str:
    """A whole page."""
    return joined(*parts) + "\n"
