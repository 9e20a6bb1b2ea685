"""Every kind of rule that needs other records, by its name."""

from __future__ import annotations

from afspraak.checking.across import (
    agree,
    at_least,
    equal,
    exists,
    follow_up,
    not_exists,
    same_as_before,
    unique,
)
from afspraak.checking.across.base import Across

ACROSS: dict[str, Across] = {
    "agree": agree.KIND,
    "at-least": at_least.KIND,
    "equal": equal.KIND,
    "exists": exists.KIND,
    "follow-up": follow_up.KIND,
    "not-exists": not_exists.KIND,
    "same-as-before": same_as_before.KIND,
    "unique": unique.KIND,
}

# Kinds that a document may name and that no run decides yet.
NOT_YET = ("resembles-none",)
