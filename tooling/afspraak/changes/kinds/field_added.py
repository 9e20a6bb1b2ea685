"""A field that may stay empty is added."""

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
        for field in pair.fields[record.name].fresh:
            where = field_name(record, field)
            words = Texts(nl=f"Er komt een veld bij: {where.nl}.", en=f"A field is added: {where.en}.")
            spot = Spot(record.name, field.name)
            if not field.required:
                yield about("field-added", words, spot, exact("looser"), readers="none")


KIND = Kind(
    name="field-added",
    title=Texts(nl="Er komt een veld bij", en="A field is added"),
    does=Texts(
        nl="Een record mag meer bevatten; wie velden op volgorde leest in plaats van op naam, merkt het.",
        en="A record may hold more; whoever reads fields by order instead of by name will notice.",
    ),
    find=_find,
)
