"""Validating records from Python: the same run as that of the command line."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from os import PathLike, fspath
from pathlib import Path
from typing import Any, TypedDict, Unpack

from afspraak.commands.asked import Request, judges_of, run_over_files, run_over_records
from afspraak.commands.basis import basis_of
from afspraak.commands.judges import Judges
from afspraak.commands.run import Run
from afspraak.findings import LEVELS, Finding, Level
from afspraak.outcomes import Basis, Outcome


class Options(TypedDict, total=False):
    """How records are validated; each is an option of the command line as well."""

    policies: str | PathLike[str]  # the folder that the schemas are made from; by default `policies`
    schemas: Sequence[str | PathLike[str] | Mapping[str, Any]]  # judge schemas instead: paths, or documents
    as_of: datetime.date  # the run date; by default today
    export: str  # whose columns the names are, such as hubspot.contacts
    form: str  # csv, excel, json, ndjson or parquet, where the file does not say so itself
    delimiter: str
    sheet: str
    show_values: bool  # personal data as it is, instead of masked


@dataclass(frozen=True, slots=True)
class Result:
    """What one run found."""

    findings: tuple[Finding, ...]  # in the order of the records; values are masked unless they were asked for
    outcomes: tuple[Outcome, ...]  # per source: how many records were read, and what was not judged
    basis: Basis  # the schemas with their hashes

    @property
    def counts(self) -> dict[Level, int]:
        """How many findings there are of each level."""
        counted = Counter(finding.level for finding in self.findings)
        return {level: counted[level] for level in LEVELS}

    @property
    def complete(self) -> bool:
        """Whether every source was read to its end."""
        return not any(outcome.stopped for outcome in self.outcomes)

    def ok(self, fail_on: Level = "error") -> bool:
        """Whether everything was read and nothing is as bad as `fail_on`, or worse."""
        limit = LEVELS.index(fail_on)
        return self.complete and all(LEVELS.index(finding.level) > limit for finding in self.findings)


def validate(
    records: str | PathLike[str] | Mapping[str, Any] | Iterable[Mapping[str, Any]] | object,
    record_type: str = "",
    **options: Unpack[Options],
) -> Result:
    """Holds records against the schemas of a rulebook, or against published ones.

    `records` is one record (a mapping of names to values), an iterable of records, the path of a file, a folder or a
    pattern (`exports/*.csv`), or a table with the Arrow PyCapsule interface (of pyarrow, Polars, DuckDB …; none of
    them is needed otherwise). Names may be field names, labels, aliases or, with `export`, the columns of that export.
    `record_type` says what each row is; the name of a file may say so too. `options` are those of `Options`.

    What is wrong with records is in the result; what stops the run is raised as an `afspraak.failures.Failure`.
    """
    request = _request(record_type, options)
    judges = judges_of(request)
    with _run(records, judges, request) as run:
        findings = tuple(run.findings())
    used = {outcome.record_type: judges.documents[outcome.record_type] for outcome in run.outcomes}
    return Result(findings, tuple(run.outcomes), basis_of(used.values()))


def _request(record_type: str, options: Options) -> Request:
    export, schemas = options.get("export", ""), options.get("schemas", ())
    return Request(
        options.get("as_of") or datetime.date.today(),
        Path(options.get("policies", "policies")),
        tuple(dict(schema) if isinstance(schema, Mapping) else Path(schema) for schema in schemas),
        record_type,
        (export,) if export else (),
        options.get("delimiter", ""),
        options.get("sheet", ""),
        options.get("form", ""),
        options.get("show_values", False),
    )


def _run(records: object, judges: Judges, request: Request) -> AbstractContextManager[Run]:
    if isinstance(records, (str, PathLike)):
        return run_over_files([fspath(records)], judges, request)
    return run_over_records([records] if isinstance(records, Mapping) else records, judges, request)
