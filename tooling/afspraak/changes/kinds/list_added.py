"""A list is added."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes.change import Change
from afspraak.changes.kinds.base import ANYWHERE, Kind, about, name
from afspraak.changes.pair import Pair
from afspraak.texts import Texts


def _find(pair: Pair) -> Iterator[Change]:
    for known in pair.lists.fresh:
        title = name(known.title, known.id)
        words = Texts(nl=f"Er komt een lijst bij: {title.nl}.", en=f"A list is added: {title.en}.")
        yield about("list-added", words, ANYWHERE, least="minor")


KIND = Kind(
    name="list-added",
    title=Texts(nl="Er komt een lijst bij", en="A list is added"),
    does=Texts(
        nl="Velden en regels die de lijst gaan gebruiken, staan apart genoemd.",
        en="Fields and rules that come to use the list are told separately.",
    ),
    find=_find,
)
