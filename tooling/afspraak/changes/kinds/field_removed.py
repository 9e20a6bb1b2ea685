"""A field is no longer there."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes.change import Change
from afspraak.changes.deciding import exact
from afspraak.changes.kinds.base import Kind, Spot, about
from afspraak.changes.kinds.sides import field_name
from afspraak.changes.pair import Pair
from afspraak.texts import Texts


def _find(pair: Pair) -> Iterator[Change]:
    for record, _ in pair.records.both:
        for field in pair.fields[record.name].gone:
            where = field_name(record, field)
            words = Texts(
                nl=f"Het veld {where.nl} vervalt. Records die het nog hebben, worden afgekeurd.",
                en=f"The field {where.en} is dropped. Records that still have it are refused.",
            )
            spot = Spot(record.name, field.name)
            yield about("field-removed", words, spot, exact("both"), readers="break")


KIND = Kind(
    name="field-removed",
    title=Texts(nl="Een veld vervalt", en="A field is dropped"),
    does=Texts(
        nl="De regels over het veld vervallen, records die het nog hebben worden afgekeurd, en wie het leest breekt.",
        en="Its rules are dropped, records that still have it are refused, and whoever reads it breaks.",
    ),
    find=_find,
)
