"""The value passes a named check that needs a library."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from afspraak.formats.library import LIBRARY
from afspraak.musts.base import Must, text_of
from afspraak.texts import Texts


def holds(must: Mapping[str, Any], record: Mapping[str, Any], as_of: date) -> bool:
    """Whether the check of that name accepts the value."""
    value = text_of(record, must["field"])
    return value is None or LIBRARY[must["format"]](value)


MUST = Must(
    kind="format",
    title=Texts(nl="Doorstaat een controle met eigen kennis", en="Passes a check with knowledge of its own"),
    says=Texts(
        nl="De waarde doorstaat een controle die geen patroon kan zeggen, zoals het nummerplan van een land.",
        en="The value passes a check that no pattern can state, such as the numbering plan of a country.",
    ),
    holds=holds,
)
