"""A table opened for DuckDB, by what holds its records."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from afspraak.checking.engine.tables import csvfile, jsonfile
from afspraak.checking.engine.tables.scan import Opened, Table
from afspraak.checking.headers import Names
from afspraak.checking.sources import Trouble
from afspraak.checking.sources.forms import named_form
from afspraak.checking.watching import Reopened


def open_any(table: Table, document: dict[str, Any], folder: Path) -> Opened:
    """The table, ready to be scanned; what stands in the way is told in it."""
    if table.reads:
        return _set_aside(table.reads, table, document, folder)
    if named_form(table.file) in ("json", "ndjson"):
        return jsonfile.open_json(table, document, folder)
    return csvfile.open_csv(table, document, folder)


def _set_aside(reads: Reopened, table: Table, document: dict[str, Any], folder: Path) -> Opened:
    with reads() as (source, export):
        if isinstance(source, Trouble) or source.header:
            return csvfile.set_aside(source, export, document, folder)
        return jsonfile.set_aside(source, jsonfile.Reader(table.file, Names(document, export)), folder)
