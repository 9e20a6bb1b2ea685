"""A date does not lie before another date of the record."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from afspraak.musts.base import Must, day_of
from afspraak.texts import Texts
from afspraak.workdays import add


def holds(must: Mapping[str, Any], record: Mapping[str, Any], as_of: date) -> bool:
    """Whether the date lies on or after the other (`strictly`: after it) and no further than `within`."""
    day, after = day_of(record, must["field"]), day_of(record, must["after"])
    if day is None or after is None:
        return True
    if day < after or (day == after and must.get("strictly", False)):
        return False
    within = must.get("within")
    return within is None or day <= add(after, within["count"], within["unit"])


MUST = Must(
    kind="follow",
    title=Texts(nl="Datum volgt op een andere", en="Date follows another"),
    says=Texts(
        nl="Een datum ligt niet voor een andere datum van hetzelfde record, en zo nodig binnen een termijn erna.",
        en="A date does not lie before another date of the same record and, where asked, within a term after it.",
    ),
    holds=holds,
)
