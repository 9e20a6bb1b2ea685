"""The columns of a file with the fields that they fill, and by which name each was known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from afspraak.checking.headers import PLAIN, Export, Names, folded, required_fields
from afspraak.checking.sources import AS_IT_IS, Fields, How, Source, Trouble, open_source
from afspraak.commands.asked import Request
from afspraak.commands.exportmaps import exports_of
from afspraak.commands.handed import Handed, delimiter_of, handed
from afspraak.commands.judges import Judges
from afspraak.failures import RecordsUnreadable
from afspraak.nearest import nearest
from afspraak.texts import Texts

_SEEN = 1000  # records of JSON whose names are gathered

EXPORT, NAME, LABEL, ALIAS = "export", "name", "label", "alias"
IGNORED, SECOND, UNKNOWN = "ignored", "second", "unknown"


@dataclass(frozen=True, slots=True)
class Mapped:
    """One column."""

    header: str
    how: str  # export | name | label | alias, or ignored | second | unknown where it is not read
    fields: tuple[str, ...] = ()  # in full, such as address.street; several where a row fills several records
    nearest: str = ""  # the field that comes nearest, where the column is unknown


@dataclass(frozen=True, slots=True)
class HeaderMap:
    """How a file would be read."""

    file: str
    record_type: str
    export: str  # system.export; empty where none was chosen
    columns: tuple[Mapped, ...]
    missing: tuple[str, ...]  # required fields without a column

    @property
    def complete(self) -> bool:
        """Whether every column has its place, and every required field its column."""
        return not self.missing and not any(column.how in (SECOND, UNKNOWN) for column in self.columns)


def mapping_of(argument: str, judges: Judges, request: Request) -> HeaderMap:
    """The columns of one file: as the export that was asked for, else as the one that knows most of them."""
    file = handed(argument, judges.documents, request.record_type, request.form)
    document = judges.documents[file.record_type]
    header = _header(file, Names(document), request)
    exports = _exports(judges, file.record_type, request)
    best = max(exports, key=lambda name: _known(exports[name], header), default="")
    if not request.exports and best and _known(exports[best], header) <= _plainly(document, header):
        best = ""
    columns = tuple(_columns(header, document, exports.get(best, PLAIN)))
    read = {name.rpartition(".")[2] for column in columns for name in column.fields if _own(name, file.record_type)}
    missing = tuple(name for name in required_fields(document) if name not in read)
    return HeaderMap(file.name, file.record_type, best, columns, missing)


def _header(file: Handed, names: Names, request: Request) -> Sequence[str]:
    how = How(request.form, request.sheet) if request.form or request.sheet else AS_IT_IS
    delimiter = delimiter_of(request.delimiter)
    with file.path.open("rb") as stream, open_source(file.name, stream, names.known, delimiter, how) as source:
        if isinstance(source, Trouble):
            raise RecordsUnreadable(source.finding.message, source.finding.remedy)
        return source.header or _names_in(source)


def _names_in(source: Source) -> list[str]:
    records = (item for item in source.items() if isinstance(item, Fields))
    return list(dict.fromkeys(name for item in islice(records, _SEEN) for name in item.values))


def _exports(judges: Judges, record_type: str, request: Request) -> dict[str, Export]:
    """The exports that may be meant, by their name."""
    if request.exports:
        return {request.exports[0]: next(iter(exports_of(request.exports, judges.systems).values()))}
    known = [f"{system.id}.{export.id}" for system in judges.systems.values() for export in system.exports.values()
             if export.one_row_is == record_type]  # fmt: skip
    return {name: exports_of((name,), judges.systems)[record_type] for name in known}


def _known(export: Export, header: Sequence[str]) -> int:
    named = {folded(column) for column in export.columns}
    return sum(folded(text) in named for text in header)


def _plainly(document: Mapping[str, Any], header: Sequence[str]) -> int:
    names = Names(document)
    return sum(names.known(text) for text in header)


def _columns(header: Sequence[str], document: Mapping[str, Any], export: Export) -> Iterator[Mapped]:
    names, taken = Names(document, export), set[str]()
    record_type = document["x-rulebook"]["record"]
    for text in header:
        target = names.field_of(text)
        also = [f"{each.record_type}.{field}" for each in export.also
                for column, field in each.columns.items() if folded(column) == folded(text)]  # fmt: skip
        if target and target in taken:
            yield Mapped(text, SECOND, (f"{record_type}.{target}",))
        elif target or also:
            taken.add(target or "")
            own = [f"{record_type}.{target}"] if target else []
            yield Mapped(text, _how(text, target or "", document, export), (*own, *dict.fromkeys(also)))
        elif target is None:
            guess = nearest(folded(text), names.spelled)
            yield Mapped(text, UNKNOWN, (), f"{record_type}.{names.field_of(guess)}" if guess else "")
        else:
            yield Mapped(text, IGNORED)


def _how(text: str, target: str, document: Mapping[str, Any], export: Export) -> str:
    if folded(text) in {folded(column) for column in export.columns}:
        return EXPORT
    if folded(text) == folded(target):
        return NAME
    labels = document["properties"][target].get("x-field", {}).get("label", {})
    return LABEL if folded(text) in {folded(label) for label in labels.values()} else ALIAS


def _own(name: str, record_type: str) -> bool:
    return name.startswith(f"{record_type}.")


HOW: Mapping[str, Texts] = {
    EXPORT: Texts(nl="export", en="export"),
    NAME: Texts(nl="naam", en="name"),
    LABEL: Texts(nl="label", en="label"),
    ALIAS: Texts(nl="alias", en="alias"),
    IGNORED: Texts(nl="niet gebruikt", en="not used"),
    SECOND: Texts(nl="dubbel, niet gelezen", en="double, not read"),
    UNKNOWN: Texts(nl="onbekend", en="unknown"),
}
