"""Labels, meanings, spellings or the order of a list change, not its values."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes.change import Change
from afspraak.changes.kinds.base import ANYWHERE, Kind, about, name
from afspraak.changes.pair import Pair
from afspraak.model.records import CodeList
from afspraak.texts import Texts


def _find(pair: Pair) -> Iterator[Change]:
    for old, new in pair.lists.both:
        if _told(old, pair, new.id, 0) != _told(new, pair, new.id, 1):
            title = name(new.title, new.id)
            words = Texts(
                nl=f"De lijst {title.nl} krijgt andere labels, uitleg, spellingen of een andere volgorde.",
                en=f"The list {title.en} gets other labels, explanations, spellings or another order.",
            )
            yield about("value-relabelled", words, ANYWHERE)


def _told(known: CodeList, pair: Pair, list_id: str, side: int) -> list[object]:
    """What people read of the values that are in both, in order."""
    kept = {both[side].id for both in pair.values[list_id].both if both[0].id == both[1].id}
    return [
        (value.id, value.label, value.means, value.formerly, value.variants)
        for value in known.values.values()
        if value.id in kept
    ]


KIND = Kind(
    name="value-relabelled",
    title=Texts(nl="Een lijst leest anders", en="A list reads differently"),
    does=Texts(
        nl="Mensen zien andere woorden; dezelfde waarden mogen. Regels die spellingen lezen, staan apart genoemd.",
        en="People see other words; the same values are allowed. Rules that read spellings are told separately.",
    ),
    find=_find,
)
