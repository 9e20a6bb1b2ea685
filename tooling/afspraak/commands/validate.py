"""`afspraak validate`: records held against the schemas."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from afspraak.commands import options, recordoptions
from afspraak.findings import Level

UNREADABLE = 4
STYLES = ("text", "json", "sarif", "github", "markdown", "html")
GROUPS = ("rule", "field", "owner", "department")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(recordoptions.Reads):
    """What the call asks for."""

    files: tuple[str, ...]
    schemas: tuple[Path, ...]
    as_of: datetime.date | None
    lang: str | None
    style: str
    fail_on: Level
    show_values: bool
    outputs: tuple[Path, ...]
    group_by: str
    most: int | None
    baseline: Path | None
    baseline_keys: Path | None
    update: bool
    allow_more: bool


_path = click.Path(path_type=Path, dir_okay=False)


@click.command("validate")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--schema",
    "schemas",
    multiple=True,
    type=_path,
    help="Hold them against this published schema instead of the policies; may be given for each record type.",
)
@options.policies
@options.as_of
@options.lang
@recordoptions.reading
@click.option("--format", "style", type=click.Choice(STYLES), default="text", show_default=True)
@click.option(
    "--output",
    "outputs",
    metavar="FILE",
    multiple=True,
    type=_path,
    help="Write every finding to a .parquet, .ndjson or .csv file; may be given more than once.",
)
@click.option(
    "--group-by",
    type=click.Choice(GROUPS),
    default="rule",
    show_default=True,
    help="How text, markdown and html put findings together.",
)
@click.option(
    "--max-findings",
    "most",
    type=click.IntRange(min=0),
    default=None,
    help="How many examples of each rule are shown; counts are always exact. [default: 5; html 100]",
)
@options.fail_on
@click.option("--show-values", is_flag=True, help="Show personal data as it is, instead of masked.")
@click.option("--baseline", metavar="FILE", type=_path, help="Counts of before: only more than these fails.")
@click.option(
    "--baseline-keys",
    metavar="FILE",
    type=_path,
    help="Findings of before, hashed with AFSPRAAK_BASELINE_KEY: only new ones are reported and fail.",
)
@click.option("--update-baseline", "update", is_flag=True, help="Write the baseline; no count in it rises.")
@click.option("--allow-more", is_flag=True, help="With --update-baseline: counts may rise.")
@recordoptions.engine
def command(**asked: Any) -> int:
    """Hold records against the schemas: CSV, Excel, JSON, NDJSON or Parquet, one record type per file.

    FILE is a file, a folder, a pattern or - for standard input. Its name says what it holds (contacts.csv,
    account-2026.xlsx); write contact=export.csv where it does not. Another system's export and the previous one are
    named account@finance=debtors.csv and account@previous=old.csv; rules that compare with them are then decided.

    Ends with 0 when nothing is at or above --fail-on, with 1 when something is, and with 4 when a file could not be
    read to its end.
    """
    return validated(Asked(**asked))


def validated(asked: Asked) -> int:
    """The exit code, after the report."""
    from afspraak.commands.asked import judges_of, request_of, run_over_files
    from afspraak.commands.outputs import written
    from afspraak.commands.reporting import report
    from afspraak.commands.verdict import Verdict
    from afspraak.reports import REPORTS, Settings

    request = request_of(asked, options.today(asked.as_of))
    request = replace(request, schemas=asked.schemas, show_values=asked.show_values)
    judges = judges_of(request)
    verdict = Verdict.of(asked)
    examples = REPORTS[asked.style].examples if asked.most is None else asked.most
    settings = Settings(
        asked.lang or judges.languages[0],
        judges.site,
        judges.languages,
        examples,
        asked.group_by,
        examples,
        options.coloured(),
        judges.titles,
    )
    with (
        run_over_files(asked.files, judges, request) as run,
        written(run.findings(), asked.outputs, settings) as findings,
    ):
        report(asked.style, verdict.through(findings), run, settings)
    verdict.tell(settings.language)
    return UNREADABLE if run.stopped else verdict.ends()
