"""A field, or everything under a term, is kept for longer or shorter."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes.change import Change
from afspraak.changes.kinds import sides
from afspraak.changes.kinds.base import ANYWHERE, Kind, about, name
from afspraak.changes.pair import Pair
from afspraak.texts import Texts

_fields = sides.fields(
    "retention-changed",
    lambda old, new: old.keep != new.keep,
    lambda field, old, new: Texts(
        nl=f"{field.nl} bewaren we anders: eerst {old.keep or '–'}, straks {new.keep or '–'}.",
        en=f"{field.en} is kept differently: first {old.keep or '–'}, now {new.keep or '–'}.",
    ),
)


def _find(pair: Pair) -> Iterator[Change]:
    before = pair.old.organisation.retention
    for term in pair.new.organisation.retention.values():
        known = before.get(term.id)
        if known and (known.months, known.confirm) != (term.months, term.confirm):
            title = name(term.title, term.id)
            words = Texts(
                nl=f"De bewaartermijn {title.nl} was {known.months} maanden en wordt {term.months} maanden.",
                en=f"The retention term {title.en} was {known.months} months and becomes {term.months} months.",
            )
            yield about("retention-changed", words, ANYWHERE)
    yield from _fields(pair)


KIND = Kind(
    name="retention-changed",
    title=Texts(nl="Een andere bewaartermijn", en="Another retention term"),
    does=Texts(
        nl="Geen record wordt anders beoordeeld; wel verwijder je gegevens eerder of later.",
        en="No record is judged differently, but data is deleted sooner or later.",
    ),
    find=_find,
)
