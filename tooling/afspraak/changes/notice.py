"""Whether a tightening was announced long enough in advance."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from afspraak.changes.change import Change


def too_soon(changes: Iterable[Change], as_of: datetime.date, notice: int) -> list[Change]:
    """The changes that may ask more of records and bite before the notice is over."""
    earliest = as_of + datetime.timedelta(days=notice)
    return [change for change in changes if change.asks_more and _bites(change, as_of) < earliest]


def _bites(change: Change, as_of: datetime.date) -> datetime.date:
    return datetime.date.fromisoformat(change.from_date) if change.from_date else as_of
