"""A record and the records that have its value in another field: `exists`, `not-exists` and `at-least`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from afspraak.changes.sets.base import Asked, Rows, Scene, Wanted, filled, judged
from afspraak.model.rules import Fragment

_MOST = 4  # records beside it: more is no example that anyone reads


def exists(scene: Scene, keeps: Asked | None, breaks: Asked) -> Iterator[Rows | None]:
    """A record whose value is nowhere, or only where the other rule looks."""
    for own in _judged(scene, keeps, breaks):
        yield _apart(scene, own, breaks)
    if keeps:
        for own in _judged(scene, None, breaks):
            yield _apart(scene, _found(scene, own, keeps, breaks), breaks)


def not_exists(scene: Scene, keeps: Asked | None, breaks: Asked) -> Iterator[Rows | None]:
    """A record whose value is found, where the other rule does not look or does not judge."""
    for own in _judged(scene, keeps, breaks):
        yield _apart(scene, _found(scene, own, breaks), keeps)
    if keeps:
        for own in _judged(scene, None, breaks):
            yield _apart(scene, _found(scene, own, breaks, keeps), keeps)


def at_least(scene: Scene, keeps: Asked | None, breaks: Asked) -> Iterator[Rows | None]:
    """A record that has none beside it, or just those that are enough for the other rule."""
    for own in _judged(scene, keeps, breaks):
        yield _apart(scene, own, breaks)
    if keeps and keeps.facts["count"] <= _MOST:
        for own in _judged(scene, None, breaks):
            for hidden in (None, breaks):
                found: Rows | None = own
                for _ in range(keeps.facts["count"]):
                    found = _found(scene, found, keeps, hidden)
                yield _apart(scene, found, breaks)


def _judged(scene: Scene, keeps: Asked | None, breaks: Asked) -> Iterator[Rows | None]:
    for wanted in judged(keeps, breaks):
        yield scene.add([], scene.own, filled(wanted, breaks.facts["field"]))


def _looks(asked: Asked) -> tuple[str, str]:
    """The table in which the rule looks, and the field."""
    facts = asked.facts
    return (facts["of"], facts["by"]) if "of" in facts else (facts["record"], facts["at"])


def _found(scene: Scene, rows: Rows | None, by: Asked, hidden: Asked | None = None) -> Rows | None:
    """With a record more that the one rule finds, and the other does not."""
    if rows is None:
        return None
    table, field = _looks(by)
    value = rows[0][1][by.facts["field"]]
    fails: tuple[Fragment, ...] = ()
    other: dict[str, tuple[Any, ...]] = {}
    if hidden and _looks(hidden) == (table, field):
        fails = (hidden.where,)
    elif hidden and _looks(hidden)[0] == table:
        other = {_looks(hidden)[1]: (value,)}
    return scene.add(rows, table, Wanted((by.where,), fails, {field: value}, other))


def _apart(scene: Scene, rows: Rows | None, asked: Asked | None) -> Rows | None:
    """With a record that has nothing to do with it where the rule looks and nothing stands: it would not be decided."""
    if rows is None or asked is None:
        return rows
    table, field = _looks(asked)
    if any(name == table for name, _ in rows):
        return rows
    return scene.add(rows, table, Wanted(other={field: (rows[0][1][asked.facts["field"]],)}))
