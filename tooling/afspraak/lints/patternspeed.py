"""Whether a pattern can take for ever: a repeat in which the same text fits in more than one way."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import TypeVar

from afspraak.patterns import Token, expand, faults, tokens

MANY = 32  # counts that multiply to more than this are taken for repeats without an end
_DEEPEST = 40  # groups in one another; nobody reads so many
_COUNT = re.compile(r"\{([0-9]+)(,?)([0-9]*)\}")
_ENDLESS = 10**9

Pair = tuple[int, int]
_Place = TypeVar("_Place", int, Pair)


@dataclass(frozen=True, slots=True)
class _Node:
    """One character of these, or parts in a row, or one of the parts, or a part so many times."""

    kind: str  # chars | row | one-of | repeat
    parts: tuple[_Node, ...] = ()
    chars: frozenset[str] = frozenset()
    low: int = 1
    high: int = 1


@lru_cache(maxsize=4096)
def slow(pattern: str) -> bool:
    """Whether a text exists for which the number of ways to try doubles with each few characters."""
    written = expand(pattern)
    if faults(written):
        return False  # another lint says so
    left = list(reversed(list(tokens(written))))
    depth = deepest = 0
    for token in left:
        depth += (token.kind == "close") - (token.kind == "open")
        deepest = max(deepest, depth)
    if deepest > _DEEPEST:
        return True
    return _Positions(_one_of(left, _telling(written))).ambiguous()


def _telling(pattern: str) -> str:
    """Characters of which one is in each overlap of two classes: all that are named, and their neighbours."""
    codes = {ord(char) + step for char in pattern for step in (-1, 0, 1)} | {1, 0x10FFFF}
    return "".join(chr(code) for code in sorted(codes) if 0 <= code <= 0x10FFFF)


def _one_of(left: list[Token], telling: str) -> _Node:
    parts = [_row(left, telling)]
    while left and left[-1].kind == "or":
        left.pop()
        parts.append(_row(left, telling))
    return parts[0] if len(parts) == 1 else _Node("one-of", tuple(parts))


def _row(left: list[Token], telling: str) -> _Node:
    parts: list[_Node] = []
    while left and left[-1].kind not in ("or", "close"):
        part = _atom(left, telling)
        if left and left[-1].kind == "repeat":
            low, high = _bounds(left.pop().text)
            part = _Node("repeat", (part,), low=low, high=high)
        parts.append(part)
    return _Node("row", tuple(parts))


def _atom(left: list[Token], telling: str) -> _Node:
    token = left.pop()
    if token.kind == "open":
        inner = _one_of(left, telling)
        left.pop()
        return inner
    if token.kind in ("start", "end"):
        return _Node("row")
    text = re.escape(token.text) if token.kind == "literal" else token.text
    return _Node("chars", chars=frozenset(re.findall(text, telling)))


def _bounds(text: str) -> Pair:
    if text in ("*", "+", "?"):
        return {"*": (0, _ENDLESS), "+": (1, _ENDLESS), "?": (0, 1)}[text]
    low, comma, high = _COUNT.fullmatch(text).groups()  # type: ignore[union-attr] # a token of this kind has this form
    return int(low), int(high) if high else _ENDLESS if comma else int(low)


def _nested(node: _Node) -> int:
    """What the counts in the node multiply to, along the deepest way."""
    return max(1, node.high) * max((_nested(part) for part in node.parts), default=1)


def _width(node: _Node) -> int | None:
    """The number of characters, where that is fixed."""
    if node.kind == "chars":
        return 1
    widths = [_width(part) for part in node.parts]
    if node.kind == "repeat":
        return widths[0] * node.low if widths[0] is not None and node.low == node.high else None
    if node.kind == "one-of":
        return widths[0] if len(set(widths)) == 1 else None
    return sum(width for width in widths if width is not None) if None not in widths else None


def _reached(starts: Iterable[_Place], after: Callable[[_Place], Iterable[_Place]]) -> set[_Place]:
    """Everything that can be reached in one step or more."""
    found: set[_Place] = set()
    left = list(starts)
    while left:
        for place in after(left.pop()):
            if place not in found:
                found.add(place)
                left.append(place)
    return found


@dataclass(slots=True)
class _Part:
    """The positions with which a piece of the pattern can begin and end."""

    empty: bool
    first: list[int]
    last: list[int]


class _Positions:
    """The characters of a pattern as positions, and in how many ways each can follow another."""

    def __init__(self, node: _Node) -> None:
        self._chars: list[frozenset[str]] = []
        self._ways: Counter[Pair] = Counter()
        self._part(node, 1)

    def _part(self, node: _Node, around: int) -> _Part:
        if node.kind == "chars":
            self._chars.append(node.chars)
            here = len(self._chars) - 1
            return _Part(False, [here], [here])
        if node.kind == "repeat":
            return self._repeat(node, around)
        parts = [self._part(part, around) for part in node.parts]
        if node.kind == "one-of":
            first, last = [at for part in parts for at in part.first], [at for part in parts for at in part.last]
            return _Part(any(part.empty for part in parts), first, last)
        whole = _Part(True, [], [])
        for part in parts:
            self._ways.update(product(whole.last, part.first))
            whole.first = whole.first + part.first if whole.empty else whole.first
            whole.last = part.last + whole.last if part.empty else part.last
            whole.empty &= part.empty
        return whole

    def _repeat(self, node: _Node, around: int) -> _Part:
        part = self._part(node.parts[0], around * max(1, node.high))
        settled = around > 1 and node.low == node.high and _width(node.parts[0]) is not None
        if node.high > 1 and around * _nested(node) > MANY and not settled:
            self._ways.update(product(part.last, part.first))
        return _Part(part.empty or not node.low, part.first, part.last)

    def ambiguous(self) -> bool:
        """Whether a text leads from a position back to it in two ways."""
        after: dict[int, list[int]] = {}
        for (one, other), _ in self._ways.items():
            after.setdefault(one, []).append(other)
        reach = {at: _reached([at], lambda at: after.get(at, [])) for at in after}
        round_again = {at: [to for to in after[at] if at in reach.get(to, ())] for at in after}
        if any(self._ways[at, to] > 1 for at, ends in round_again.items() for to in ends):
            return True
        return self._parts_and_meets(round_again)

    def _parts_and_meets(self, after: dict[int, list[int]]) -> bool:
        """Whether two walks over the same text can part and come together again."""
        before: dict[int, list[int]] = {}
        for at, ends in after.items():
            for to in ends:
                before.setdefault(to, []).append(at)
        same = [(at, at) for at in after if after[at]]
        parted = _reached(same, lambda pair: self._both(pair, after)) - set(same)
        if not parted:
            return False
        return any(pair in parted for pair in _reached(same, lambda pair: self._both(pair, before)))

    def _both(self, pair: Pair, ways: dict[int, list[int]]) -> Iterator[Pair]:
        for one, other in product(ways.get(pair[0], ()), ways.get(pair[1], ())):
            if not self._chars[one].isdisjoint(self._chars[other]):
                yield one, other
