"""A field has another name; the old one is among its aliases."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes.change import Change
from afspraak.changes.deciding import exact
from afspraak.changes.kinds.base import Kind, Spot, about
from afspraak.changes.kinds.sides import field_name
from afspraak.changes.pair import Pair
from afspraak.texts import Texts


def _find(pair: Pair) -> Iterator[Change]:
    for _, record in pair.records.both:
        for old, new in pair.fields[record.name].both:
            if old.name != new.name:
                where = field_name(record, new)
                words = Texts(
                    nl=f"Het veld {where.nl} heette {old.name} en gaat {new.name} heten.",
                    en=f"The field {where.en} was called {old.name} and will be called {new.name}.",
                )
                spot = Spot(record.name, new.name)
                yield about("field-renamed", words, spot, exact("both"), readers="break")


KIND = Kind(
    name="field-renamed",
    title=Texts(nl="Een veld heet anders", en="A field has another name"),
    does=Texts(
        nl="Exporten met de oude naam lezen we nog, want die is een alias. Systemen die de oude naam zoeken, breken.",
        en="Exports with the old name are still read, as it is an alias. Systems that look for the old name break.",
    ),
    find=_find,
)
