"""Sets of records that keep one rule across records and break another, held against the columnar engine."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from afspraak.changes.order import Together
from afspraak.changes.sets import elsewhere, existence, following, pairs
from afspraak.changes.sets.base import Asked, Build, Rows, Scene, asked
from afspraak.model.records import RecordType
from afspraak.model.rules import Fragment
from afspraak.schemas.entries import Entry

BUILDS: Mapping[str, Build] = {
    "agree": pairs.agree,
    "at-least": existence.at_least,
    "equal": elsewhere.differs,
    "exists": existence.exists,
    "follow-up": following.follow_up,
    "not-exists": existence.not_exists,
    "same-as-before": elsewhere.differs,
    "unique": pairs.unique,
}
_TRIED = 6  # sets, of which each takes a run of the engine


def shown(keeps: Entry | None, breaks: Entry | None, as_of: datetime.date) -> tuple[Together, ...]:
    """Records that together keep the one rule and break the other; none where none was found."""
    build = BUILDS.get(breaks.form["x-must"]["kind"]) if breaks else None
    if breaks is None or build is None:
        return ()
    entries = [entry for entry in (breaks, keeps) if entry]
    if len({(entry.subject.record.name, entry.subject.field.name) for entry in entries}) > 1:
        return ()  # no record has both the old and the new name of a field
    scene = Scene(tuple(entry.subject.rulebook for entry in entries), str(breaks.subject.record.name), as_of)
    if not all(scene.knows(table) for entry in entries for table in entry.form["x-must"]["reads"]):
        return ()
    tried = (rows for rows in build(scene, _alike(keeps, breaks), asked(breaks)) if rows)
    for rows, _ in zip(tried, range(_TRIED), strict=False):
        at = _broken(rows, keeps, breaks, as_of)
        if at is not None:
            return (Together(rows[at][1], (*rows[:at], *rows[at + 1 :])),)
    return ()


def _alike(keeps: Entry | None, breaks: Entry) -> Asked | None:
    """What the rule that is kept asks, where it is of the same kind."""
    same = keeps is not None and keeps.form["x-must"]["kind"] == breaks.form["x-must"]["kind"]
    return asked(keeps) if keeps and same else None


def _broken(rows: Rows, keeps: Entry | None, breaks: Entry, as_of: datetime.date) -> int | None:
    """Which of the rows breaks the one rule, while none breaks the other; None where it is not so."""
    from afspraak.checking.engine.few import decided  # loads DuckDB, which most comparisons do without

    own = str(breaks.subject.record.name)
    types = [record for entry in (keeps, breaks) if entry for record in entry.subject.rulebook.records.values()]
    documents = {name: _document(name, types) for name in {own, *(table.partition("@")[0] for table, _ in rows)}}
    rules = {"keeps": keeps, "breaks": breaks}
    documents[own]["x-across"] = [_in_force(entry, name) for name, entry in rules.items() if entry]
    found = decided(rows, documents, as_of)
    if found.left or any(rule == "keeps" for _, rule in found.broken):
        return None
    return min((row for row, rule in found.broken if rule == "breaks"), default=None)


def _document(name: str, types: list[RecordType]) -> dict[str, Any]:
    """A schema of this record type that asks nothing."""
    fields = {field.name: str(field.type) for known in types if known.name == name for field in known.fields.values()}
    key = next(known.key for known in types if known.name == name)
    return {
        "$id": name,
        "x-rulebook": {"as_of": "", "record": name, "key": str(key)},
        "properties": {str(name): {"x-field": {"type": kind, "personal": "no"}} for name, kind in fields.items()},
        "allOf": [],
        "x-across": [],
    }


def _in_force(entry: Entry, name: str) -> Fragment:
    written = entry.as_json()
    return {**written, "x-rule": {**written["x-rule"], "id": name, "levels": [["error", None]]}}
