"""A relation in file order with a text per column, and what was said while it was opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from afspraak.checking.headers import PLAIN, Column, Export
from afspraak.checking.watching import Reopened
from afspraak.findings import Finding


@dataclass(frozen=True, slots=True)
class Table:
    """A file of records: of one record type, or of another system's export of it (`account@finance`).

    With `reads` its records are what that gives, by the mapping that comes with them, whatever the file is.
    """

    name: str
    path: Path
    file: str  # as findings name it
    export: Export = PLAIN
    delimiter: str = ""
    reads: Reopened | None = None

    @property
    def record(self) -> str:
        """The record type."""
        return self.name.partition("@")[0]


@dataclass(frozen=True, slots=True)
class Told:
    """A finding about reading, and the row that it stands before, or at."""

    row: int
    finding: Finding


@dataclass(slots=True)
class Opened:
    """A table whose header is read."""

    encoding: str = ""
    delimiter: str = ""
    columns: tuple[Column, ...] = ()
    export: Export = PLAIN
    width: int = 0  # the number of columns in the file, those that are not read included
    first_row: int = 0  # the row of the first record of the scan
    told: list[Told] = field(default_factory=list)
    unreadable: int = 0
    stopped: bool = False
    relation: str = ""  # SQL; its columns are x0, x1, … of the file, and `row` where rows are missing from it
    numbered: bool = False
    rows: int | None = None  # how many rows the scan must give, where that is known
    strict: Callable[[], Opened] | None = None  # reads the same file slowly, where DuckDB refuses it
