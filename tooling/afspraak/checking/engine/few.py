"""A few records held against rules across records, without a file of one's own."""

from __future__ import annotations

import datetime
import json
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from afspraak.checking.engine.run import Documents, checked
from afspraak.checking.engine.stage import stage
from afspraak.checking.engine.tables.scan import Table

Row = tuple[str, Mapping[str, Any]]  # the name of a table, and a canonical record


@dataclass(frozen=True, slots=True)
class Decided:
    """Which rows break which rules, by number and id, and the rules that were not decided."""

    broken: frozenset[tuple[int, str]]
    left: frozenset[str]


def decided(rows: Sequence[Row], documents: Documents, as_of: datetime.date) -> Decided:
    """What the columnar engine says of these records together; `documents` are by record type."""
    numbers: dict[str, list[int]] = {}
    for number, (name, _) in enumerate(rows):
        numbers.setdefault(name, []).append(number)
    with stage(Path(tempfile.gettempdir())) as folder:
        tables = [
            _table(folder, name, [rows[number][1] for number in of], documents[name.partition("@")[0]])
            for name, of in numbers.items()
        ]
        with checked(tables, documents, as_of, temporary=folder) as checks:
            broken = {
                (numbers[check.outcome.record_type][finding.part.row - 1], finding.code)
                for check in checks
                for finding in check.findings
                if finding.part
            }
            left = {rule.rule for check in checks for rule in check.outcome.unevaluated}
    return Decided(frozenset(broken), frozenset(left))


def _table(folder: Path, name: str, records: Sequence[Mapping[str, Any]], document: Mapping[str, Any]) -> Table:
    """A file of these records that names every field: of one that no record names, no rule could be decided."""
    path = folder / f"{name}.ndjson"
    empty = dict.fromkeys(document["properties"])
    path.write_text("".join(json.dumps({**empty, **record}) + "\n" for record in records), encoding="utf-8")
    return Table(name, path, path.name)
