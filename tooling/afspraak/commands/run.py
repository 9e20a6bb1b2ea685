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
from afspraak.checking.run import Check, check
from afspraak.checking.sources import How, Source, Trouble, open_source
from afspraak.checking.sources.forms import named_form
from afspraak.checking.sources.further import Further
from afspraak.checking.watching import Reopened, Watch
from afspraak.commands.handed import Handed
from afspraak.commands.progress import Bar, Metered
from afspraak.findings import Finding
from afspraak.outcomes import Outcome, Tally

if TYPE_CHECKING:
    from afspraak.checking.engine.database import Limits
    from afspraak.checking.engine.tables.scan import Table

_SWIFT = ("csv", "json", "ndjson")  # what the engine reads itself; of other forms it takes the records


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
        export = run.export_of(self.file)
        how = How(run.form, run.sheet, export.decimal)
        known = Names(run.documents[self.record_type], export).known
        with (
            Metered(self.file.path) as raw,
            io.BufferedReader(raw) as stream,
            open_source(self.file.name, stream, known, run.delimiter, how) as source,
        ):
            raw.tell_to = bar.reached
            yield source


@dataclass(frozen=True, slots=True)
class _Part:
    """The records of one type that a file holds: its own, or further ones that its rows fill."""

    input: OnDisk
    record_type: str
    open: Reopened
    further: bool = False


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
        """Every finding, input after input; files go through the columnar engine together."""
        with Bar(sum(each.size for each in self.inputs)) as bar:
            files = [each for each in self.inputs if isinstance(each, OnDisk)]
            yield from self.tally.through(self._together(files, bar))
            for each in self.inputs:
                if isinstance(each, Held):
                    yield from self.tally.through(self._of(each, bar))

    def export_of(self, file: Handed) -> Export:
        """How its system names and writes what it holds."""
        return self.sides.get(file.table, PLAIN) if file.side else self.exports.get(file.record_type, PLAIN)

    def _together(self, files: list[OnDisk], bar: Bar) -> Iterator[Finding]:
        """Rules across records are decided among these files."""
        if not files:
            return
        from afspraak.checking.engine.run import checked  # DuckDB is slow to import

        parts = [part for each in files for part in self._parts(each, bar)]
        with checked(
            [self._table(part) for part in parts],
            self.documents,
            self.as_of,
            temporary=self.temporary or Path(tempfile.gettempdir()),
            limits=self.limits,
            show_values=self.show_values,
        ) as checks:
            for part, made in zip((part for part in parts if not part.input.file.side), checks, strict=True):
                if not (part.further and self.stopped_at(part.input.file.name)):
                    yield from self._told(part, made)
        for each in files:
            bar.done(each.size)

    def _told(self, part: _Part, made: Check) -> Iterator[Finding]:
        """What one table has to say; that a row fills no further record is nothing wrong."""
        self.outcomes.append(made.outcome)
        watch = Watch(self.documents[part.record_type], self.as_of, part.open)
        found = watch.through(made.findings)
        yield from (finding for finding in found if not (part.further and finding.code == "records-no-rows"))
        yield from watch.findings(made.outcome)

    def _parts(self, each: OnDisk, bar: Bar) -> Iterator[_Part]:
        """The file itself, and the further records that its rows fill where their schema was handed over."""
        export = self.export_of(each.file)

        @contextmanager
        def own() -> Iterator[tuple[Source | Trouble, Export]]:
            with each.open(self, bar) as source:
                yield source, export

        yield _Part(each, each.record_type, own)
        for further in export.also if not each.file.side else ():
            if further.record_type in self.documents:
                yield _Part(each, further.record_type, functools.partial(self._further, own, each, further), True)

    @contextmanager
    def _further(self, own: Reopened, each: OnDisk, further: Export) -> Iterator[tuple[Source | Trouble, Export]]:
        with own() as (source, export):
            if isinstance(source, Trouble):
                yield source, further
            else:
                wrapped = self._wrapped(source, each.record_type, export, further)
                yield wrapped, wrapped.export

    def _table(self, part: _Part) -> Table:
        from afspraak.checking.engine.tables.scan import Table

        file = part.input.file
        name = part.record_type if part.further else file.table
        swift = not part.further and named_form(file.path.name) in _SWIFT and not self.form
        return Table(name, file.path, file.name, self.export_of(file), self.delimiter, None if swift else part.open)

    @property
    def stopped(self) -> bool:
        """Whether something could not be read to its end."""
        return any(outcome.stopped for outcome in self.outcomes)

    def stopped_at(self, file: str) -> bool:
        """Whether this file could not be read to its end."""
        return any(outcome.stopped and outcome.file == file for outcome in self.outcomes)

    def _of(self, each: Held, bar: Bar) -> Iterator[Finding]:
        export = self.exports.get(each.record_type, PLAIN)
        with each.open(self, bar) as source:
            yield from self._checked(source, each.record_type, export)
        if not self.outcomes[-1].stopped:
            for further in export.also:
                with each.open(self, bar) as source:
                    yield from self._of_further(source, each.record_type, export, further)

    def _checked(self, source: Source | Trouble, record_type: str, export: Export) -> Iterator[Finding]:
        document = self.documents[record_type]
        checked = check(document, source, self.as_of, show_values=self.show_values, export=export)
        self.outcomes.append(checked.outcome)
        yield from checked.findings

    def _of_further(
        self, source: Source | Trouble, record_type: str, export: Export, further: Export
    ) -> Iterator[Finding]:
        """The other records that the rows fill; a schema that was not handed over judges none."""
        if isinstance(source, Trouble) or further.record_type not in self.documents:
            return
        wrapped = self._wrapped(source, record_type, export, further)
        findings = self._checked(wrapped, further.record_type, wrapped.export)
        yield from (finding for finding in findings if finding.code != "records-no-rows")

    def _wrapped(self, source: Source, record_type: str, export: Export, further: Export) -> Further:
        document, own = self.documents[further.record_type], self.documents[record_type]
        return Further(source, further, Names(own, export), own["x-rulebook"]["key"], document["x-rulebook"]["key"])
