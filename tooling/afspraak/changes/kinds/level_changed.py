"""Breaking a rule becomes worse or less bad."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from afspraak.changes.change import Change
from afspraak.changes.kinds.base import Kind, title_of
from afspraak.changes.kinds.levels import level_words, levelled
from afspraak.changes.pair import Pair, Twin
from afspraak.texts import Texts


def _find(pair: Pair) -> Iterator[Change]:
    for twin in pair.twins:
        if [level for level, _ in twin.old.rule.levels] != [level for level, _ in twin.new.rule.levels]:
            yield levelled("level-changed", pair, twin, _words(twin, pair.as_of))


def _words(twin: Twin, as_of: datetime.date) -> Texts:
    """What is still to come is all that there is to say where nothing changes today."""
    title, old, new = title_of(twin.new), twin.old.rule, twin.new.rule
    coming = tuple((level, start) for level, start in new.levels if start and start > as_of)
    same_now = old.level_on(as_of) == new.level_on(as_of)
    before, after = level_words(old.levels), level_words((same_now and coming) or new.levels)
    return Texts(
        nl=f"Wie regel {title.nl} niet volgde, kreeg {before.nl}; dat wordt {after.nl}.",
        en=f"Whoever did not keep rule {title.en} got {before.en}; that becomes {after.en}.",
    )


KIND = Kind(
    name="level-changed",
    title=Texts(nl="Een regel weegt anders", en="A rule weighs differently"),
    does=Texts(
        nl="Van waarschuwing naar fout keurt records af; van fout naar waarschuwing laat ze door.",
        en="From warning to error refuses records; from error to warning lets them pass.",
    ),
    find=_find,
)
