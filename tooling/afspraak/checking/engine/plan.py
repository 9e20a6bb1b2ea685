"""A check plan as data: per rule of a record type the SQL that says which records break it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from afspraak.findings import Level

Form = Mapping[str, Any]


@dataclass(frozen=True, slots=True, eq=False)
class Lookup:
    """A form that Python decides, once for every combination of values that its fields hold."""

    name: str
    fields: tuple[str, ...]
    form: Form

    @property
    def broken(self) -> str:
        """Whether a record breaks it; the look-up holds only those that do."""
        return f"({self.name}.broken IS NOT NULL)"


@dataclass(frozen=True, slots=True)
class RowRule:
    """One rule on single records; `holds` is never NULL."""

    x_rule: Form
    level: Level
    form: Form
    holds: str
    lookups: tuple[Lookup, ...] = ()
    reason: str = ""  # why the judge decides it, where SQL cannot


@dataclass(frozen=True, slots=True)
class RowPlan:
    """The rules of one record type, over a relation with a kind `k0` and a text `s0` for each of its columns."""

    record: str
    fields: tuple[str, ...]  # field of column 0, 1, …
    rules: tuple[RowRule, ...]

    @property
    def lookups(self) -> tuple[Lookup, ...]:
        """Every look-up once."""
        return tuple(dict.fromkeys(lookup for rule in self.rules for lookup in rule.lookups))

    @property
    def by_judge(self) -> tuple[tuple[str, str], ...]:
        """The rules that SQL cannot say, each with the reason."""
        return tuple((rule.x_rule["id"], rule.reason) for rule in self.rules if rule.reason)
