"""A field holds something else: another type, list, reference or length."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes import deciding
from afspraak.changes.change import Change, Readers
from afspraak.changes.kinds.base import Kind, Spot, about, told
from afspraak.changes.kinds.sides import field_name
from afspraak.changes.pair import Pair
from afspraak.model.records import Field, RecordType
from afspraak.schemas.types import type_words
from afspraak.texts import Texts


def _find(pair: Pair) -> Iterator[Change]:
    for _, record in pair.records.both:
        for old, new in pair.fields[record.name].both:
            if _held(old) != _held(new):
                yield _change(pair, record, old, new)


def _held(field: Field) -> tuple[object, ...]:
    return field.type, field.list, field.to, field.shortest, field.longest


def _change(pair: Pair, record: RecordType, old: Field, new: Field) -> Change:
    where = field_name(record, new)
    before, after = _words(pair, old, former=True), _words(pair, new, former=False)
    words = Texts(
        nl=f"Wat {where.nl} bevat, verandert. Het {before.nl}; het {after.nl}.",
        en=f"What {where.en} holds changes. Before: it {before.en}. From now on: it {after.en}.",
    )
    verdict = deciding.of_types((pair.old, old), (pair.new, new), str(record.name), pair.as_of)
    readers, spot = _readers(old, new, verdict), Spot(record.name, new.name)
    return about("type-changed", words, spot, verdict, readers=readers)


def _words(pair: Pair, field: Field, former: bool) -> Texts:
    words = told(type_words(pair.old if former else pair.new, field))
    to = Texts(nl=f" ({field.to})", en=f" ({field.to})") if field.to else Texts()
    moment = Texts(nl="was eerst zo dat het ", en="") if former else Texts(nl="wordt zo dat het ", en="")
    return Texts(nl=(moment + words + to).nl, en=(words + to).en)


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
