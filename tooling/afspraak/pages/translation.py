"""Says that a page holds texts which nobody has translated yet."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from functools import cache
from types import NoneType
from typing import Any

from afspraak.pages import markdown
from afspraak.pages.edition import Edition
from afspraak.texts import Texts


def texts_in(thing: object) -> Iterator[Texts]:
    """Every text that a part of the model holds, at any depth."""
    waiting = [thing]
    while waiting:
        each = waiting.pop()
        if isinstance(each, Texts):
            yield each
        elif isinstance(each, (str, int, NoneType)):
            continue
        elif isinstance(each, tuple):
            waiting += each
        elif isinstance(each, Mapping):
            waiting += each.values()
        else:
            kind: Any = type(each)
            waiting += [getattr(each, name) for name in _names(kind)]


@cache
def _names(kind: type) -> tuple[str, ...]:
    if not dataclasses.is_dataclass(kind):
        return ()
    return tuple(field.name for field in dataclasses.fields(kind) if "place" not in field.name)


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
