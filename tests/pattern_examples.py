"""Makes texts that match a portable pattern."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from random import Random

from afspraak.ecma import compiled
from afspraak.patterns import Token, tokens

Maker = Callable[[Random], str]
MOST = 3  # repeats beyond the least
CANDIDATES = "aZ0 é.,-_@'/ǆ\u00a0\n\u0007€😀"


def example(pattern: str, random: Random) -> str:
    """A text that matches the pattern; `^` and `$` in odd places may spoil it."""
    return _maker(pattern)(random)


@lru_cache(maxsize=4096)
def _maker(pattern: str) -> Maker:
    left = list(reversed(list(tokens(pattern))))
    return _choice(left)


def _choice(left: list[Token]) -> Maker:
    branches = [_sequence(left)]
    while left and left[-1].kind == "or":
        left.pop()
        branches.append(_sequence(left))
    return lambda random: random.choice(branches)(random)


def _sequence(left: list[Token]) -> Maker:
    parts: list[Maker] = []
    while left and left[-1].kind not in ("or", "close"):
        parts.append(_repeated(_atom(left), left))
    return lambda random: "".join(part(random) for part in parts)


def _atom(left: list[Token]) -> Maker:
    token = left.pop()
    if token.kind == "open":
        inner = _choice(left)
        left.pop()
        return inner
    if token.kind in ("start", "end"):
        return lambda random: ""
    if token.kind in ("bracket", "any"):
        return _one_of(token.text)
    return lambda random: token.text[-1]


def _repeated(atom: Maker, left: list[Token]) -> Maker:
    if not left or left[-1].kind != "repeat":
        return atom
    low, high = _bounds(left.pop().text)
    return lambda random: "".join(atom(random) for _ in range(random.randint(low, min(high, low + MOST))))


def _bounds(text: str) -> tuple[int, int]:
    if text in ("*", "+", "?"):
        return {"*": (0, MOST), "+": (1, 1 + MOST), "?": (0, 1)}[text]
    low, comma, high = text[1:-1].partition(",")
    return int(low), int(high) if high else int(low) + (MOST if comma else 0)


def _one_of(bracket: str) -> Maker:
    members = re.findall(r"\\.|[^\\]", bracket[1:-1], re.DOTALL)
    ends = [member[-1] for member in members] + list(CANDIDATES)
    matching = sorted({char for char in ends if compiled(bracket).search(char)})
    return lambda random: random.choice(matching)
