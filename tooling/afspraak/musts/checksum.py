"""The value satisfies one of its checksums."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from afspraak.ecma import translated
from afspraak.formats import checksums
from afspraak.formats.base import Checksum
from afspraak.musts.base import Must, text_of
from afspraak.texts import Texts


def holds(must: Mapping[str, Any], record: Mapping[str, Any], as_of: date) -> bool:
    """Whether at least one of the checks that judge this value is satisfied, or none judges it."""
    value = text_of(record, must["field"])
    return value is None or checksums.holds([_checksum(check) for check in must["checks"]], value)


def _checksum(check: Mapping[str, Any]) -> Checksum:
    facts: dict[str, Any] = {name: tuple(fact) if isinstance(fact, list) else fact for name, fact in check.items()}
    return Checksum(**facts | {"where": translated(check.get("where", ""))})


MUST = Must(
    kind="checksum",
    title=Texts(nl="Controlegetal klopt", en="Checksum is right"),
    says=Texts(
        nl="De waarde voldoet aan ten minste één van de controlegetallen die erop van toepassing zijn.",
        en="The value satisfies at least one of the checksums that apply to it.",
    ),
    holds=holds,
)
