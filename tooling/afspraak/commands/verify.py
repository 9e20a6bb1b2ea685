"""`afspraak verify`: whether what was released is still what was released."""

from __future__ import annotations

from pathlib import Path

import click

from afspraak.commands import options
from afspraak.reports import REPORTS, Report, Settings


@click.command("verify")
@options.policies_as_they_are
@options.lang
@click.option(
    "--base",
    metavar="REF",
    default="",
    help="Also demand that every release of this branch, such as origin/main, still stands.",
)
@click.option("--format", "style", type=click.Choice(sorted(REPORTS)), default="text", show_default=True)
def command(policies: Path, lang: str | None, base: str, style: str) -> int:
    """Hold the releases to account: frozen bytes, chained hashes, versions, ids; and CODEOWNERS, if we made it.

    Ends with 0 when all is as it was released, and with 1 otherwise.
    """
    from afspraak.commands.ownersfile import edited
    from afspraak.commands.verified import verified

    rulebook, findings = verified(policies, base)
    findings = [*findings, *edited(policies, rulebook, base)]
    language = options.language(lang, rulebook)
    settings = Settings(language, rulebook.organisation.site, rulebook.organisation.languages)
    for piece in REPORTS[style].write(Report(findings), settings):
        click.echo(piece, nl=False)
    return 1 if findings else 0
