"""A header as it would be read, as text or JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict

from afspraak.codes.base import visible
from afspraak.commands.mapping.reading import HOW, IGNORED, SECOND, UNKNOWN, HeaderMap, Mapped
from afspraak.jsontext import to_json
from afspraak.texts import Texts

_AS = Texts(nl="{file} ({type}), gelezen als {export}", en="{file} ({type}), read as {export}")
_PLAIN = Texts(nl="namen, labels en aliassen", en="names, labels and aliases")
_NEAREST = Texts(nl="bedoel je {field}?", en="did you mean {field}?")
_MISSING = Texts(nl="Geen kolom voor het verplichte veld {field}.", en="No column for the required field {field}.")
_COUNTS = Texts(
    nl="{read} van {all} kolommen gelezen, {ignored} niet gebruikt, {unknown} onbekend of dubbel",
    en="{read} of {all} columns read, {ignored} not used, {unknown} unknown or double",
)


def as_text(mapping: HeaderMap, language: str) -> str:
    """A line per column, then what is missing and the counts."""
    return "".join(f"{line}\n" for line in _lines(mapping, language))


def as_json(mapping: HeaderMap, language: str) -> str:
    """The same facts for programs."""
    return to_json({**asdict(mapping), "complete": mapping.complete})


def _lines(mapping: HeaderMap, language: str) -> Iterator[str]:
    export = f"--export {mapping.export}" if mapping.export else _PLAIN.in_(language)
    yield _AS.in_(language).format(file=visible(mapping.file), type=mapping.record_type, export=export)
    rows = [(visible(column.header) or "–", _target(column, language), HOW[column.how].in_(language))
            for column in mapping.columns]  # fmt: skip
    widths = [max((len(row[place]) for row in rows), default=0) for place in (0, 1)]
    for header, target, how in rows:
        yield f"   {header.ljust(widths[0])}  {target.ljust(widths[1])}  {how}"
    for name in mapping.missing:
        yield _MISSING.in_(language).format(field=f"{mapping.record_type}.{name}")
    counted = Counter(column.how for column in mapping.columns)
    unread = counted[UNKNOWN] + counted[SECOND]
    read = len(mapping.columns) - counted[IGNORED] - unread
    facts = {"read": read, "all": len(mapping.columns), "ignored": counted[IGNORED], "unknown": unread}
    yield _COUNTS.in_(language).format(**facts)


def _target(column: Mapped, language: str) -> str:
    if column.how == UNKNOWN:
        return _NEAREST.in_(language).format(field=column.nearest) if column.nearest else "?"
    return ", ".join(column.fields) or "–"
