"""A value of a list has another id, and says under `formerly` what it was called."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes.change import Change
from afspraak.changes.kinds.base import Kind, name, names
from afspraak.changes.kinds.listed import per_record
from afspraak.changes.pair import Pair
from afspraak.texts import Texts


def _find(pair: Pair) -> Iterator[Change]:
    for _, known in pair.lists.both:
        for old, new in pair.values[known.id].both:
            if old.id != new.id:
                title, before, after = name(known.title, known.id), names([old.id]), names([new.id])
                words = Texts(
                    nl=f"Op de lijst {title.nl} wordt {before.nl} voortaan {after.nl}.",
                    en=f"On the list {title.en}, {before.en} becomes {after.en}.",
                )
                yield from per_record("value-renamed", pair, known, words, "both")


KIND = Kind(
    name="value-renamed",
    title=Texts(nl="Een waarde heet anders", en="A value has another name"),
    does=Texts(
        nl="De oude waarde wordt afgekeurd en de nieuwe toegelaten; wie de gegevens leest, kent de nieuwe nog niet.",
        en="The old value is refused and the new one allowed; whoever reads the data does not know the new one yet.",
    ),
    find=_find,
)
