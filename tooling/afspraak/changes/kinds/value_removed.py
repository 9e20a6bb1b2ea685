"""A list loses values."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes.change import Change
from afspraak.changes.kinds.base import Kind, name, names
from afspraak.changes.kinds.listed import per_record
from afspraak.changes.pair import Pair
from afspraak.texts import Texts


def _find(pair: Pair) -> Iterator[Change]:
    for _, known in pair.lists.both:
        gone = [str(value.id) for value in pair.values[known.id].gone]
        if gone:
            title, values = name(known.title, known.id), names(gone)
            words = Texts(
                nl=f"Van de lijst {title.nl} vervalt: {values.nl}.",
                en=f"From the list {title.en} is dropped: {values.en}.",
            )
            yield from per_record("value-removed", pair, known, words, "tighter")


KIND = Kind(
    name="value-removed",
    title=Texts(nl="Een lijst verliest een waarde", en="A list loses a value"),
    does=Texts(
        nl="Records met die waarde worden afgekeurd. Zeg erbij wat ervoor in de plaats komt.",
        en="Records with that value are refused. Say what comes in its place.",
    ),
    find=_find,
)
