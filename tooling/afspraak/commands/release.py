"""`afspraak release`: versions computed, schemas and texts frozen."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from afspraak.commands import options


@click.command("release")
@options.policies_as_they_are
@options.as_of
@options.lang
@click.option("--urgent", metavar="REASON", default="", help="Release a tightening without notice, for this reason.")
@click.option("--branch", metavar="NAME", default="main", show_default=True, help="What the main line is called.")
@click.option("--dry-run", is_flag=True, help="Say what would be released, and write nothing.")
def command(
    policies: Path, as_of: datetime.date | None, lang: str | None, urgent: str, branch: str, dry_run: bool
) -> int:
    """Freeze what was agreed under a version: schemas, change records and rule texts.

    Versions follow from what the changes do. Nothing is written unless everything can be: the repository holds the old
    state or the new one.
    """
    from afspraak.commands import releasing
    from afspraak.commands.interrupted import COMPLETED

    if not dry_run and releasing.finished(policies):
        click.echo(COMPLETED.in_(lang or "nl"))
        return 0
    proposal = releasing.proposed(policies, options.today(as_of), urgent.strip(), branch, dry_run=dry_run)
    language = options.language(lang, proposal.new)
    click.echo(releasing.released(proposal, policies, dry_run=dry_run).in_(language))
    return 0
