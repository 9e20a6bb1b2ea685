"""A field holds something else: another type, list, reference or length."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes import deciding
from afspraak.changes.change import Change, Readers
from afspraak.changes.kinds.base import Kind, Spot, about, told
from afspraak.changes.kinds.sides import field_name
from afspraak.changes.pair import Pair
from afspraak.model.records import Field, RecordType
from afspraak.model.rulebook import Rulebook
from afspraak.schemas.types import type_words
from afspraak.texts import Texts, same


def _find(pair: Pair) -> Iterator[Change]:
    for _, record in pair.records.both:
        for old, new in pair.fields[record.name].both:
            if _held(old) != _held(new):
                yield _change(pair, record, old, new)


def _held(field: Field) -> tuple[object, ...]:
    return field.type, field.list, field.to, field.shortest, field.longest


def _change(pair: Pair, record: RecordType, old: Field, new: Field) -> Change:
    where = field_name(record, new)
    before, after = _words(pair.old, old), _words(pair.new, new)
    words = Texts(
        nl=f"Het type van {where.nl} verandert. Het luidde: {before.nl}. Het gaat luiden: {after.nl}.",
        en=f"The type of {where.en} changes. It read: {before.en}. It will read: {after.en}.",
    )
    verdict = deciding.of_types((pair.old, old), (pair.new, new), str(record.name), pair.as_of)
    readers, spot = _readers(old, new, verdict), Spot(record.name, new.name)
    return about("type-changed", words, spot, verdict, readers=readers)


def _words(rulebook: Rulebook, field: Field) -> Texts:
    to = same(f" ({field.to})") if field.to else Texts()
    return told(type_words(rulebook, field)) + to


def _readers(old: Field, new: Field, verdict: deciding.Verdict) -> Readers:
    """Another type breaks who reads the data, except where every whole number becomes a number."""
    if old.type != new.type:
        return "may-break" if (old.type, new.type) == ("integer", "number") else "break"
    return "break" if old.to != new.to else verdict.readers


KIND = Kind(
    name="type-changed",
    title=Texts(nl="Een veld bevat iets anders", en="A field holds something else"),
    does=Texts(
        nl="Een ander type of een kortere lengte keurt records af, en een ander type breekt wie de gegevens leest.",
        en="Another type or a shorter length refuses records, and another type breaks whoever reads the data.",
    ),
    find=_find,
)
