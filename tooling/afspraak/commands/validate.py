"""`afspraak validate`: records held against the schemas."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from afspraak.commands import options
from afspraak.findings import Level

UNREADABLE = 4


@dataclass(frozen=True, slots=True)
class Asked:
    """What the call asks for."""

    files: tuple[str, ...]
    schemas: tuple[Path, ...]
    policies: Path
    as_of: datetime.date | None
    lang: str | None
    style: str
    fail_on: Level
    show_values: bool
    delimiter: str
    exports: tuple[str, ...]
    most: int


@click.command("validate")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--schema",
    "schemas",
    multiple=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="Hold them against this published schema instead of the policies; may be given for each record type.",
)
@options.policies
@options.as_of
@options.lang
@click.option("--format", "style", type=click.Choice(["text", "json", "github"]), default="text", show_default=True)
@options.fail_on
@click.option("--show-values", is_flag=True, help="Show personal data as it is, instead of masked.")
@click.option(
    "--delimiter", metavar="CHARACTER", default="", help="What separates the columns, or `tab`. [default: found]"
)
@click.option(
    "--export",
    "exports",
    metavar="SYSTEM.EXPORT",
    multiple=True,
    help="The export of policies/systems that the files are, such as hubspot.contacts.",
)
@click.option(
    "--max-findings",
    "most",
    type=click.IntRange(min=0),
    default=5,
    show_default=True,
    help="How many examples of each rule the text shows; the counts are always exact.",
)
def command(**asked: Any) -> int:
    """Hold records against the schemas: CSV, JSON or NDJSON, one record type per file.

    The name of a file says what it holds (contacts.csv, account-2026.csv); write contact=export.csv where it does not.

    Ends with 0 when nothing is at or above --fail-on, with 1 when something is, and with 4 when a file could not be
    read to its end.
    """
    return validated(Asked(**asked))


def validated(asked: Asked) -> int:
    """The exit code, after the report."""
    from afspraak.commands.exportmaps import exports_of
    from afspraak.commands.handed import delimiter_of, handed
    from afspraak.commands.judges import of_files, of_policies
    from afspraak.commands.run import Run
    from afspraak.reports import REPORTS, Report, Settings

    as_of = options.today(asked.as_of)
    judges = of_files(asked.schemas) if asked.schemas else of_policies(asked.policies, as_of)
    run = Run(
        tuple(handed(name, judges.documents) for name in asked.files),
        judges.documents,
        as_of,
        asked.show_values,
        delimiter_of(asked.delimiter),
        exports_of(asked.exports, judges.systems),
    )
    language = asked.lang or judges.languages[0]
    settings = Settings(language, judges.site, judges.languages, asked.most, asked.most, options.coloured())
    for piece in REPORTS[asked.style].write(Report(run.findings(), run.outcomes), settings):
        click.echo(piece, nl=False)
    if any(outcome.stopped for outcome in run.outcomes):
        return UNREADABLE
    return 1 if run.tally.reached(asked.fail_on) else 0
