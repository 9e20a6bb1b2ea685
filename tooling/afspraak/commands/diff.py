"""`afspraak diff`: what changes between two rulebooks, decided by proof."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from afspraak.commands import options


@click.command("diff")
@click.argument("base", required=False)
@click.argument("head", required=False)
@options.policies
@options.as_of
@options.lang
@click.option("--format", "style", type=click.Choice(["text", "json", "markdown"]), default="text", show_default=True)
@click.option("--explain", is_flag=True, help="Show how each change was decided, and a record that shows it.")
@click.option(
    "--fail-on",
    "fail_on",
    type=click.Choice(["patch", "minor", "major"]),
    default=None,
    help="From which step of a version on the call ends with 1. [default: never]",
)
def command(  # noqa: PLR0913  # one parameter per option
    base: str | None,
    head: str | None,
    policies: Path,
    as_of: datetime.date | None,
    lang: str | None,
    style: str,
    explain: bool,
    fail_on: str | None,
) -> int:
    """Say what changes between two rulebooks, for records and for who reads them.

    BASE and HEAD are folders, released versions, or branches, tags and hashes of git. Without them the policies on disk
    are compared with the last release, or with the last commit where nothing was released.
    """
    from afspraak.changes.change import STEPS, largest
    from afspraak.changes.telling import Difference, json, markdown, text
    from afspraak.commands.sides import sides

    both, day = sides(base, head, policies), options.today(as_of)
    difference = Difference(both.old.name, both.new.name, day, both.changes(day))
    language = options.language(lang, both.new.rulebook)
    if style == "json":
        click.echo(json.write(difference), nl=False)
    else:
        write = markdown.write if style == "markdown" else text.write
        click.echo(write(difference, language, explain=explain), nl=False)
    step = largest(difference.changes)
    return 1 if fail_on and step and STEPS.index(step) >= STEPS.index(fail_on) else 0
