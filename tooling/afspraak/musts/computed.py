"""The value equals what is computed from the rest of the record."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from afspraak.musts.base import Must, text_of
from afspraak.texts import Texts


def holds(must: Mapping[str, Any], record: Mapping[str, Any], as_of: date) -> bool:
    """Whether the value is the outcome of the computation, or there is nothing to compute."""
    value = text_of(record, must["field"])
    if value is None:
        return True
    outcome = _computed(must["computation"], record)
    return outcome is None or value == outcome


def _computed(computation: str, record: Mapping[str, Any]) -> str | None:
    from afspraak import repairs

    name = {"address-label": "label_of", "salutation": "salutation_of"}[computation]
    outcome: str | None = getattr(repairs, name)(record)
    return outcome


MUST = Must(
    kind="computed",
    title=Texts(nl="Gelijk aan wat eruit volgt", en="Equal to what follows from it"),
    says=Texts(
        nl="De waarde is precies wat uit de andere velden van het record volgt, als daar iets uit volgt.",
        en="The value is exactly what follows from the other fields of the record, if anything does.",
    ),
    holds=holds,
)
