"""What a run over one file of records has read, judged and left out."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from afspraak.findings import LEVELS, Finding, Level
from afspraak.texts import Texts


@dataclass(frozen=True, slots=True)
class Unevaluated:
    """A rule that needs more than single records, so that this run did not decide it."""

    rule: str
    title: Texts
    page: str
    reason: Texts


@dataclass(frozen=True, slots=True)
class Schema:
    """A schema that records were held against."""

    record_type: str
    id: str
    version: str
    sha256: str  # of its canonical JSON


@dataclass(frozen=True, slots=True)
class Basis:
    """What a run rests on besides its records: the same basis and the same records give the same findings."""

    schemas: tuple[Schema, ...] = ()
    packages: tuple[tuple[str, str], ...] = ()  # with data that changes in time: name, version


@dataclass(slots=True)
class Outcome:
    """The facts of one file; the counts grow while its findings are taken."""

    file: str
    record_type: str
    schema: str  # the `$id` of the schema that the records were held against
    as_of: datetime.date
    encoding: str = ""
    delimiter: str = ""
    records: int = 0  # read and judged
    unreadable: int = 0  # read, but not as a record
    stopped: bool = False  # whether (the rest of) the file could not be read
    unevaluated: tuple[Unevaluated, ...] = field(default=())
    one_by_one: tuple[tuple[str, str], ...] = field(default=(), compare=False)  # rules that SQL cannot say, and why not


@dataclass(slots=True)
class Tally:
    """Exact counts of the findings that have gone `through`, per level and per code."""

    levels: Counter[Level] = field(default_factory=Counter)
    codes: Counter[str] = field(default_factory=Counter)

    def through(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """The same findings, counted as they pass."""
        for finding in findings:
            self.levels[finding.level] += 1
            self.codes[finding.code] += 1
            yield finding

    def reached(self, level: Level) -> bool:
        """Whether any finding is as bad as `level`, or worse."""
        return any(self.levels[worse] for worse in LEVELS[: LEVELS.index(level) + 1])
