"""A rule reads as it did, but a list, a process or a field that it names has changed."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes.change import Change
from afspraak.changes.kinds.base import Kind, altered, title_of
from afspraak.changes.pair import Pair, Twin
from afspraak.constraints.be_in import BeIn
from afspraak.texts import Texts


def _find(pair: Pair) -> Iterator[Change]:
    for twin in pair.twins:
        if twin.aspect == "along" and not _told_elsewhere(pair, twin):
            yield altered("moves-along", pair, twin, _words(twin))


def _words(twin: Twin) -> Texts:
    title = title_of(twin.new)
    return Texts(
        nl=f"Regel {title.nl} luidt hetzelfde, maar vraagt iets anders, omdat iets wat hij noemt verandert.",
        en=f"Rule {title.en} reads the same but asks something else, as something that it names changes.",
    )


def _told_elsewhere(pair: Pair, twin: Twin) -> bool:
    """Whether the list itself or the new name of the field tells it."""
    must = twin.new.rule.must
    of_list = isinstance(must, BeIn) and bool(must.list) and not must.any_case and not twin.new.rule.when
    renamed = all(old.subject.field.name != new.subject.field.name for old, new in twin.differing)
    return of_list or renamed


KIND = Kind(
    name="moves-along",
    title=Texts(nl="Een regel verandert mee", en="A rule moves along"),
    does=Texts(
        nl="De regel noemt iets wat verandert, zoals een lijst. Wat dat met records doet, beslissen we apart.",
        en="The rule names something that changes, such as a list. What that does to records is decided separately.",
    ),
    find=_find,
)
