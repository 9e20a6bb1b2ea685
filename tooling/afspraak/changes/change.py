"""One change between two rulebooks: what it is, whom it touches, and what proves it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from afspraak.texts import Texts

Effect = Literal["none", "looser", "tighter", "both", "unknown"]  # on records
Readers = Literal["none", "may-break", "break"]  # on systems that read the data
Step = Literal["patch", "minor", "major"]  # of a version

STEPS: tuple[Step, ...] = ("patch", "minor", "major")  # smallest first


@dataclass(frozen=True, slots=True)
class Witness:
    """A record that shows the effect: it keeps one side and breaks the other, with those beside it where there are."""

    record_type: str
    record: Mapping[str, Any]
    breaks: Literal["old", "new"]
    beside: tuple[tuple[str, Mapping[str, Any]], ...] = ()  # the name of a table, and a record in it


@dataclass(frozen=True, slots=True)
class Change:
    """What differs, in one place of the rulebook."""

    kind: str  # a name of changes.kinds
    effect: Effect
    readers: Readers
    says: Texts  # "this rule read …; it will read …"
    record: str = ""  # record type, where it has one
    field: str = ""
    rule: str = ""
    policy: str = ""  # path of the policy
    proof: Texts = Texts()  # how the effect was decided
    witnesses: tuple[Witness, ...] = ()
    from_date: str = ""  # the day from which it bites, ISO, where it is later
    least: Step = "patch"  # a step that is taken even where neither records nor readers are touched

    @property
    def asks_more(self) -> bool:
        """Whether a record that passed may fail, as far as is known."""
        return self.effect in ("tighter", "both", "unknown")

    @property
    def step(self) -> Step:
        """How large a step the version takes: a record that passes x.y.z passes every later x."""
        if self.asks_more or self.readers == "break":
            return "major"
        return "minor" if self.effect == "looser" or self.readers == "may-break" else self.least


def largest(changes: Iterable[Change]) -> Step | None:
    """The step that all changes together ask for; None without changes."""
    steps = {change.step for change in changes}
    return max(steps, key=STEPS.index) if steps else None
