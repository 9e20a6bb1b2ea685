"""Everything that a review tells, gathered: the changes, their versions, their effect and who answers for them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from afspraak.changes.change import Change, Effect, Step
from afspraak.changes.effect.counts import Impact
from afspraak.changes.review.touched import Touched
from afspraak.changes.telling.base import Difference
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts, same


@dataclass(frozen=True, slots=True)
class Numbering:
    """The version that the next release gives to a record type or a policy."""

    name: str
    old: str  # empty where it was never released
    new: str
    step: Step


@dataclass(frozen=True, slots=True)
class Asked:
    """A role that answers for what changes."""

    title: Texts
    handle: str  # on the forge; empty where none is known
    about: tuple[Texts, ...]  # titles of policies, those that touch records first; empty: what no policy says


@dataclass(frozen=True, slots=True)
class Review:
    """One proposal."""

    difference: Difference
    old: Rulebook
    new: Rulebook
    numbering: Sequence[Numbering] = ()
    asked: Sequence[Asked] = ()
    touched: Touched = Touched()
    impact: Impact | None = None
    stale: bool = False  # the counts belong to another state of the proposal
    unchanged: int = 0  # rules that ask what they asked
    preview: str = ""  # the address of a site built from the proposal

    @property
    def changes(self) -> Sequence[Change]:
        """Every change, worst first."""
        return self.difference.changes

    @property
    def effect(self) -> Effect:
        """What all changes together do to records."""
        return joined(change.effect for change in self.changes)

    def many(self, record_type: str) -> Texts:
        """What people call the records of a type."""
        known = self.new.records.get(record_type) or self.old.records.get(record_type)
        return (known.plural or known.title) if known else same(record_type)

    def called(self, name: str) -> Texts:
        """What people call a record type or a policy."""
        policies = {policy.path: policy.title for book in (self.old, self.new) for policy in book.policies}
        return policies.get(name) or self.many(name)

    def title_of(self, rule: str) -> Texts:
        """What people call a rule; empty where the tool makes it itself."""
        titles = {str(each.id): each.title for book in (self.old, self.new) for _, each in book.rules()}
        return titles.get(rule, Texts())

    @property
    def settled(self) -> bool:
        """Whether there is nothing to tell: no record, no reader and no setting is touched."""
        quiet = all(change.step == "patch" for change in self.changes)
        touched = self.touched
        return quiet and not (touched.forbidden or touched.released or touched.approvals)


def joined(effects: Iterable[Effect]) -> Effect:
    """Effects together: tighter and looser never cancel out, and what is unknown makes all unknown."""
    found = set(effects)
    if "unknown" in found:
        return "unknown"
    if "both" in found or {"tighter", "looser"} <= found:
        return "both"
    return "tighter" if "tighter" in found else "looser" if "looser" in found else "none"
