"""A record that is followed up too late, or not at all: `follow-up`."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from afspraak.changes.sets.base import Asked, Rows, Scene, Wanted, filled, judged
from afspraak.workdays import add

Day = datetime.date | None
_DAYS = 400  # before the run date, on which the signal may have come


def follow_up(scene: Scene, keeps: Asked | None, breaks: Asked) -> Iterator[Rows | None]:
    """A record with a follow-up that only the other rule counts, or without one."""
    over = _day(scene, None, breaks)
    if keeps:
        late, any_of, hidden = (
            _day(scene, keeps, breaks),
            Wanted((keeps.where,)),
            Wanted((keeps.where,), (breaks.where,)),
        )
        for day, wanted, on in (
            (late, any_of, late and _last(late, keeps)),
            (over, hidden, over),
            (over, any_of, over),
        ):
            own = _signal(scene, Wanted((breaks.condition,)), keeps, breaks, day)
            yield _apart(scene, _followed(scene, own, keeps, breaks, wanted, on), breaks)
    for wanted in judged(keeps, breaks):
        yield _apart(scene, _signal(scene, wanted, keeps, breaks, over), breaks)


def _last(day: datetime.date, asked: Asked) -> datetime.date:
    within = asked.facts["within"]
    return add(day, within["count"], within["unit"])


def _day(scene: Scene, keeps: Asked | None, breaks: Asked) -> Day:
    """A day of which the time is over; of two rules one for which the kept rule gives more time."""
    for back in range(1, _DAYS):
        day = scene.as_of - datetime.timedelta(days=back)
        last = _last(day, breaks)
        if last < scene.as_of and (keeps is None or last < _last(day, keeps) <= scene.as_of):
            return day
    return None


def _signal(scene: Scene, wanted: Wanted, keeps: Asked | None, breaks: Asked, day: Day) -> Rows | None:
    """A record of which the signal came on that day."""
    if day is None:
        return None
    same = [*_same(breaks).values(), *(_same(keeps).values() if keeps else ())]
    has = {breaks.facts["after"]: day.isoformat()}
    return scene.add([], scene.own, filled(replace(wanted, has=has), breaks.facts["field"], *same))


def _same(asked: Asked) -> Mapping[str, str]:
    found: Mapping[str, str] = asked.facts.get("same", {})
    return found


def _followed(scene: Scene, rows: Rows | None, keeps: Asked, breaks: Asked, wanted: Wanted, day: Day) -> Rows | None:
    """With a record on that day that follows it up for the other rule; what only the broken one compares differs."""
    if rows is None or day is None:
        return None
    own, facts = rows[0][1], keeps.facts
    equal = {name: own[of] for name, of in _same(keeps).items()}
    other = {name: (own[of],) for name, of in _same(breaks).items() if name not in equal}
    has: dict[str, Any] = {facts["by"]: own[scene.key(scene.own)], facts["on"]: day.isoformat(), **equal}
    return scene.add(rows, facts["of"], replace(wanted, has=has, other=other))


def _apart(scene: Scene, rows: Rows | None, breaks: Asked) -> Rows | None:
    """With a record that follows up nothing where none stands: it would not be decided."""
    table, by = breaks.facts["of"], breaks.facts["by"]
    if rows is None or any(name == table for name, _ in rows):
        return rows
    return scene.add(rows, table, Wanted(other={by: (rows[0][1][scene.key(scene.own)],), breaks.facts["on"]: ()}))
