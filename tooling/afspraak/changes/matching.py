"""Two sets of named things side by side: which are in both, which are gone and which are new."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Matched(Generic[T]):
    """What belongs together, old and new, in order of the new names; what is gone; what is new."""

    both: tuple[tuple[T, T], ...]
    gone: tuple[T, ...]
    fresh: tuple[T, ...]


def matched(old: Mapping[str, T], new: Mapping[str, T], formerly: Callable[[T], Iterable[str]]) -> Matched[T]:
    """By name, and by a former name where neither the name was there nor the former one still is."""
    names = {name: name for name in new if name in old}
    taken = set(names)
    for name in sorted(new.keys() - names.keys()):
        former = next((known for known in formerly(new[name]) if known in old and known not in new), "")
        if former and former not in taken:
            names[name] = former
            taken.add(former)
    return Matched(
        tuple((old[names[name]], new[name]) for name in sorted(names)),
        tuple(old[name] for name in sorted(old.keys() - taken)),
        tuple(new[name] for name in sorted(new.keys() - names.keys())),
    )
