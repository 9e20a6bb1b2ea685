"""A record that differs from its namesake in another export: `equal` and `same-as-before`."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes.sets.base import Asked, Rows, Scene, Wanted, filled, judged


def differs(scene: Scene, keeps: Asked | None, breaks: Asked) -> Iterator[Rows | None]:
    """A record with another value there, which the other rule does not judge or looks for elsewhere."""
    field, table, by = breaks.facts["field"], breaks.facts["record"], _by(scene, breaks)
    for wanted in judged(keeps, breaks):
        own = scene.add([], scene.own, filled(wanted, by, field))
        if own is not None:
            record = own[0][1]
            found = scene.add(own, table, Wanted(has={by: record[by]}, other={field: (record[field],)}))
            yield _apart(scene, found, keeps)


def _by(scene: Scene, asked: Asked) -> str:
    return str(asked.facts.get("by", scene.key(scene.own)))


def _apart(scene: Scene, rows: Rows | None, keeps: Asked | None) -> Rows | None:
    """With a record where the other rule looks and nothing stands: it would not be decided."""
    if rows is None or keeps is None or any(name == keeps.facts["record"] for name, _ in rows):
        return rows
    by, field = _by(scene, keeps), keeps.facts["field"]
    taken = [record[by] for _, record in rows[:1] if by in record]
    return scene.add(rows, keeps.facts["record"], filled(Wanted(other={by: taken}), field))
