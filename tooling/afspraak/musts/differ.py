"""Two fields of one record do not hold the same text."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from afspraak.musts.base import Must, text_of
from afspraak.texts import Texts


def holds(must: Mapping[str, Any], record: Mapping[str, Any], as_of: date) -> bool:
    """Whether the texts differ, or one of the two is not filled."""
    value = text_of(record, must["field"])
    return value is None or value != text_of(record, must["other"])


MUST = Must(
    kind="differ",
    title=Texts(nl="Twee velden verschillen", en="Two fields differ"),
    says=Texts(
        nl="Twee velden die allebei zijn ingevuld, bevatten niet dezelfde tekst.",
        en="Two fields that are both filled do not hold the same text.",
    ),
    holds=holds,
)
