"""Policies: agreements, procedures and processes."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from afspraak.findings import Level
from afspraak.model.rules import Rule
from afspraak.places import NOWHERE, Place
from afspraak.texts import Texts

REVIEW_MONTHS = {"yearly": 12, "half-yearly": 6, "quarterly": 3}


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a procedure."""

    do: Texts
    role: str
    fields: tuple[str, ...] = ()
    checked_by: tuple[str, ...] = ()  # rule ids; empty: a checklist
    answers: tuple[str, ...] = ()
    working_days: int | None = None
    note: Texts = Texts()
    right: Mapping[str, Texts] = field(default_factory=dict)  # what this step writes, by `record.field`
    wrong: Mapping[str, Texts] = field(default_factory=dict)  # what it does not write
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Phase:
    """One phase of a process and what it demands."""

    id: str
    title: Texts
    means: Texts = Texts()
    needs: tuple[str, ...] = ()
    level: Level = "error"
    next: tuple[str, ...] = ()
    gate: Texts = Texts()
    start: bool = False
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Policy:
    """One YAML file: an agreement, a procedure or a process."""

    kind: str  # agreement | procedure | process
    id: str
    title: Texts
    status: str = "draft"
    owner: str = ""
    review: str = "yearly"
    reviewed: datetime.date | None = None
    since: datetime.date | None = None
    goals: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    version: str = ""
    agreed: Texts = Texts()
    why: Texts = Texts()
    customer: Texts = Texts()
    departs: Texts = Texts()
    rules: tuple[Rule, ...] = ()
    formerly: tuple[str, ...] = ()
    starts_when: Texts = Texts()  # procedure
    takes: Texts = Texts()  # procedure
    steps: tuple[Step, ...] = ()  # procedure
    of: str = ""  # process: record type
    field: str = ""  # process: the field that holds the phase
    phases: tuple[Phase, ...] = ()  # process
    place: Place = NOWHERE

    @property
    def path(self) -> str:
        """Its identity: the path below policies/, without the ending."""
        return f"{FOLDERS[self.kind]}/{self.id}"

    @property
    def former_paths(self) -> tuple[str, ...]:
        """The paths that it had before: in the same folder unless a folder was written."""
        return tuple(name if "/" in name else f"{FOLDERS[self.kind]}/{name}" for name in self.formerly)

    @property
    def active(self) -> bool:
        """Whether it is published and held against records."""
        return self.status == "active"

    def next_review(self) -> datetime.date | None:
        """The day on which it must have been reviewed again."""
        if self.reviewed is None:
            return None
        months = self.reviewed.month - 1 + REVIEW_MONTHS.get(self.review, 12)
        year, month = self.reviewed.year + months // 12, months % 12 + 1
        return datetime.date(year, month, min(self.reviewed.day, 28))


FOLDERS = {"agreement": "agreements", "procedure": "procedures", "process": "processes"}
