"""What the kinds about phases share: the processes that are in both rulebooks."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes.matching import Matched, matched
from afspraak.changes.pair import Pair
from afspraak.model.policies import Phase, Policy
from afspraak.schemas.entries import Entry


def processes(pair: Pair) -> Iterator[tuple[Policy, Policy, Matched[Phase]]]:
    """Each active process, old and new, with its phases side by side."""
    for old, new in pair.policies.both:
        if old.kind == new.kind == "process" and new.active and old.active:
            yield old, new, matched(_by_id(old), _by_id(new), lambda phase: ())


def demands(pair: Pair, process: Policy, phase: Phase, *, old: bool) -> dict[str, Entry]:
    """The entries that a phase makes, by field."""
    side = pair.before if old else pair.after
    keys = {name: (str(process.of), f"{process.id}.{phase.id}.{name}", str(name)) for name in phase.needs}
    return {str(name): side[key] for name, key in keys.items() if key in side}


def _by_id(process: Policy) -> dict[str, Phase]:
    return {phase.id: phase for phase in process.phases}
