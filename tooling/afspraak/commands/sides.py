"""The old and the new rulebook of a comparison, as every command that compares takes them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

from afspraak.changes.change import Change
from afspraak.changes.compare import compare
from afspraak.changes.effect.counts import Impact
from afspraak.changes.effect.digest import digest
from afspraak.changes.pair import Pair
from afspraak.changes.tools import NOT_RELEASED, Tools
from afspraak.commands import revisions
from afspraak.commands.revisions import Revision


@dataclass(frozen=True, slots=True)
class Sides:
    """Both sides, and what they were called by; None: the last release, or the policies on disk."""

    old: Revision
    new: Revision
    base: str | None = None
    head: str | None = None

    @property
    def tools(self) -> Tools:
        """With what the old side was released; of two releases the frozen schemas are not the question."""
        return NOT_RELEASED if self.new.tools.judges else self.old.tools

    def pair(self, as_of: datetime.date) -> Pair:
        """What belongs together, on this day."""
        return Pair(self.old.rulebook, self.new.rulebook, as_of, self.tools)

    def changes(self, as_of: datetime.date) -> list[Change]:
        """Everything that differs, those that touch most first."""
        return compare(self.old.rulebook, self.new.rulebook, as_of, self.tools)

    def differ_from(self, impact: Impact) -> bool:
        """Whether these counts were made of other rules than these."""
        found = (digest(each.rulebook, impact.as_of) for each in (self.old, self.new))
        return (impact.old_digest, impact.new_digest) != tuple(found)


def sides(base: str | None, head: str | None, policies: Path) -> Sides:
    """Both sides, read whole; a failure where one of them cannot be."""
    old = revisions.revision(base, policies) if base else revisions.base(policies)
    new = revisions.revision(head, policies) if head else revisions.working(policies)
    return Sides(old, new, base, head)
