"""One run over the records of a call, source after source."""

from __future__ import annotations

import datetime
import functools
import io
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from afspraak.checking.headers import PLAIN, Export, Names
from afspraak.checking.reasons import ALONE, SCATTERED
from afspraak.checking.run import check
from afspraak.checking.sources import How, Source, Trouble, open_source
from afspraak.checking.sources.further import Further
from afspraak.checking.watching import Watch
from afspraak.commands.handed import Handed
from afspraak.commands.progress import Bar, Metered
from afspraak.findings import Finding
from afspraak.outcomes import Outcome, Tally
from afspraak.texts import Texts

if TYPE_CHECKING:
    from afspraak.checking.engine.database import Limits
    from afspraak.checking.engine.tables.scan import Table

COLUMNAR = (".csv", ".json", ".jsonl", ".ndjson", ".tsv", ".txt")


@dataclass(frozen=True, slots=True)
class Held:
    """Records that a program holds; they are gone through once for each record type that they fill."""

    source: Source | Trouble
    record_type: str
    size: int = 0

    @contextmanager
    def open(self, run: Run, bar: Bar) -> Iterator[Source | Trouble]:
        """The records."""
        yield self.source


@dataclass(frozen=True, slots=True)
class OnDisk:
    """A file of records, open only while it is read."""

    file: Handed

    @property
    def record_type(self) -> str:
        """What its rows are."""
        return self.file.record_type

    @property
    def size(self) -> int:
        """In bytes."""
        return self.file.path.stat().st_size

    @contextmanager
    def open(self, run: Run, bar: Bar) -> Iterator[Source | Trouble]:
        """The records, told to the bar while they are read."""
        export = run.exports.get(self.record_type, PLAIN)
        how = How(run.form, run.sheet, export.decimal)
        known = Names(run.documents[self.record_type], export).known
        with (
            Metered(self.file.path) as raw,
            io.BufferedReader(raw) as stream,
            open_source(self.file.name, stream, known, run.delimiter, how) as source,
        ):
            raw.tell_to = bar.reached
            yield source


@dataclass(slots=True)
class Run:
    """What is read, against what; its outcomes and tally grow while the findings are taken."""

    inputs: tuple[OnDisk | Held, ...]
    documents: Mapping[str, dict[str, Any]]
    as_of: datetime.date
    show_values: bool = False
    delimiter: str = ""
    sheet: str = ""
    form: str = ""
    exports: Mapping[str, Export] = field(default_factory=dict)
    sides: Mapping[str, Export] = field(default_factory=dict)  # `account@finance` -> how that system writes things
    temporary: Path | None = None
    limits: Limits | None = None
    outcomes: list[Outcome] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)

    def findings(self) -> Iterator[Finding]:
        """Every finding, input after input; files that the columnar engine reads go through it together."""
        with Bar(sum(each.size for each in self.inputs)) as bar:
            together = self._columnar()
            yield from self.tally.through(self._together(together, bar))
            for each in self.inputs:
                if not (isinstance(each, OnDisk) and (each.file.side or each.file in together)):
                    yield from self.tally.through(self._of(each, bar))
                    bar.done(each.size)

    def _columnar(self) -> list[Handed]:
        """The files for the engine; of a table that it would see only a part of, none."""
        files = [each.file for each in self.inputs if isinstance(each, OnDisk)]
        apart = {table for file in files if not self._is_columnar(file) for table in self._filled_by(file)}
        return [file for file in files if file.table not in apart]

    def _filled_by(self, file: Handed) -> Iterator[str]:
        """The tables that the rows of a file are records of."""
        yield file.table
        yield from (further.record_type for further in self.exports.get(file.record_type, PLAIN).also)

    def _is_columnar(self, file: Handed) -> bool:
        """Whether the engine reads it: one record per row, in a kind of file that DuckDB or the strict reader knows."""
        export = self.exports.get(file.record_type, PLAIN)
        told_otherwise = self.form not in ("", "csv", "json", "ndjson")
        return file.path.suffix.casefold() in COLUMNAR and not (export.also or told_otherwise)

    def _together(self, files: list[Handed], bar: Bar) -> Iterator[Finding]:
        """Rules across records are decided only among these files."""
        if not files:
            return
        from afspraak.checking.engine.run import checked  # DuckDB is slow to import

        with checked(
            [self._table(file) for file in files],
            self.documents,
            self.as_of,
            temporary=self.temporary or Path(tempfile.gettempdir()),
            limits=self.limits,
            show_values=self.show_values,
        ) as checks:
            own = [OnDisk(file) for file in files if not file.side]
            for each, made in zip(own, checks, strict=True):
                self.outcomes.append(made.outcome)
                watch = Watch(self.documents[each.record_type], self.as_of, self.exports.get(each.record_type, PLAIN))
                yield from watch.through(made.findings)
                yield from watch.findings(made.outcome, functools.partial(each.open, self, bar))
        for file in files:
            bar.done(file.path.stat().st_size)

    def _table(self, file: Handed) -> Table:
        from afspraak.checking.engine.tables.scan import Table

        export = self.sides.get(file.table, PLAIN) if file.side else self.exports.get(file.record_type, PLAIN)
        return Table(file.table, file.path, file.name, export, self.delimiter)

    @property
    def stopped(self) -> bool:
        """Whether something could not be read to its end."""
        return any(outcome.stopped for outcome in self.outcomes)

    def _of(self, each: OnDisk | Held, bar: Bar) -> Iterator[Finding]:
        export = self.exports.get(each.record_type, PLAIN)
        reason = SCATTERED if isinstance(each, OnDisk) and self._is_columnar(each.file) else ALONE
        with each.open(self, bar) as source:
            yield from self._checked(source, each.record_type, export, reason)
        if not self.outcomes[-1].stopped:
            for further in export.also:
                with each.open(self, bar) as source:
                    yield from self._further(source, each.record_type, export, further)

    def _checked(
        self, source: Source | Trouble, record_type: str, export: Export, reason: Texts = ALONE
    ) -> Iterator[Finding]:
        document = self.documents[record_type]
        checked = check(document, source, self.as_of, show_values=self.show_values, export=export, reason=reason)
        self.outcomes.append(checked.outcome)
        yield from checked.findings

    def _further(
        self, source: Source | Trouble, record_type: str, export: Export, further: Export
    ) -> Iterator[Finding]:
        """The other records that the rows fill; a schema that was not handed over judges none."""
        if isinstance(source, Trouble) or further.record_type not in self.documents:
            return
        document, own = self.documents[further.record_type], self.documents[record_type]
        keys = own["x-rulebook"]["key"], document["x-rulebook"]["key"]
        wrapped = Further(source, further, Names(own, export), *keys)
        findings = self._checked(wrapped, further.record_type, wrapped.export)
        yield from (finding for finding in findings if finding.code != "records-no-rows")
