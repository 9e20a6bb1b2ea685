"""`afspraak guard`: no export with personal data gets into git."""

from __future__ import annotations

from pathlib import Path

import click

from afspraak.commands import options
from afspraak.reports import REPORTS, Report, Settings


@click.command("guard")
@click.argument("files", metavar="[FILE]...", nargs=-1, type=click.Path(path_type=Path))
@options.policies
@options.lang
@click.option("--allow", metavar="PATTERN", multiple=True, help="Files that hold invented records, such as 'tests/*'.")
@click.option("--format", "style", type=click.Choice(sorted(REPORTS)), default="text", show_default=True)
def command(files: tuple[Path, ...], policies: Path, lang: str | None, allow: tuple[str, ...], style: str) -> int:
    """Refuse exports with personal data: tables, workbooks, JSON and Parquet whose columns name such fields.

    Without FILE every file that git keeps is looked at. No value is ever shown.

    Ends with 0 when there is none, and with 1 otherwise.
    """
    from afspraak.commands.guarding import exports_among, guarded
    from afspraak.commands.rulebook import read

    rulebook, _ = read(policies)
    findings = exports_among(guarded(files, allow), rulebook, options.today(None))
    language = options.language(lang, rulebook)
    settings = Settings(language, rulebook.organisation.site, rulebook.organisation.languages)
    for piece in REPORTS[style].write(Report(findings), settings):
        click.echo(piece, nl=False)
    return 1 if findings else 0
