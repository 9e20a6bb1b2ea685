"""A list is no longer there."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes.change import Change
from afspraak.changes.kinds.base import ANYWHERE, Kind, about, name
from afspraak.changes.pair import Pair
from afspraak.texts import Texts


def _find(pair: Pair) -> Iterator[Change]:
    for known in pair.lists.gone:
        title = name(known.title, known.id)
        words = Texts(nl=f"De lijst {title.nl} vervalt.", en=f"The list {title.en} is dropped.")
        yield about("list-removed", words, ANYWHERE, readers="may-break")


KIND = Kind(
    name="list-removed",
    title=Texts(nl="Een lijst vervalt", en="A list is dropped"),
    does=Texts(
        nl="Velden en regels die de lijst gebruikten, staan apart genoemd.",
        en="Fields and rules that used the list are told separately.",
    ),
    find=_find,
)
