"""Says that a page holds texts which nobody has translated yet."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping

from afspraak.pages import markdown
from afspraak.pages.edition import Edition
from afspraak.texts import Texts


def texts_in(thing: object) -> Iterator[Texts]:
    """Every text that a part of the model holds, at any depth."""
    if isinstance(thing, Texts):
        yield thing
    elif isinstance(thing, Mapping):
        for value in thing.values():
            yield from texts_in(value)
    elif isinstance(thing, tuple):
        for value in thing:
            yield from texts_in(value)
    elif dataclasses.is_dataclass(thing):
        for name in _names(type(thing)):
            yield from texts_in(getattr(thing, name))


def _names(kind: type) -> tuple[str, ...]:
    if kind not in _NAMES:
        _NAMES[kind] = tuple(field.name for field in dataclasses.fields(kind) if "place" not in field.name)
    return _NAMES[kind]


_NAMES: dict[type, tuple[str, ...]] = {}


def fallback_notice(edition: Edition, thing: object) -> str:
    """A notice where a text of `thing` is shown in the other language; else an empty string."""
    if not any(texts and not texts.given(edition.language) for texts in texts_in(thing)):
        return ""
    title = edition.pick("Nog niet helemaal vertaald", "Not fully translated yet")
    words = edition.pick(
        "Een deel van deze pagina staat er in de andere taal, tot iemand het vertaalt.",
        "Part of this page is in the other language, until someone translates it.",
    )
    return markdown.notice("info", title, words)
