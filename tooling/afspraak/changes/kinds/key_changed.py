"""Another field is the key of a record type."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes.change import Change
from afspraak.changes.deciding import Verdict
from afspraak.changes.kinds.base import Kind, Spot, about, name
from afspraak.changes.pair import Pair
from afspraak.texts import Texts


def _find(pair: Pair) -> Iterator[Change]:
    for old, new in pair.records.both:
        if pair.former_name(new.name, new.key) != old.key:
            title = name(new.title, new.name)
            words = Texts(
                nl=f"De sleutel van {title.nl} was {old.key} en wordt {new.key}.",
                en=f"The key of {title.en} was {old.key} and becomes {new.key}.",
            )
            proof = Texts(
                nl="Een andere sleutel koppelt andere records aan elkaar; dat beslissen we niet per record.",
                en="Another key joins other records; that is not decided per record.",
            )
            yield about("key-changed", words, Spot(new.name), Verdict("unknown", proof), readers="break")


KIND = Kind(
    name="key-changed",
    title=Texts(nl="Een andere sleutel", en="Another key"),
    does=Texts(
        nl="Verwijzingen en koppelingen op de oude sleutel breken.",
        en="References and joins on the old key break.",
    ),
    find=_find,
)
