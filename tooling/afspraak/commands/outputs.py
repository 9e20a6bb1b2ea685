"""Files with every finding of a run, written as it goes on and named only when they are whole."""

from __future__ import annotations

import csv
import json
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Any

from afspraak.codes.base import visible
from afspraak.failures import CalledWrongly
from afspraak.findings import Finding
from afspraak.reports.base import Settings
from afspraak.texts import Texts

Row = dict[str, Any]
Writer = Callable[[Row], object]

COLUMNS = (
    "file", "row", "line", "record_type", "key", "field", "column", "rule", "level", "message", "remedy", "link",
    "value", "becomes", "certainty", "owner", "department",
)  # fmt: skip
_NUMBERS = ("row", "line")
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def row_of(finding: Finding, settings: Settings) -> Row:
    """A finding as one row; what it does not have is None."""
    part, language = finding.part, settings.language
    row: Row = dict.fromkeys(COLUMNS)
    row |= {
        "file": visible(finding.place.file),
        "line": finding.place.line or None,
        "rule": finding.code,
        "level": finding.level,
        "message": finding.message.in_(language),
        "remedy": finding.remedy.in_(language) or None,
        "link": settings.link(finding.page) or None,
    }
    if part:
        row |= {"row": part.row, "record_type": part.record_type, "key": part.key or None, "field": part.field}
        row |= {"column": part.column or None, "value": part.value, "becomes": part.becomes}
        row |= {"certainty": part.certainty or None, "owner": part.owner or None, "department": part.department or None}
    return {name: _whole(value) for name, value in row.items()}


def _whole(value: Any) -> Any:
    """The value without half characters, which no file can hold."""
    return value.encode("utf-8", "backslashreplace").decode() if isinstance(value, str) else value


@contextmanager
def written(findings: Iterable[Finding], paths: Iterable[Path], settings: Settings) -> Iterator[Iterator[Finding]]:
    """The same findings, written to every path as they are taken; files appear at the end, or not at all."""
    with ExitStack() as stack:
        writers = [stack.enter_context(_writer(path)) for path in paths]
        yield _through(findings, writers, settings)


def _through(findings: Iterable[Finding], writers: list[Writer], settings: Settings) -> Iterator[Finding]:
    for finding in findings:
        if writers:
            row = row_of(finding, settings)
            for write in writers:
                write(row)
        yield finding


@contextmanager
def _writer(path: Path) -> Iterator[Writer]:
    form = _FORMS.get(path.suffix.casefold())
    if form is None:
        raise _unknown(path)
    if not path.parent.is_dir():
        raise CalledWrongly(Texts(nl=f'er is geen map "{path.parent}"', en=f'there is no folder "{path.parent}"'))
    temporary = path.with_name(f".{path.name}.part")
    try:
        with form(temporary) as write:
            yield write
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


@contextmanager
def _csv(path: Path) -> Iterator[Writer]:
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.DictWriter(out, COLUMNS)
        writer.writeheader()
        yield lambda row: writer.writerow({name: _harmless(value) for name, value in row.items()})


def _harmless(value: Any) -> Any:
    """No text that a spreadsheet takes for a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULAS) else value


@contextmanager
def _ndjson(path: Path) -> Iterator[Writer]:
    with path.open("w", encoding="utf-8") as out:
        yield _lines_to(out)


def _lines_to(out: IO[str]) -> Writer:
    """One object of ASCII per line, so that nothing in it hides or breaks the line."""
    return lambda row: out.write(f"{json.dumps(row)}\n")


@contextmanager
def _parquet(path: Path) -> Iterator[Writer]:
    from afspraak.checking.engine.database import Database, Limits
    from afspraak.checking.engine.sql import literal
    from afspraak.checking.engine.stage import stage
    from afspraak.checking.sources.parquet import plainly_named

    lines = path.with_name(f"{path.name}.ndjson")
    try:
        with _ndjson(lines) as write:
            yield write
        types = ", ".join(f"'{name}': '{'BIGINT' if name in _NUMBERS else 'VARCHAR'}'" for name in COLUMNS)
        with stage(Path(tempfile.gettempdir())) as spill:
            plain = literal(str(plainly_named(lines, spill)))
            read = f"read_json({plain}, format='newline_delimited', columns={{{types}}})"
            database = Database(spill, Limits())
            try:
                database.run(f"COPY (SELECT * FROM {read}) TO {literal(str(path))} (FORMAT parquet)")  # noqa: S608
            finally:
                database.close()
    finally:
        lines.unlink(missing_ok=True)


_FORMS: Mapping[str, Callable[[Path], Any]] = {".csv": _csv, ".ndjson": _ndjson, ".parquet": _parquet}


def _unknown(path: Path) -> CalledWrongly:
    return CalledWrongly(
        Texts(nl=f"we schrijven geen bestanden zoals {path.name}", en=f"we do not write files such as {path.name}"),
        Texts(nl=f"Kies uit {', '.join(_FORMS)}.", en=f"Choose from {', '.join(_FORMS)}."),
    )
