"""A record type is added."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes.change import Change
from afspraak.changes.kinds.base import Kind, Spot, about, name
from afspraak.changes.pair import Pair
from afspraak.texts import Texts


def _find(pair: Pair) -> Iterator[Change]:
    for record in pair.records.fresh:
        title = name(record.title, record.name)
        words = Texts(nl=f"Er komt een recordtype bij: {title.nl}.", en=f"A record type is added: {title.en}.")
        yield about("record-added", words, Spot(record=record.name), least="minor")


KIND = Kind(
    name="record-added",
    title=Texts(nl="Er komt een recordtype bij", en="A record type is added"),
    does=Texts(
        nl="Wat er nog niet was, kan niet afgekeurd worden; het recordtype begint bij 1.0.0.",
        en="What was not there cannot be refused; the record type starts at 1.0.0.",
    ),
    find=_find,
)
