"""How an export of a system is read changes."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes.bare import bare
from afspraak.changes.change import Change
from afspraak.changes.kinds.base import ANYWHERE, Kind, about, name
from afspraak.changes.pair import Pair
from afspraak.model.organisation import SystemProfile
from afspraak.texts import Texts


def _find(pair: Pair) -> Iterator[Change]:
    before, after = pair.old.systems, pair.new.systems
    for system in sorted(before.keys() | after.keys()):
        old, new = before.get(system), after.get(system)
        if _mapped(old) != _mapped(new):
            known = new or old
            title = name(known.title, known.id) if known else Texts()
            words = Texts(
                nl=f"Een export van {title.nl} lezen we voortaan anders.",
                en=f"An export of {title.en} is read differently from now on.",
            )
            yield about("mapping-changed", words, ANYWHERE, least="minor")


def _mapped(profile: SystemProfile | None) -> object:
    if profile is None:
        return None
    return profile.kind, sorted(bare(profile.exports), key=str)


KIND = Kind(
    name="mapping-changed",
    title=Texts(nl="Een export lezen we anders", en="An export is read differently"),
    does=Texts(
        nl="De regels blijven gelijk, maar andere kolommen van een export worden ertegen gehouden.",
        en="The rules stay the same, but other columns of an export are held against them.",
    ),
    find=_find,
)
