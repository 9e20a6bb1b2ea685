"""A field must be filled from now on, or no longer."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes import deciding
from afspraak.changes.change import Change
from afspraak.changes.deciding import Verdict
from afspraak.changes.kinds.base import Kind, Spot, about
from afspraak.changes.kinds.sides import field_name
from afspraak.changes.pair import Pair
from afspraak.model.records import Field, RecordType
from afspraak.texts import Texts


def required(pair: Pair, record: RecordType, field: Field) -> Verdict:
    """What it does to records that the field must be filled, or no longer."""
    key = (str(record.name), f"{record.name}.{field.name}.required", str(field.name))
    return deciding.verdict([(pair.before_by_new_key.get(key), pair.after.get(key))], pair.as_of)


def _find(pair: Pair) -> Iterator[Change]:
    for _, record in pair.records.both:
        for old, new in pair.fields[record.name].both:
            if old.required != new.required:
                where = field_name(record, new)
                words = (
                    Texts(nl=f"{where.nl} moet je voortaan invullen.", en=f"{where.en} must be filled from now on.")
                    if new.required
                    else Texts(
                        nl=f"{where.nl} mag voortaan leeg blijven.", en=f"{where.en} may stay empty from now on."
                    )
                )
                verdict = required(pair, record, new)
                yield about("required-changed", words, Spot(record.name, new.name), verdict)


KIND = Kind(
    name="required-changed",
    title=Texts(nl="Verplicht, of niet meer", en="Required, or no longer"),
    does=Texts(
        nl="Verplicht maken keurt records zonder waarde af; vrijlaten kan wie de gegevens leest verrassen.",
        en="Requiring refuses records without a value; no longer requiring may surprise whoever reads the data.",
    ),
    find=_find,
)
