"""With what records are judged: the schemas as they were frozen, and the packages whose data decide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from afspraak.formats.library import PACKAGES


@dataclass(frozen=True, slots=True)
class Tools:
    """What the old rulebook was released with, and what is used now; packages are by name, with their version."""

    judges: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)  # by record type
    before: Mapping[str, str] = field(default_factory=dict)
    now: Mapping[str, str] = field(default_factory=dict)

    @property
    def other_data(self) -> Mapping[str, tuple[str, str]]:
        """The packages that have another version now, with the one of then and the one of now."""
        both = {name: (then, self.now.get(name, then)) for name, then in sorted(self.before.items())}
        return {name: (then, now) for name, (then, now) in both.items() if then != now}


def package_of(form: Mapping[str, Any]) -> str:
    """The package whose data decide on a rule of this form; empty where none does."""
    return PACKAGES.get(form.get("then", form).get("x-must", {}).get("format", ""), "")


NOT_RELEASED = Tools()
