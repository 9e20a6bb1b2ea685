"""Records that a rule names: its right and wrong values, its examples, and their neighbours."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from afspraak.constraints.values import typed
from afspraak.model.records import Field
from afspraak.schemas.entries import Entry

Record = dict[str, Any]
_MOST = 60
_INSERTED = " -0a"


def samples(*entries: Entry | None) -> list[Record]:
    """The records of these entries, those of the rules themselves first."""
    known = [entry for entry in entries if entry]
    stated = [record for entry in known for record in _stated(entry)]
    near = [record for entry in known for record in _near(entry)]
    return [*stated, *near][:_MOST]


def _stated(entry: Entry) -> Iterator[Record]:
    yield from ({entry.subject.field.name: value} for value in _values(entry))
    for example in entry.rule.examples:
        for name in ("", entry.subject.record.name):
            yield from (_record(entry, fields) for fields in example.records.get(name, ()))


def _record(entry: Entry, fields: Any) -> Record:
    known = entry.subject.record.fields
    return {str(name): _typed(str(value), known[name]) for name, value in fields.items() if name in known}


def _values(entry: Entry) -> list[Any]:
    rule = entry.rule
    texts = [*rule.right, *(wrong.value for wrong in rule.wrong)]
    texts += [wrong.becomes for wrong in rule.wrong if wrong.becomes is not None]
    return [_typed(str(text), entry.subject.field) for text in texts]


def _typed(text: str, field: Field) -> Any:
    return [text] if field.type == "set" else typed(text, field)


def _near(entry: Entry) -> Iterator[Record]:
    for value in _values(entry):
        yield from ({entry.subject.field.name: other} for other in neighbours(value))


def neighbours(value: Any) -> Iterator[Any]:
    """Values that differ a little from this one."""
    if isinstance(value, str) and value:
        yield from (value[1:], value[:-1], value + value[-1], value.swapcase())
        yield from (value + char for char in _INSERTED)
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        yield from (value + 1, value - 1)
