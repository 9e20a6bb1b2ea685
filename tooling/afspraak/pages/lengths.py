"""How long a value of a field can be, as far as its rules say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from afspraak.languages.bounds import longest
from afspraak.pages.contents import Contents
from afspraak.pages.entries import about
from afspraak.pages.kept import kept


@kept
def most_characters(contents: Contents, record: str, field: str) -> int | None:
    """The most characters that the rules about the field let pass, in every record; None where none sets a bound."""
    known = contents.rulebook.records[record].fields[field].longest
    document = contents.given.schemas.get(record, {})
    bounds = [] if known is None else [known]
    for entries in about(document, {field}).values():
        for entry in entries:
            bounds += _bounds(entry.get("properties", {}).get(field, {}))
    return min(bounds, default=None)


def _bounds(form: Mapping[str, Any]) -> Iterator[int]:
    if isinstance(most := form.get("maxLength"), int):
        yield most
    if isinstance(pattern := form.get("pattern"), str) and (most := longest(pattern)) is not None:
        yield most
    for each in form.get("allOf", ()):
        yield from _bounds(each)
    ways = [min(_bounds(each), default=None) for each in form.get("anyOf", ())]
    known = [way for way in ways if way is not None]
    if known and len(known) == len(ways):
        yield max(known)
