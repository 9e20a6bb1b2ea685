"""Who is accountable for a segment, who enters it or who is informed changes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from afspraak.changes.bare import bare
from afspraak.changes.change import Change
from afspraak.changes.kinds.base import ANYWHERE, Kind, about, name
from afspraak.changes.pair import Pair
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _find(pair: Pair) -> Iterator[Change]:
    before, after = _by_segment(pair.old), _by_segment(pair.new)
    for segment in sorted(before.keys() | after.keys(), key=lambda texts: (texts.nl, texts.en)):
        if before.get(segment) != after.get(segment):
            title = name(segment, "")
            words = Texts(
                nl=f"De verantwoordelijkheid voor {title.nl} verandert.",
                en=f"The responsibility for {title.en} changes.",
            )
            yield about("responsibilities-changed", words, ANYWHERE)


def _by_segment(rulebook: Rulebook) -> dict[Texts, list[Any]]:
    found: dict[Texts, list[Any]] = {}
    for each in rulebook.responsibilities:
        found.setdefault(each.segment, []).append(bare(each))
    return found


KIND = Kind(
    name="responsibilities-changed",
    title=Texts(nl="Andere verantwoordelijkheden", en="Other responsibilities"),
    does=Texts(
        nl="Iemand anders is aanspreekbaar; records merken niets.",
        en="Somebody else is accountable; records notice nothing.",
    ),
    find=_find,
)
