"""The value is written with composed characters: Unicode normalisation form C."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from datetime import date
from typing import Any

from afspraak.musts.base import Must, text_of
from afspraak.texts import Texts


def holds(must: Mapping[str, Any], record: Mapping[str, Any], as_of: date) -> bool:
    """Whether normalising the value would leave it as it is."""
    value = text_of(record, must["field"])
    return value is None or unicodedata.is_normalized("NFC", value)


MUST = Must(
    kind="composed",
    title=Texts(nl="Letter en accent zijn één teken", en="Letter and accent are one character"),
    says=Texts(
        nl="Een letter met een accent is één teken (Unicode NFC), zodat zoeken en ontdubbelen hem vinden.",
        en="A letter with an accent is one character (Unicode NFC), so that searching and matching find it.",
    ),
    holds=holds,
)
