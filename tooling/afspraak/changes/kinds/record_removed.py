"""A record type is no longer there."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes.change import Change
from afspraak.changes.deciding import Verdict
from afspraak.changes.kinds.base import Kind, Spot, about, name
from afspraak.changes.pair import Pair
from afspraak.texts import Texts


def _find(pair: Pair) -> Iterator[Change]:
    for record in pair.records.gone:
        title = name(record.title, record.name)
        words = Texts(nl=f"Het recordtype {title.nl} vervalt.", en=f"The record type {title.en} is dropped.")
        proof = Texts(
            nl="Zonder schema is er niets meer om records aan te houden.",
            en="Without a schema there is nothing to hold records against.",
        )
        yield about("record-removed", words, Spot(record.name), Verdict("looser", proof), readers="break")


KIND = Kind(
    name="record-removed",
    title=Texts(nl="Een recordtype vervalt", en="A record type is dropped"),
    does=Texts(
        nl="Records van deze soort worden niet meer nagekeken, en wie ze leest, breekt.",
        en="Records of this kind are no longer checked, and whoever reads them breaks.",
    ),
    find=_find,
)
