"""A form, its linked lists or a view is arranged otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes.bare import bare
from afspraak.changes.change import Change
from afspraak.changes.kinds.base import Kind, Spot, about, name
from afspraak.changes.pair import Pair
from afspraak.model.records import RecordType
from afspraak.texts import Texts


def _find(pair: Pair) -> Iterator[Change]:
    for old, new in pair.records.both:
        if _arranged(old) != _arranged(new):
            title = name(new.title, new.name)
            words = Texts(
                nl=f"Het formulier of een weergave van {title.nl} is anders ingedeeld.",
                en=f"The form or a view of {title.en} is arranged otherwise.",
            )
            yield about("form-changed", words, Spot(record=new.name))


def _arranged(record: RecordType) -> list[object]:
    return [bare(record.form), bare(record.linked), bare(record.views)]


KIND = Kind(
    name="form-changed",
    title=Texts(nl="Een formulier of weergave verandert", en="A form or view changes"),
    does=Texts(
        nl="Mensen zien velden op een andere plek; records merken niets.",
        en="People see fields in another place; records notice nothing.",
    ),
    find=_find,
)
