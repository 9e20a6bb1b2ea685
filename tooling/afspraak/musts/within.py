"""A date lies near the run date."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from afspraak.musts.base import Must, day_of
from afspraak.texts import Texts
from afspraak.workdays import add


def holds(must: Mapping[str, Any], record: Mapping[str, Any], as_of: date) -> bool:
    """Whether the date lies at most `past` before and `future` after the run date; absent means not at all."""
    day = day_of(record, must["field"])
    if day is None:
        return True
    return _moved(as_of, must.get("past"), -1) <= day <= _moved(as_of, must.get("future"), 1)


def _moved(as_of: date, length: Mapping[str, Any] | None, way: int) -> date:
    return add(as_of, way * length["count"], length["unit"]) if length else as_of


MUST = Must(
    kind="within",
    title=Texts(nl="Datum ligt dicht bij vandaag", en="Date lies near today"),
    says=Texts(
        nl="Een datum ligt niet langer geleden en niet verder in de toekomst dan is afgesproken.",
        en="A date does not lie further back and not further ahead than agreed.",
    ),
    holds=holds,
)
