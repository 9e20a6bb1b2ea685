"""Column names to fields: by name, label or alias, never by position."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from afspraak.codes import found
from afspraak.findings import Finding
from afspraak.letters import BLANK
from afspraak.nearest import did_you_mean
from afspraak.places import Place
from afspraak.texts import LANGUAGES, Texts, from_dict, same

_BLANKS = re.compile(f"[{BLANK}]+")


@dataclass(frozen=True, slots=True)
class Export:
    """How one export of a system names and writes what we hold under other names."""

    record_type: str
    columns: Mapping[str, str]  # column -> field of this record type; "" where another record type has it
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # folded column -> its value -> ours
    dates: str = "yyyy-mm-dd"
    decimal: str = "."
    fixed: Mapping[str, str] = field(default_factory=dict)  # field -> what every record has in it
    name: str = ""  # of a further record that each row fills, unique within the export
    also: tuple[Export, ...] = ()  # the further records

    @property
    def rewrites(self) -> bool:
        """Whether values are written otherwise than we write them."""
        return bool(self.values) or self.dates != "yyyy-mm-dd" or self.decimal != "."


PLAIN = Export("", {})


@dataclass(frozen=True, slots=True)
class Column:
    """A column that is read."""

    index: int
    header: str
    field: str


@dataclass(frozen=True, slots=True)
class Headers:
    """Which columns are read, and what there is to say about the others."""

    columns: tuple[Column, ...]
    findings: tuple[Finding, ...]


class Names:
    """Every name by which a header may call a field."""

    def __init__(self, document: Mapping[str, Any], export: Export = PLAIN) -> None:
        self.export = export
        self._document = document
        self._fields: dict[str, str] = {folded(name): target for name, target in export.columns.items()}
        self.spelled: list[str] = []
        for name, target in _names(document):
            self._fields.setdefault(folded(name), target)
            self.spelled.append(name)

    def field_of(self, header: str) -> str | None:
        """The field; an empty text where the export says that it is none of ours, None where it is unknown."""
        return self._fields.get(folded(header))

    def x_field(self, name: str) -> Mapping[str, Any]:
        """What the schema says about a field; nothing where it has no such field."""
        found: Mapping[str, Any] = self._document["properties"].get(name, {}).get("x-field", {})
        return found

    def known(self, header: str) -> bool:
        """Whether the header names a field."""
        return bool(self.field_of(header))


def folded(header: str) -> str:
    """A header without what people and systems add to it: capitals, blanks and a star for "required"."""
    return _BLANKS.sub(" ", header.replace("*", " ")).strip().casefold()


def read_headers(document: Mapping[str, Any], names: Names, header: Sequence[str], place: Place) -> Headers:
    """The columns of a table; unknown, double and missing ones are findings."""
    columns: dict[str, Column] = {}
    findings: list[Finding] = []
    for index, text in enumerate(header):
        target = names.field_of(text)
        if target is None:
            findings.append(_unknown(names, text, index, place))
        elif target and target in columns:
            findings.append(_second(columns[target], text, place))
        elif target:
            columns[target] = Column(index, text, target)
    if not columns:
        return Headers((), (found("records-no-header", place),))
    return Headers(tuple(columns.values()), (*findings, *_missing(document, columns, place)))


def unknown_name(names: Names, name: str, place: Place) -> Finding:
    """A name that belongs to no field."""
    return found("records-unknown-column", place, header=name, guess=did_you_mean(folded(name), names.spelled))


def _names(document: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Names before labels before aliases, so that an alias never takes another field's own name."""
    fields = {name: shown.get("x-field", {}) for name, shown in document["properties"].items()}
    yield from ((name, name) for name in fields)
    for language in LANGUAGES:
        yield from ((x["label"][language], name) for name, x in fields.items() if language in x.get("label", {}))
    yield from ((alias, name) for name, x in fields.items() for alias in x.get("aliases", ()))


def _unknown(names: Names, text: str, index: int, place: Place) -> Finding:
    if folded(text):
        return unknown_name(names, text, place)
    number = Texts(nl=f"(kolom {index + 1}, zonder naam)", en=f"(column {index + 1}, without a name)")
    return found("records-unknown-column", place, header=number, guess=same(""))


def _second(first: Column, text: str, place: Place) -> Finding:
    if folded(first.header) == folded(text):
        return found("records-duplicate-header", place, header=text)
    return found("records-two-columns", place, first=first.header, second=text, field=first.field)


def _missing(document: Mapping[str, Any], columns: Mapping[str, Column], place: Place) -> list[Finding]:
    return [
        found("records-missing-column", place, field=name, label=label(document, name))
        for name in required_fields(document)
        if name not in columns
    ]


def required_fields(document: Mapping[str, Any]) -> list[str]:
    """The fields that every record must have filled, whatever else it holds."""
    entries = document.get("allOf", [])
    always = {name for entry in entries if "if" not in entry for name in entry.get("required", ())}
    return [name for name in document["properties"] if name in always]


def label(document: Mapping[str, Any], name: str) -> Texts:
    """What people call the field."""
    return from_dict(document["properties"].get(name, {}).get("x-field", {}).get("label", {})) or same(name)
