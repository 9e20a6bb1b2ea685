"""Whether a file looks like an export with personal data: by the names of its columns, as soon as one is filled."""

from __future__ import annotations

import json
from collections.abc import Generator, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from afspraak.checking.headers import PLAIN, Export, Names
from afspraak.checking.sources import Cells, Fields, Trouble, open_source
from afspraak.checking.sources.encoding import Undecodable, encoding_of
from afspraak.checking.sources.forms import form_of

_ENOUGH = 3  # columns with personal data that make an export of any table
_SEEN = 200  # records that are looked at
_HEAD = 64 * 1024  # bytes of a text that are looked at once more, as if it were no sound table
_HEADERS = 10  # lines of it that may be the header
_ROWS = 50  # lines of it in all
_DEEPEST = 6  # levels of JSON in which records may lie
Records = Generator[Mapping[str, Any], None, None]

_CHOSEN = ("code", "set", "yes_no")  # types of fields
_DELIMITERS = ",;\t|"


class CannotBeSeen(ValueError):
    """A workbook or a Parquet file that does not open, so that nobody can tell what it holds."""


@dataclass(frozen=True, slots=True)
class PersonalNames:
    """Every name by which a column may call a field with personal data."""

    names: tuple[Names, ...]

    def known(self, header: str) -> bool:
        """Whether the header names any field."""
        return any(names.known(header) for names in self.names)

    def among(self, header: Iterable[str]) -> list[str]:
        """The headers that name a field with personal data, of the record type that knows most of them."""
        given = list(dict.fromkeys(header))
        found = ([text for text in given if _personal(names, text)] for names in self.names)
        return max(found, key=len, default=[])


def names_of(documents: Mapping[str, Mapping[str, Any]], exports: Iterable[Export]) -> PersonalNames:
    """The names of these record types, plain and as the exports call them."""
    known = [Names(document, PLAIN) for document in documents.values()]
    known += [
        Names(documents[each.record_type], each)
        for export in exports
        for each in (export, *export.also)
        if each.record_type in documents
    ]
    return PersonalNames(tuple(known))


def personal_columns(path: Path, names: PersonalNames) -> list[str]:
    """The columns with personal data, some of them filled; none where the file is no export.

    Three such columns make an export, or fewer where they are half of all columns: a list of names, of addresses.
    """
    with path.open("rb") as stream:
        form = form_of(path.name, stream)
        with closing(_nested(stream) if form == "json" else _records(path.name, stream, names, form)) as records:
            for record in records:
                found = names.among(record)
                if any(_is_filled(record[name]) for name in found) and _is_export(len(found), len(record)):
                    return found
    return []


def _is_export(personal: int, columns: int) -> bool:
    return personal >= _ENOUGH or (personal > 0 and personal * 2 >= columns and (personal > 1 or columns == 1))


def _records(file: str, stream: BinaryIO, names: PersonalNames, form: str) -> Records:
    sound = True
    with open_source(file, stream, names.known) as source:
        if isinstance(source, Trouble):
            sound = False
        else:
            for item in islice(source.items(), _SEEN):
                if isinstance(item, Fields):
                    yield item.values
                elif isinstance(item, Cells):
                    yield dict(zip(source.header, item.cells, strict=False))
                else:
                    sound = False
    if form in ("excel", "parquet"):
        if not sound:
            raise CannotBeSeen
    else:
        yield from _loosely(stream)


def _loosely(stream: BinaryIO) -> Records:
    """The rows of a text split by each separator, below each of its first lines: a table that is broken or titled."""
    stream.seek(0)
    encoding = encoding_of(stream)
    codec = "latin-1" if isinstance(encoding, Undecodable) else encoding.codec
    stream.seek(0)
    lines = [line for line in stream.read(_HEAD).decode(codec, "replace").splitlines() if line.strip()]
    for delimiter in _DELIMITERS:
        rows = [[cell.strip("\"' ") for cell in line.split(delimiter)] for line in lines[:_ROWS]]
        for number, header in enumerate(rows[:_HEADERS]):
            below = (row for row in rows[number + 1 :] if len(row) >= len(header) > 1)
            yield from (dict(zip(header, row, strict=False)) for row in below)


def _nested(stream: BinaryIO) -> Records:
    """Every record in a list of a JSON text, wherever it lies; a text that is no JSON is taken line by line."""
    text = stream.read().decode("utf-8-sig", "replace")
    whole = _read(text)
    yield from _listed([_read(line.strip(" ,[]")) for line in text.splitlines()] if whole is None else whole, _DEEPEST)


def _read(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _listed(value: Any, levels: int) -> Records:
    if not levels:
        return
    if isinstance(value, list):
        yield from (part for part in value if isinstance(part, dict))
    if isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _listed(part, levels - 1)


def _is_filled(value: Any) -> bool:
    """Whether it is a value of a record: a text or a number, and not blank."""
    return isinstance(value, str | int | float) and not isinstance(value, bool) and bool(str(value).strip())


def _personal(names: Names, header: str) -> bool:
    """Whether it is a field with personal data; a choice from a list, such as a department, names nobody by itself."""
    facts = names.x_field(names.field_of(header) or "")
    return facts.get("personal", "no") != "no" and facts.get("type") not in _CHOSEN
