"""A field that must be filled is added."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes import deciding
from afspraak.changes.change import Change
from afspraak.changes.kinds.base import Kind, Spot, about
from afspraak.changes.kinds.required_changed import required
from afspraak.changes.kinds.sides import field_name
from afspraak.changes.pair import Pair
from afspraak.texts import Texts


def _find(pair: Pair) -> Iterator[Change]:
    for _, record in pair.records.both:
        for field in pair.fields[record.name].fresh:
            where = field_name(record, field)
            words = Texts(
                nl=f"Er komt een veld bij dat je moet invullen: {where.nl}. Geen bestaand record heeft het al.",
                en=f"A field is added that must be filled: {where.en}. No existing record has it yet.",
            )
            spot = Spot(record.name, field.name)
            if field.required:
                verdict = deciding.exact("both", *required(pair, record, field).witnesses)
                yield about("required-field-added", words, spot, verdict, readers="none")


KIND = Kind(
    name="required-field-added",
    title=Texts(nl="Er komt een verplicht veld bij", en="A required field is added"),
    does=Texts(
        nl="Elk bestaand record wordt afgekeurd tot het veld gevuld is. Begin liever met een waarschuwing.",
        en="Every existing record is refused until the field is filled. Better start with a warning.",
    ),
    find=_find,
)
