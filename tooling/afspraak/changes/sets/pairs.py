"""Two records that together break a rule about the records of one type: `unique` and `agree`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from afspraak.changes.sets.base import ALWAYS, Asked, Rows, Scene, Wanted, filled, judged
from afspraak.model.rules import Fragment

_SPELLED = {"case": ("a", "A"), "accents": ("e", "é")}  # by a difference that may not count


def unique(scene: Scene, keeps: Asked | None, breaks: Asked) -> Iterator[Rows | None]:
    """Two records with equal values, which the other rule does not judge, does not count or holds apart."""
    among, field, together = _among(breaks), breaks.facts["field"], breaks.facts.get("with", ())
    apart = _more(keeps, breaks, "with")
    wanted = [Wanted((*one.meets, among), one.fails) for one in judged(keeps, breaks)]
    if keeps and _among(keeps) != among:
        wanted.append(Wanted((breaks.condition, among), (_among(keeps),)))
    plain = Wanted((breaks.condition, among))
    for one in wanted:
        for names in _apart(one, apart):
            yield _two(scene, one, [field, *together], names)
    for difference in _more(breaks, keeps, "ignoring"):
        first, second = _SPELLED[difference]
        for names in _apart(plain, apart):
            row = scene.add([], scene.own, filled(replace(plain, has={field: first}), *together, *names))
            yield _like(scene, row, plain, together, {field: second}, names)


def agree(scene: Scene, keeps: Asked | None, breaks: Asked) -> Iterator[Rows | None]:
    """Two records that belong together and differ, which the other rule does not judge or does not lay together."""
    for one in judged(keeps, breaks):
        for names in _apart(one, _more(keeps, breaks, "by")):
            yield _two(scene, one, breaks.facts["by"], [breaks.facts["field"], *names])


def _among(asked: Asked) -> Fragment:
    found: Fragment = asked.facts.get("among") or ALWAYS
    return found


def _more(one: Asked | None, other: Asked | None, fact: str) -> list[str]:
    """What the one names under this fact, and the other does not."""
    known = other.facts.get(fact, ()) if other else ()
    return [name for name in (one.facts.get(fact, ()) if one else ()) if name not in known]


def _apart(wanted: Wanted, names: list[str]) -> list[list[str]]:
    """Fields of which one differs, so that the other rule does not lay the records together; none if it never does."""
    return [[]] if wanted.fails or not names else [[name] for name in names]


def _two(scene: Scene, wanted: Wanted, same: Sequence[str], apart: Sequence[str]) -> Rows | None:
    row = scene.add([], scene.own, filled(wanted, *same, *apart))
    return _like(scene, row, wanted, same, {}, apart)


def _like(
    scene: Scene, row: Rows | None, wanted: Wanted, same: Sequence[str], has: Mapping[str, Any], apart: Sequence[str]
) -> Rows | None:
    """With a second record that has the same values, but for these, and other ones in `apart`."""
    if row is None:
        return None
    first, key = row[0][1], scene.key(scene.own)
    values = {name: first[name] for name in same if name not in has and name != key}
    other = {name: (first[name],) for name in apart if name not in values}
    return scene.add(row, scene.own, replace(wanted, has={**values, **has}, other=other))
