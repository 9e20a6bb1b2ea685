"""A rule holds for other records: its `when` changes."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes.change import Change
from afspraak.changes.kinds.base import Kind, altered
from afspraak.changes.pair import Pair
from afspraak.texts import Texts


def _find(pair: Pair) -> Iterator[Change]:
    return (altered("condition-changed", pair, twin) for twin in pair.twins if twin.aspect == "when")


KIND = Kind(
    name="condition-changed",
    title=Texts(nl="Een regel geldt voor andere records", en="A rule holds for other records"),
    does=Texts(
        nl="Geldt de regel vaker, dan worden meer records afgekeurd; geldt hij minder vaak, dan minder.",
        en="If the rule holds more often, more records are refused; if it holds less often, fewer.",
    ),
    find=_find,
)
