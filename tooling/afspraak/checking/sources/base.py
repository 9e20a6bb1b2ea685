"""What every source of records yields: rows in order, and findings where a row cannot be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from afspraak.findings import Finding

LARGEST = 10 * 1024 * 1024  # characters of one line or record; more is no CRM data
LARGEST_CELL = 1024 * 1024  # characters; no CRM keeps longer texts
MOST_COLUMNS = 4096
DEEPEST = 64

Known = Callable[[str], bool]  # whether a header names a field


@dataclass(frozen=True, slots=True)
class How:
    """What a call or an export mapping says about how a file is read; empty where the file itself has to say it."""

    form: str = ""  # csv | excel | json | ndjson | parquet
    sheet: str = ""  # of a workbook
    decimal: str = "."  # how numbers that are no text are written down: as the mapping of the export reads them


AS_IT_IS = How()


@dataclass(frozen=True, slots=True)
class Cells:
    """One row of a table: texts, in the order of the header."""

    row: int  # the row that a spreadsheet shows, from 1
    cells: Sequence[str]


@dataclass(frozen=True, slots=True)
class Fields:
    """One record with names of its own, such as a line of NDJSON."""

    row: int  # the line of NDJSON, or the number of the record in a list, from 1
    values: dict[str, Any]
    line: int


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that cannot be read; `stops` where nothing after it can be read either."""

    finding: Finding
    stops: bool = False
    lost: int = 0  # how many rows it cost: 1 where it is about a row


Item = Cells | Fields | Trouble


class Source(Protocol):
    """A file of records that is being read."""

    file: str
    encoding: str  # as a report names it
    delimiter: str  # as a report names it; empty where there is none
    header: tuple[str, ...]  # empty where every record names its own fields
    header_line: int

    def items(self) -> Iterator[Item]:
        """Everything that is in it, in order, once."""
        ...
