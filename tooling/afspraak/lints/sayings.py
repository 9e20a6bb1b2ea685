"""Every text that people wrote in a rulebook, with a path that stays the same while the text changes."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from functools import cache

from afspraak.model.rulebook import Rulebook
from afspraak.places import NOWHERE, Place
from afspraak.texts import Texts

_WITHOUT_TEXTS = ("place", "must_place", "unit")  # a unit (EUR, months) is the same in every language


@dataclasses.dataclass(frozen=True, slots=True)
class Saying:
    """One text: where it is in the rulebook, what it is called there, and where to point."""

    path: tuple[str, ...]
    name: str
    texts: Texts
    place: Place


def every(rulebook: Rulebook) -> Iterator[Saying]:
    """All texts of the rulebook, in order; retired policies are left out."""
    for policy in rulebook.policies:
        if policy.status != "retired":
            yield from _inside(policy, (policy.path,), "", policy.place)
    for name in ("organisation", "records", "lists", "responsibilities", "systems", "sources", "glossary"):
        yield from _inside(getattr(rulebook, name), (name,), name, NOWHERE)


def _inside(part: object, path: tuple[str, ...], name: str, place: Place) -> Iterator[Saying]:
    if isinstance(part, Texts):
        yield Saying(path, name, part, place)
    elif isinstance(part, Mapping):
        for key, value in part.items():
            if not isinstance(value, str):
                yield from _inside(value, (*path, key), name if not isinstance(value, Texts) else key, place)
    elif isinstance(part, tuple):
        for number, item in enumerate(part):
            if not isinstance(item, str):
                yield from _inside(item, (*path, _key(item, number)), name, place)
    elif dataclasses.is_dataclass(part) and not isinstance(part, (type, Place)):
        own = getattr(part, "place", NOWHERE)
        for field in _names(type(part)):
            yield from _inside(getattr(part, field), (*path, field), field, own if own.line else place)


def _key(item: object, number: int) -> str:
    """The id of an item of a list where it has one, else its number."""
    return str(getattr(item, "id", number))


@cache
def _names(kind: type) -> tuple[str, ...]:
    """The fields of a part of the model that can hold texts."""
    return tuple(field.name for field in dataclasses.fields(kind) if field.name not in _WITHOUT_TEXTS)
