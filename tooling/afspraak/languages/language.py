"""A set of texts as patterns that are found or not found, bounds on the length, and values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from afspraak.constraints.values import escaped
from afspraak.languages.answers import Budget, Undecided
from afspraak.languages.automaton import automaton
from afspraak.languages.charsets import rank
from afspraak.languages.search import Bounds, shortest_text

_NO_TEXTS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Language:
    """The texts in which each of `matching` and none of `never` is found, of a length in code points within bounds.

    `values`, where it is given, are the only texts; `excluded` are none of them.
    """

    matching: frozenset[str] = _NO_TEXTS
    never: frozenset[str] = _NO_TEXTS
    shortest: int = 0
    longest: int | None = None
    values: frozenset[str] | None = None
    excluded: frozenset[str] = _NO_TEXTS

    def __and__(self, other: Language) -> Language:
        longest = [length for length in (self.longest, other.longest) if length is not None]
        values = [values for values in (self.values, other.values) if values is not None]
        return Language(
            self.matching | other.matching,
            self.never | other.never,
            max(self.shortest, other.shortest),
            min(longest, default=None),
            frozenset.intersection(*values) if values else None,
            self.excluded | other.excluded,
        )

    def holds(self, text: str) -> bool:
        """Whether the text is one of them."""
        return (
            self.shortest <= len(text) <= (len(text) if self.longest is None else self.longest)
            and (self.values is None or text in self.values)
            and text not in self.excluded
            and all(automaton(pattern).accepts(text) for pattern in self.matching)
            and not any(automaton(pattern).accepts(text) for pattern in self.never)
        )


def language(*matching: str, never: Iterable[str] = (), values: Iterable[str] | None = None) -> Language:
    """The texts in which all these patterns are found, and so on."""
    return Language(frozenset(matching), frozenset(never), values=None if values is None else frozenset(values))


def shortest(texts: Language, budget: Budget | None = None) -> str | None:
    """A shortest text of the language, or None where it is empty; `Undecided` where that costs too much."""
    if texts.matching & texts.never or (texts.longest is not None and texts.longest < texts.shortest):
        return None
    if texts.values is not None:
        return next((text for text in sorted(texts.values, key=in_order) if texts.holds(text)), None)
    return _refined(texts, budget or Budget())


def _refined(texts: Language, budget: Budget) -> str | None:
    """Asks for as little as it can: a pattern takes part once the shortest text without it goes against it.

    The shortest text of a larger language that lies in the smaller one is the shortest there as well, and a larger
    language that is empty settles it.
    """
    unwanted = texts.never | _patterns_of(texts.excluded)
    matching: set[str] = set()
    never: set[str] = set()
    while True:
        text = shortest_text(sorted(matching), sorted(never), Bounds(texts.shortest, texts.longest), budget)
        if text is None:
            return None
        missed = {pattern for pattern in texts.matching - matching if not automaton(pattern).accepts(text)}
        broken = {pattern for pattern in unwanted - never if automaton(pattern).accepts(text)}
        if not missed and not broken:
            return text
        matching |= missed
        never |= broken if not missed else set()


def outside(one: Language, other: Language, budget: Budget | None = None) -> str | None:
    """A shortest text that is in the one and not in the other; None where the one lies within the other."""
    budget = budget or Budget()
    found: list[str] = []
    stopped: Undecided | None = None
    for part in minus(one, other):
        try:
            text = shortest(part, budget)
        except Undecided as reason:
            stopped = reason
        else:
            found += [] if text is None else [text]
    if stopped and not found:
        raise stopped
    return min(found, key=in_order, default=None)


def minus(one: Language, other: Language) -> Iterator[Language]:
    """Languages that together are the texts of the one without those of the other."""
    yield from (replace(one, never=one.never | {pattern}) for pattern in sorted(other.matching - one.matching))
    yield from (replace(one, matching=one.matching | {pattern}) for pattern in sorted(other.never - one.never))
    if other.shortest > one.shortest:
        yield one & Language(longest=other.shortest - 1)
    if other.longest is not None and (one.longest is None or one.longest > other.longest):
        yield one & Language(shortest=other.longest + 1)
    if other.values is not None and other.values != one.values:
        yield replace(one, excluded=one.excluded | other.values)
    if other.excluded - one.excluded:
        yield one & Language(values=other.excluded)


def in_order(text: str) -> tuple[int, list[tuple[bool, int]]]:
    """Short texts first, then those that read best."""
    return len(text), [rank(char) for char in text]


def _patterns_of(texts: frozenset[str]) -> frozenset[str]:
    """One pattern for just these texts."""
    return frozenset([f"^({'|'.join(escaped(text) for text in sorted(texts))})$"] if texts else [])
