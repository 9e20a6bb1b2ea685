"""A portable pattern as a tree, with every class written out as a set of characters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from afspraak.languages.answers import Undecided
from afspraak.languages.charsets import EVERY, Charset, charset, complement
from afspraak.patterns import Token, expand, faults, tokens
from afspraak.texts import Texts

_DEEPEST = 100  # groups within groups
_TOO_DEEP = Texts(
    nl="het patroon heeft te veel groepen in elkaar", en="the groups of the pattern are nested too deeply"
)
_NOT_PORTABLE = Texts(nl="niet elk programma leest het patroon gelijk", en="the pattern is outside the portable subset")
_LINE_BREAKS = charset((code, code) for code in (0x0A, 0x0D, 0x2028, 0x2029))
_NOT_A_BREAK = complement(_LINE_BREAKS)


@dataclass(frozen=True, slots=True)
class Chars:
    """One character of a set."""

    chars: Charset


@dataclass(frozen=True, slots=True)
class Mark:
    """The start or the end of the value; it takes no character."""

    end: bool


@dataclass(frozen=True, slots=True)
class Sequence:
    """One part after the other; without parts the empty text."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the parts."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """The part at least `low` and at most `high` times; without `high` any number of times."""

    part: Node
    low: int
    high: int | None


Node = Chars | Mark | Sequence | Choice | Repeat


@lru_cache(maxsize=4096)
def parse(pattern: str) -> Node:
    """The tree of a portable pattern; `Undecided` where it is not portable."""
    written = expand(pattern)
    if faults(written):
        raise Undecided(_NOT_PORTABLE)
    return _choice(list(reversed(list(tokens(written)))), 0)


def _choice(left: list[Token], depth: int) -> Node:
    """Reads to the end or to the `)` that closes this group; `left` is the rest of the pattern, reversed."""
    if depth > _DEEPEST:
        raise Undecided(_TOO_DEEP)
    parts = [_sequence(left, depth)]
    while left and left[-1].kind == "or":
        left.pop()
        parts.append(_sequence(left, depth))
    distinct = tuple(dict.fromkeys(parts))
    return distinct[0] if len(distinct) == 1 else _with_merged_chars(distinct)


def _with_merged_chars(parts: tuple[Node, ...]) -> Node:
    """`a|b|[0-9]` is one class."""
    single = [part for part in parts if isinstance(part, Chars)]
    others = tuple(part for part in parts if not isinstance(part, Chars))
    if not single:
        return Choice(parts)
    merged = Chars(charset(interval for part in single for interval in part.chars))
    return Choice((merged, *others)) if others else merged


def _sequence(left: list[Token], depth: int) -> Node:
    parts: list[Node] = []
    while left and left[-1].kind not in ("or", "close"):
        parts.append(_repeated(_atom(left, depth), left))
    return parts[0] if len(parts) == 1 else Sequence(tuple(parts))


def _atom(left: list[Token], depth: int) -> Node:
    token = left.pop()
    if token.kind == "open":
        inner = _choice(left, depth + 1)
        left.pop()
        return inner
    if token.kind in ("start", "end"):
        return Mark(token.kind == "end")
    if token.kind == "any":
        return Chars(_NOT_A_BREAK)
    if token.kind == "bracket":
        return Chars(_bracket(token.text))
    return Chars(charset([(ord(token.text[-1]),) * 2]))


def _repeated(part: Node, left: list[Token]) -> Node:
    if not left or left[-1].kind != "repeat":
        return part
    low, high = _bounds(left.pop().text)
    return part if (low, high) == (1, 1) else Repeat(part, low, high)


def _bounds(text: str) -> tuple[int, int | None]:
    if text in ("*", "+", "?"):
        return {"*": (0, None), "+": (1, None), "?": (0, 1)}[text]
    low, comma, high = text[1:-1].partition(",")
    return int(low), int(high) if high else None if comma else int(low)


def _bracket(text: str) -> Charset:
    inner = text[1:-1]
    negated = inner.startswith("^")
    members = re.findall(r"\\?.", inner[negated:], re.DOTALL)
    chars = charset(_intervals(members))
    return complement(chars) if negated else tuple((low, high) for low, high in _within_unicode(chars))


def _intervals(members: list[str]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(members):
        low = ord(members[at][-1])
        if members[at + 1 : at + 2] == ["-"] and at + 2 < len(members):
            found.append((low, ord(members[at + 2][-1])))
            at += 3
        else:
            found.append((low, low))
            at += 1
    return found


def _within_unicode(chars: Charset) -> Charset:
    """Without surrogates, which no text holds."""
    return complement(complement(chars)) if any(high >= EVERY[0][1] for _, high in chars) else chars
