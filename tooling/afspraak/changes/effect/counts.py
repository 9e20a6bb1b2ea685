"""The effect of a change on the records of an export, in numbers alone."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from afspraak.findings import Level
from afspraak.texts import Texts

Count = int | None  # None: too few to show


@dataclass(frozen=True, slots=True)
class Counts:
    """How many pass before and fail now, the other way round, and fail both ways."""

    newly_failing: Count = 0
    newly_passing: Count = 0
    still_failing: Count = 0
    repairable: Count = 0  # of the newly failing: those that a safe repair mends

    @property
    def moved(self) -> bool:
        """Whether anything fails now that passed, or the other way round; what is hidden is not nothing."""
        return self.newly_failing != 0 or self.newly_passing != 0


@dataclass(frozen=True, slots=True)
class RuleCounts:
    """One rule on one field: its counts are of records that break it at `level`, the worse of its old and new one."""

    record_type: str
    rule: str  # its new id
    field: str
    title: Texts
    level: Level
    owner: str  # a role
    department: str  # of the keeper of the field; empty where there is none
    from_date: str  # the day on which this counts, ISO; empty: the run date
    changed: bool  # whether the rule asks, or weighs, something else than it did
    counts: Counts


@dataclass(frozen=True, slots=True)
class GroupCounts:
    """The records of a type that break a rule (at level error) of a department or of an owner."""

    record_type: str
    name: str  # a department, empty where the keeper of the field has none; or a role
    title: Texts  # what people call the department or the role; empty where the rulebook does not know it
    records: Count  # of this type, those that break nothing included
    counts: Counts


@dataclass(frozen=True, slots=True)
class TypeCounts:
    """The records of a type; one fails when it breaks at least one rule at level error."""

    record_type: str
    title: Texts  # what people call many of them
    records: Count
    unreadable: Count
    counts: Counts


@dataclass(frozen=True, slots=True)
class NotEvaluated:
    """A rule of which nothing is counted, and why."""

    record_type: str
    rule: str
    title: Texts
    reason: Texts
    changed: bool = True


@dataclass(frozen=True, slots=True)
class Impact:
    """What was compared with what, over records of which day, and what came out."""

    old: str
    new: str
    as_of: datetime.date
    exported_on: str  # the day of the records, ISO
    old_digest: str  # of the rules of either side: other counts belong to another digest
    new_digest: str
    types: tuple[TypeCounts, ...] = ()
    rules: tuple[RuleCounts, ...] = ()
    departments: tuple[GroupCounts, ...] = ()
    owners: tuple[GroupCounts, ...] = ()
    left: tuple[NotEvaluated, ...] = ()
    small: int = 0  # below this a count is hidden; 0: none is
