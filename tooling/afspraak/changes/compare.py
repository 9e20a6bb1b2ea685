"""Two rulebooks to the changes between them, by rule and field, never by lines of text."""

from __future__ import annotations

import datetime

from afspraak.changes.change import Change
from afspraak.changes.kinds import KINDS
from afspraak.changes.leftover import leftover
from afspraak.changes.pair import Pair
from afspraak.changes.tools import NOT_RELEASED, Tools
from afspraak.model.rulebook import Rulebook

_FIRST = ("tighter", "both", "unknown", "looser", "none")


def compare(old: Rulebook, new: Rulebook, as_of: datetime.date, tools: Tools = NOT_RELEASED) -> list[Change]:
    """Every change, those that touch most first; equal rulebooks give none.

    With the `tools` of a release also what another version of the program or of its data does to records.
    What the schemas ask differently and no kind has told is added as undecided, so that nothing slips through.
    """
    pair = Pair(old, new, as_of, tools)
    found = [change for kind in KINDS.values() for change in kind.find(pair)]
    found += leftover(pair, found)
    return sorted(found, key=_order)


def _order(change: Change) -> tuple[object, ...]:
    place = (change.record, change.field, change.policy, change.rule, change.kind, change.says.nl)
    return (_FIRST.index(change.effect), change.readers != "break", *place)
