"""A list gets more values."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes.change import Change
from afspraak.changes.kinds.base import Kind, name, names
from afspraak.changes.kinds.listed import per_record
from afspraak.changes.pair import Pair
from afspraak.texts import Texts


def _find(pair: Pair) -> Iterator[Change]:
    for _, known in pair.lists.both:
        fresh = [str(value.id) for value in pair.values[known.id].fresh]
        if fresh:
            title, values = name(known.title, known.id), names(fresh)
            words = Texts(
                nl=f"Op de lijst {title.nl} komt erbij: {values.nl}.",
                en=f"To the list {title.en} is added: {values.en}.",
            )
            yield from per_record("value-added", pair, known, words, "looser")


KIND = Kind(
    name="value-added",
    title=Texts(nl="Een lijst krijgt een waarde erbij", en="A list gets a value more"),
    does=Texts(
        nl="Geen record wordt afgekeurd, maar wie de waarden een voor een vertaalt, kent de nieuwe nog niet.",
        en="No record is refused, but whoever maps the values one by one does not know the new one yet.",
    ),
    find=_find,
)
