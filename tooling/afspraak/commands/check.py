"""`afspraak check`: the rulebook itself held to account."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from afspraak.commands import options
from afspraak.commands.linted import checked
from afspraak.findings import Level, at_least
from afspraak.reports import REPORTS, Report, Settings


@click.command("check")
@options.policies
@options.as_of
@options.lang
@options.fail_on
@click.option("--format", "style", type=click.Choice(sorted(REPORTS)), default="text", show_default=True)
def command(policies: Path, as_of: datetime.date | None, lang: str | None, fail_on: Level, style: str) -> int:
    """Hold the policies to account: their form, their words, their examples.

    Ends with 0 when nothing is at or above --fail-on, and with 1 otherwise.
    """
    rulebook, findings = checked(policies, options.today(as_of))
    language = options.language(lang, rulebook)
    settings = Settings(
        language, rulebook.organisation.site, rulebook.organisation.languages, colour=options.coloured()
    )
    for piece in REPORTS[style].write(Report(findings), settings):
        click.echo(piece, nl=False)
    return 1 if at_least(findings, fail_on) else 0
