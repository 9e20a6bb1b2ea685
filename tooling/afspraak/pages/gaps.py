"""Finds the texts that nobody has translated yet."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

from afspraak.texts import LANGUAGES, Texts

_NAME = re.compile(r"\w+")
_PLAIN = {"str", "int", "bool", "tuple", "date", "datetime", "None", "Place", "Level"}  # no text in two languages


def missing_in(thing: object) -> frozenset[str]:
    """The languages in which a text is missing that a part of the model holds, at any depth."""
    return frozenset(language for texts in texts_in(thing) if texts for language in texts.missing(LANGUAGES))


def texts_in(thing: object) -> Iterator[Texts]:
    """Every text that a part of the model holds, at any depth."""
    waiting: list[Any] = [thing]
    while waiting:
        each = waiting.pop()
        if isinstance(each, Texts):
            yield each
        elif within := _within(each.__class__):
            waiting += within(each)


@cache
def _within(kind: Any) -> Callable[[Any], Any] | None:
    """How the parts of a value of this type are reached; None where it has none."""
    if issubclass(kind, tuple):
        return tuple
    if issubclass(kind, Mapping):
        return kind.values  # type: ignore[no-any-return]  # a method of a type that is known only here
    if not dataclasses.is_dataclass(kind):
        return None
    names = [field.name for field in dataclasses.fields(kind) if not set(_NAME.findall(str(field.type))) <= _PLAIN]
    return lambda each: [getattr(each, name) for name in names]
