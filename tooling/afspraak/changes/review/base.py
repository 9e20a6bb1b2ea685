"""Everything that a review tells, gathered: the changes, their versions, their effect and who answers for them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from afspraak.changes.change import Change, Effect, Step
from afspraak.changes.effect.counts import Impact
from afspraak.changes.review.touched import Touched
from afspraak.changes.telling.base import Difference
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


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
    about: tuple[str, ...]  # paths of policies; empty: what no policy says


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
