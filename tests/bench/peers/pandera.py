"""pandera with Polars: a frame against a schema of columns and checks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import made

from peers import OTHER_TABLE
from peers.frames import expressions, frame

NAME, PACKAGE, READS, SAMPLE = "pandera[polars]", "pandera", "csv", 0
LEAVES = {"has-a-contact": OTHER_TABLE}
NOTE = {
    "nl": "regels over meer kolommen of records als eigen controle; `unique` telt lege sleutels als gelijk",
    "en": "rules over several columns or records as checks of one's own; `unique` counts empty keys as the same",
}


def run(folder: Path) -> Iterator[tuple[int, str]]:
    """Validates lazily, so that every failure is told."""
    import pandera.polars as pa

    try:
        _schema(folder).validate(frame(folder), lazy=True)
    except pa.errors.SchemaErrors as failed:
        told = failed.failure_cases.select("index", "column", "check")
        for index, column, check in told.iter_rows():
            yield index + 2, f"{column}-filled" if check == "not_nullable" else check


def _schema(folder: Path) -> Any:
    import pandera.polars as pa

    columns = {name: pa.Column(str, _checks(name), nullable=name not in made.REQUIRED) for name in made.CONTACT}
    whole = [
        pa.Check(lambda data, kept=kept: data.lazyframe.select(kept), error=name)
        for name, kept in expressions(folder).items()
    ]
    return pa.DataFrameSchema(columns, checks=whole)


def _checks(field: str) -> list[Any]:
    from pandera.polars import Check

    checks = []
    if field in made.PATTERNS:
        checks.append(Check.str_matches(made.PATTERNS[field], error=f"{field}-form"))
    if field in made.ENUMS:
        checks.append(Check.isin(made.ENUMS[field], error=f"{field}-known"))
    if field in made.LONGEST:
        checks.append(Check.str_length(max_value=made.LONGEST[field], error=f"{field}-length"))
    return checks
