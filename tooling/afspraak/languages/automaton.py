"""A pattern as an automaton with one state per character of the pattern (Glushkov), held in bit masks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from afspraak.languages.answers import Undecided
from afspraak.languages.charsets import EVERY, Charset, holds
from afspraak.languages.syntax import Chars, Choice, Mark, Node, Repeat, Sequence, parse
from afspraak.texts import Texts

MOST_STATES = 6000
START, BEFORE, DONE, FIRST = 1, 2, 4, 8  # at the start of the value; before the match; after it; the first position

_AT_START, _AT_END = 1, 2  # what an empty match, an entry or an exit may ask for
_ALWAYS = frozenset({0})


@dataclass(frozen=True, slots=True)
class Automaton:
    """The values in which the pattern is found.

    `follow[i]` are the states after state i, `chars[i]` the characters on which state i is entered.
    """

    start: int
    accepting: int
    follow: tuple[int, ...]
    chars: tuple[Charset, ...]

    def accepts(self, text: str) -> bool:
        """Whether the pattern is found in the text."""
        states = self.start
        for char in text:
            code = ord(char)
            after = union(self.follow, states)
            states = sum(1 << state for state in bits(after) if holds(self.chars[state], code))
        return bool(states & self.accepting)


@dataclass(frozen=True, slots=True)
class _Part:
    """The positions of a part of the pattern: where it may begin and end, and when it may be empty.

    `empty` holds what an empty match asks for; `first_at_start` are the entries that exist at the start of the
    value only, `last_at_end` the exits that exist at its end only.
    """

    empty: frozenset[int]
    first: int = 0
    first_at_start: int = 0
    last: int = 0
    last_at_end: int = 0


@lru_cache(maxsize=1024)
def automaton(pattern: str) -> Automaton:
    """The automaton of a portable pattern; `Undecided` where the pattern is not portable or too large."""
    builder = _Builder()
    part = builder.built(parse(pattern))
    return _searching(part, builder)


def bits(mask: int) -> Iterator[int]:
    """The numbers of the bits that are set."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


def union(masks: tuple[int, ...] | list[int], chosen: int) -> int:
    """The masks of the chosen numbers, together."""
    together = 0
    for number in bits(chosen):
        together |= masks[number]
    return together


@dataclass(slots=True)
class _Builder:
    chars: list[Charset] = field(default_factory=lambda: [(), EVERY, EVERY])
    follow: list[int] = field(default_factory=lambda: [0, 0, 0])

    def built(self, node: Node) -> _Part:
        match node:
            case Chars(chars):
                return self._position(chars)
            case Mark(end):
                return _Part(frozenset({_AT_END if end else _AT_START}))
            case Sequence(parts):
                return self._chain(self.built(part) for part in parts)
            case Choice(parts):
                return _either([self.built(part) for part in parts])
            case Repeat(part, low, high):
                return self._repeat(part, low, high)

    def _position(self, chars: Charset) -> _Part:
        if len(self.chars) >= MOST_STATES:
            raise Undecided(Texts(nl="het patroon is te groot", en="the pattern is too large"))
        self.chars.append(chars)
        self.follow.append(0)
        place = 1 << (len(self.chars) - 1)
        return _Part(frozenset(), first=place, last=place)

    def _connect(self, last: int, first: int) -> None:
        for state in bits(last):
            self.follow[state] |= first

    def _chain(self, parts: Iterable[_Part]) -> _Part:
        whole = _Part(_ALWAYS)
        for part in parts:
            whole = self._joined(whole, part)
        return whole

    def _joined(self, one: _Part, other: _Part) -> _Part:
        self._connect(one.last, other.first)
        return _Part(
            empty=_least(before | after for before in one.empty for after in other.empty),
            first=one.first | (other.first if 0 in one.empty else 0),
            first_at_start=one.first_at_start | _entries(one.empty, other),
            last=other.last | (one.last if 0 in other.empty else 0),
            last_at_end=other.last_at_end | _exits(one, other.empty),
        )

    def _repeat(self, node: Node, low: int, high: int | None) -> _Part:
        if high == 0:
            return _Part(_ALWAYS)
        first = self.built(node)
        if 0 in first.empty:  # an empty turn says nothing: count the others
            low = 0
        elif first.empty and (low > 0):
            return self._written_out(node, first, low, high)
        copies = [first, *(self.built(node) for _ in range(1, max(low, 1) if high is None else high))]
        copies = [_not_empty(copy) for copy in copies]
        for one, after in pairwise(copies):
            self._connect(one.last, after.first)
        if high is None:
            self._connect(copies[-1].last, copies[-1].first)
        return _repeated(copies, low)

    def _written_out(self, node: Node, first: _Part, low: int, high: int | None) -> _Part:
        """A part such as `(^|a)`, which is empty at the start or the end of the value only."""
        needed = self._chain([first, *(self.built(node) for _ in range(1, low))])
        if high == low:
            return needed
        return self._joined(needed, self._repeat(node, 0, None if high is None else high - low))


def _repeated(copies: list[_Part], low: int) -> _Part:
    ends = copies[max(low, 1) - 1 :]
    return _Part(
        empty=_ALWAYS if low == 0 else frozenset(),
        first=copies[0].first,
        first_at_start=copies[0].first_at_start,
        last=_together(part.last for part in ends),
        last_at_end=_together(part.last_at_end for part in ends),
    )


def _not_empty(part: _Part) -> _Part:
    return _Part(frozenset(), part.first, part.first_at_start, part.last, part.last_at_end)


def _either(parts: list[_Part]) -> _Part:
    return _Part(
        empty=_least(need for part in parts for need in part.empty),
        first=_together(part.first for part in parts),
        first_at_start=_together(part.first_at_start for part in parts),
        last=_together(part.last for part in parts),
        last_at_end=_together(part.last_at_end for part in parts),
    )


def _together(masks: Iterable[int]) -> int:
    whole = 0
    for mask in masks:
        whole |= mask
    return whole


def _least(needs: Iterable[int]) -> frozenset[int]:
    found = frozenset(needs)
    return _ALWAYS if 0 in found else found


def _entries(empty: frozenset[int], after: _Part) -> int:
    """The entries of a part behind one that may be empty at the start of the value; behind its end there are none."""
    at_start = after.first if _AT_START in empty else 0
    return at_start | (after.first_at_start if empty & {0, _AT_START} else 0)


def _exits(before: _Part, empty: frozenset[int]) -> int:
    """The exits of a part before one that may be empty at the end of the value; before its start there are none."""
    at_end = before.last if _AT_END in empty else 0
    return at_end | (before.last_at_end if empty & {0, _AT_END} else 0)


def _searching(part: _Part, builder: _Builder) -> Automaton:
    """The automaton that finds the part anywhere in the value, unless its marks bind it."""
    if part.empty & {0, _AT_START, _AT_END}:
        return Automaton(DONE, DONE, (0, 0, DONE), ((), EVERY, EVERY))
    follow, chars = builder.follow, builder.chars
    for state in bits(part.last):
        follow[state] = DONE
    follow[2] = DONE
    follow[1] = BEFORE | part.first if part.first else 0
    follow[0] = follow[1] | part.first_at_start
    accepting = DONE | part.last | part.last_at_end | (START if part.empty else 0)
    alive = _leading(follow, accepting)
    return Automaton(START, accepting, tuple(after & alive for after in follow), tuple(chars))


def _leading(follow: list[int], accepting: int) -> int:
    """The states from which an accepting one can be reached."""
    alive, before = accepting, 0
    while alive != before:
        before = alive
        for state in range(len(follow) - 1, -1, -1):
            if follow[state] & alive:
                alive |= 1 << state
    return alive
