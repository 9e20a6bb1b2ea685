"""A branch code without dots and spaces."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from afspraak.formats.sbi_code import FORMAT
from afspraak.repairs.base import Example, Repair, Repaired
from afspraak.repairs.offers import kept
from afspraak.texts import Texts


def _repair(value: str, record: Mapping[str, Any]) -> Repaired | None:
    return kept(FORMAT, value, re.sub(r"[. ]", "", value))


REPAIR = Repair(
    name="sbi-code",
    title=Texts(nl="SBI-code", en="SBI code"),
    says=Texts(nl="Haalt punten en spaties uit de code.", en="Removes dots and spaces from the code."),
    examples=(
        Example("47.21", "4721"),
        Example("01 11 0", "01110"),
        Example("111", None),
        Example("4721", None),
    ),
    function=_repair,
)
