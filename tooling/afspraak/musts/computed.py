"""The value equals what is computed from the rest of the record."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from afspraak.musts.base import Must, text_of
from afspraak.repairs.address_label import label_of
from afspraak.repairs.salutation import salutation_of
from afspraak.texts import Texts

SAFE = 2**53 - 1  # a larger whole number is not read alike by every reader of JSON
COMPUTATIONS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "address-label": label_of,
    "salutation": salutation_of,
}


def holds(must: Mapping[str, Any], record: Mapping[str, Any], as_of: date) -> bool:
    """Whether the value is the outcome of the computation, or there is nothing to compute."""
    value = text_of(record, must["field"])
    if value is None:
        return True
    outcome = COMPUTATIONS[must["computation"]](_parts(record))
    return not outcome or value == outcome


def _parts(record: Mapping[str, Any]) -> dict[str, str]:
    """The fields that can be written out: texts and whole numbers; everything else counts as not filled."""
    texts = {field: _part(record, field) for field in record}
    return {field: text for field, text in texts.items() if text is not None}


def _part(record: Mapping[str, Any], field: str) -> str | None:
    value = record[field]
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if not number or not abs(value) <= SAFE or value != int(value):
        return text_of(record, field)
    return str(int(value))  # 1.0 is a whole number in JSON


MUST = Must(
    kind="computed",
    title=Texts(nl="Gelijk aan wat eruit volgt", en="Equal to what follows from it"),
    says=Texts(
        nl="De waarde is precies wat uit de andere velden van het record volgt, als daar iets uit volgt.",
        en="The value is exactly what follows from the other fields of the record, if anything does.",
    ),
    holds=holds,
)
