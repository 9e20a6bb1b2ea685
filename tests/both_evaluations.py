"""The same file by the judge of single records, and by the columnar engine."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from afspraak.checking import run
from afspraak.checking.engine.run import checked
from afspraak.checking.engine.tables.scan import Table
from afspraak.checking.headers import PLAIN, Export, Names
from afspraak.checking.sources import open_source
from afspraak.findings import Finding
from afspraak.outcomes import Outcome

DAY = date(2026, 11, 22)
Both = tuple[list[Finding], Outcome]


def by_judge(document: dict[str, Any], name: str, content: bytes, export: Export = PLAIN) -> Both:
    """The findings of the judge of single records."""
    with open_source(name, io.BytesIO(content), Names(document, export).known) as source:
        made = run.check(document, source, DAY, show_values=True, export=export)
        return list(made.findings), made.outcome


def by_engine(
    document: dict[str, Any], name: str, content: bytes, folder: Path, export: Export = PLAIN, as_of: date = DAY
) -> Both:
    """The findings of the columnar engine."""
    record = document["x-rulebook"]["record"]
    return tables({record: document}, {record: (name, content)}, folder, {record: export}, as_of)[record]


def tables(
    documents: dict[str, dict[str, Any]],
    files: dict[str, tuple[str, bytes]],
    folder: Path,
    exports: dict[str, Export] | None = None,
    as_of: date = DAY,
) -> dict[str, Both]:
    """Record type -> the findings of the columnar engine about its table among these."""
    given = []
    for place, (record, (name, content)) in enumerate(files.items()):
        path = folder / f"{place}-{Path(name).name}"
        path.write_bytes(content)
        given.append(Table(record, path, name, (exports or {}).get(record, PLAIN)))
    with checked(given, documents, as_of, temporary=folder, show_values=True) as checks:
        return {check.outcome.record_type: (list(check.findings), check.outcome) for check in checks}


def differences(document: dict[str, Any], name: str, content: bytes, folder: Path) -> Sequence[object]:
    """Findings that one of the two has and the other has not."""
    ours, outcome = by_engine(document, name, content, folder)
    theirs, expected = by_judge(document, name, content)
    told = [("only the engine", found) for found in ours if found not in theirs]
    told += [("only the judge", found) for found in theirs if found not in ours]
    if not told and ours != theirs:
        told.append(("another order", ours[0]))
    if outcome != expected:
        told.append(("another outcome", expected) if not told else told[0])
    return told
