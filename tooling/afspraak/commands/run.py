"""One run over the files of records of a call, file after file."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from afspraak.checking.headers import PLAIN, Export, Names
from afspraak.checking.run import check
from afspraak.checking.sources import open_source
from afspraak.commands.handed import Handed
from afspraak.commands.progress import Bar, Metered
from afspraak.findings import Finding
from afspraak.outcomes import Outcome, Tally


@dataclass(slots=True)
class Run:
    """What is read, against what; its outcomes and tally grow while the findings are taken."""

    files: tuple[Handed, ...]
    documents: Mapping[str, dict[str, Any]]
    as_of: datetime.date
    show_values: bool = False
    delimiter: str = ""
    exports: Mapping[str, Export] = field(default_factory=dict)
    outcomes: list[Outcome] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)

    def findings(self) -> Iterator[Finding]:
        """Every finding, file after file; a file is open only while it is read."""
        with Bar(sum(file.path.stat().st_size for file in self.files)) as bar:
            for file in self.files:
                yield from self.tally.through(self._of(file, bar))
                bar.done(file.path.stat().st_size)

    def _of(self, file: Handed, bar: Bar) -> Iterator[Finding]:
        document, export = self.documents[file.record_type], self.exports.get(file.record_type, PLAIN)
        known = Names(document, export).known
        with (
            Metered(file.path) as raw,
            io.BufferedReader(raw) as stream,
            open_source(file.name, stream, known, self.delimiter) as source,
        ):
            raw.tell_to = bar.reached
            checked = check(document, source, self.as_of, show_values=self.show_values, export=export)
            self.outcomes.append(checked.outcome)
            yield from checked.findings
