"""What a repair is: a value and its record in, a better value out, and how sure that is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from afspraak.texts import Texts

Certainty = Literal["safe", "suggest"]


@dataclass(frozen=True, slots=True)
class Repaired:
    """A better value; `safe` may be applied unattended, `suggest` needs a person."""

    value: str
    certainty: Certainty
    alternatives: tuple[str, ...] = ()  # further suggestions, best first, `value` not included


@dataclass(frozen=True, slots=True)
class Example:
    """A value, the rest of its record, and what the repair makes of it (`becomes` None: nothing)."""

    value: str
    becomes: str | None
    certainty: Certainty = "safe"
    record: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Repair:
    """A named function from a value (and the other fields of its record) to a better one.

    Idempotent: repairing the result changes nothing. `None` means: nothing to offer, or nothing to do.
    """

    name: str
    title: Texts
    says: Texts
    examples: tuple[Example, ...]
    function: Callable[[str, Mapping[str, Any]], Repaired | None]
