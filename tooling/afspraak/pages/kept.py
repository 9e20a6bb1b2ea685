"""Keeps what was found out about a thing for as long as the thing itself is there."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, TypeVarTuple
from weakref import WeakKeyDictionary

About = TypeVar("About")
Found = TypeVar("Found")
Asked = TypeVarTuple("Asked")


def kept(find: Callable[[About, *Asked], Found]) -> Callable[[About, *Asked], Found]:
    """The same function, which finds each answer about its first argument once; when that goes, its answers go too."""
    known: WeakKeyDictionary[About, dict[tuple[object, ...], Found]] = WeakKeyDictionary()

    @wraps(find)
    def found(about: About, *asked: *Asked) -> Found:
        answers = known.setdefault(about, {})
        if asked not in answers:
            answers[asked] = find(about, *asked)
        return answers[asked]

    return found
