"""Sets of characters as sorted intervals of code points, and the classes into which several of them cut Unicode."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

Charset = tuple[tuple[int, int], ...]  # disjoint, ascending, both ends included

EVERY: Charset = ((0, 0xD7FF), (0xE000, 0x10FFFF))  # surrogates are no characters
_LAST = 0x110000
_PATIENCE = 512  # how far into an interval a visible character is sought


def charset(intervals: Iterable[tuple[int, int]]) -> Charset:
    """The union of any intervals."""
    merged: list[tuple[int, int]] = []
    for low, high in sorted(intervals):
        if merged and low <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(merged[-1][1], high))
        else:
            merged.append((low, high))
    return tuple(merged)


def complement(chars: Charset) -> Charset:
    """Every character that is not in the set."""
    return tuple(_gaps(chars))


def _gaps(chars: Charset) -> Iterator[tuple[int, int]]:
    for start, end in EVERY:
        at = start
        for low, high in chars:
            if low > end or high < start:
                continue
            if low > at:
                yield at, low - 1
            at = max(at, high + 1)
        if at <= end:
            yield at, end


def holds(chars: Charset, code: int) -> bool:
    """Whether the code point is in the set."""
    return any(low <= code <= high for low, high in chars)


def rank(char: str) -> tuple[bool, int]:
    """The order in which characters are preferred in a witness: what a reader can see first, then by code point."""
    return not (char.isprintable() and not char.isspace()), ord(char)


def classes(members: Mapping[Charset, int]) -> list[tuple[str, int]]:
    """The characters that matter: one per class that the sets tell apart, most preferred first.

    `members` gives each set a bit mask of its own; a class carries the masks of the sets that hold it.
    """
    best: dict[int, str] = {}
    for low, high, mask in _elementary(members):
        if mask not in best or rank(best[mask])[0]:
            char = _preferred(low, high)
            if mask not in best or rank(char) < rank(best[mask]):
                best[mask] = char
    return sorted(((char, mask) for mask, char in best.items()), key=lambda found: rank(found[0]))


def _elementary(members: Mapping[Charset, int]) -> Iterator[tuple[int, int, int]]:
    """The intervals that no set cuts, with the masks of the sets that hold them."""
    turns: dict[int, int] = {start: 0 for start, _ in EVERY} | {_LAST: 0, 0xD800: 0}
    for chars, mask in members.items():
        for low, high in chars:
            turns[low] = turns.get(low, 0) ^ mask
            turns[high + 1] = turns.get(high + 1, 0) ^ mask
    places = sorted(turns)
    mask = 0
    for low, after in pairwise(places):
        mask ^= turns[low]
        if not 0xD800 <= low < 0xE000:
            yield low, after - 1, mask


@lru_cache(maxsize=8192)
def _preferred(low: int, high: int) -> str:
    near = (chr(code) for code in range(low, min(high + 1, low + _PATIENCE)))
    return next((char for char in near if not rank(char)[0]), chr(low))
