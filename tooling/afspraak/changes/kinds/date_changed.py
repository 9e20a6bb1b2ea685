"""A rule becomes an error on another day."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes.change import Change
from afspraak.changes.kinds.base import Kind, title_of
from afspraak.changes.kinds.levels import level_words, levelled
from afspraak.changes.pair import Pair, Twin
from afspraak.texts import Texts


def _find(pair: Pair) -> Iterator[Change]:
    for twin in pair.twins:
        old, new = twin.old.rule.levels, twin.new.rule.levels
        if old != new and [level for level, _ in old] == [level for level, _ in new]:
            yield levelled("date-changed", pair, twin, _words(twin))


def _words(twin: Twin) -> Texts:
    title = title_of(twin.new)
    before, after = level_words(twin.old.rule.levels), level_words(twin.new.rule.levels)
    return Texts(
        nl=f"De dagen van regel {title.nl} waren: {before.nl}. Het wordt: {after.nl}.",
        en=f"The days of rule {title.en} were: {before.en}. They become: {after.en}.",
    )


KIND = Kind(
    name="date-changed",
    title=Texts(nl="Een regel gaat op een andere dag in", en="A rule takes effect on another day"),
    does=Texts(
        nl="Eerder ingaan is strenger, later is soepeler. Een dag die voorbij is, telt als vandaag.",
        en="Earlier is tighter, later is looser. A day that has passed counts as today.",
    ),
    find=_find,
)
