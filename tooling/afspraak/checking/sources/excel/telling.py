"""What a reader should know about a workbook besides its rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from afspraak.checking.sources.base import Trouble
from afspraak.checking.sources.excel.sheet import Row, Sheet
from afspraak.codes import found
from afspraak.places import Place
from afspraak.texts import listed, quoted

_ERROR, _UNKNOWN = "records-error-cells", "records-uncomputed-cells"
_MOST_NAMES = 10


@dataclass(slots=True)
class Telling:
    """Findings that are about columns and sheets: each is told once, at the first place where it shows."""

    file: str
    header: tuple[str, ...] = ()
    sheets: list[Trouble] = field(default_factory=list)
    merged: list[Trouble] = field(default_factory=list)
    _told: set[tuple[str, int]] = field(default_factory=set)

    def others(self, chosen: str, names: Sequence[str]) -> None:
        """There are other sheets that people see."""
        if names:
            said = listed([quoted(name) for name in names[:_MOST_NAMES]])
            place = Place(self.file)
            self.sheets.append(Trouble(found("records-other-sheets", place, sheet=chosen, others=said)))

    def merges(self, sheet: Sheet) -> None:
        """Cells were merged: all but the first of each range are empty."""
        if sheet.merges:
            row = re.search("[0-9]+", sheet.merged[0])
            place = Place(self.file, int(row.group()) if row else 0)
            self.merged.append(Trouble(found("records-merged-cells", place, count=sheet.merges)))

    def cells(self, row: Row) -> Iterator[Trouble]:
        """What no earlier row of the same column showed."""
        if row.errors or row.unknown:
            for code, columns in ((_ERROR, row.errors), (_UNKNOWN, row.unknown)):
                for column in columns:
                    if (code, column) not in self._told and column < len(self.header):
                        self._told.add((code, column))
                        yield Trouble(found(code, Place(self.file, row.number), header=self.header[column]))
