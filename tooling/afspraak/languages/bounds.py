"""The most characters that a text can have which a pattern matches as a whole."""

from __future__ import annotations

from functools import lru_cache

from afspraak.languages.answers import Undecided
from afspraak.languages.syntax import Chars, Choice, Mark, Node, Repeat, Sequence, parse


@lru_cache(maxsize=4096)
def longest(pattern: str) -> int | None:
    """That number; None where there is no such bound, or where it cannot be told."""
    try:
        node = parse(pattern)
    except Undecided:
        return None
    ways = node.parts if isinstance(node, Choice) else (node,)
    return _most(node) if all(_whole(way) for way in ways) else None


def _whole(node: Node) -> bool:
    """Whether it spans the whole text."""
    parts = node.parts if isinstance(node, Sequence) else ()
    return len(parts) > 1 and parts[0] == Mark(end=False) and parts[-1] == Mark(end=True)


def _most(node: Node) -> int | None:
    if isinstance(node, Chars | Mark):
        return int(isinstance(node, Chars))
    if isinstance(node, Repeat):
        once = _most(node.part)
        return 0 if once == 0 else None if once is None or node.high is None else once * node.high
    parts = [_most(part) for part in node.parts]
    known = [part for part in parts if part is not None]
    if len(known) < len(parts):
        return None
    return sum(known) if isinstance(node, Sequence) else max(known, default=0)
