"""With what records are judged: the schemas as they were frozen, and the packages whose data decide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Tools:
    """What the old rulebook was released with, and what is used now; packages are by name, with their version."""

    judges: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)  # by record type
    before: Mapping[str, str] = field(default_factory=dict)
    now: Mapping[str, str] = field(default_factory=dict)


NOT_RELEASED = Tools()
