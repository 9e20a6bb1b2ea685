"""`afspraak map`: how the columns of an export would be read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from afspraak.commands import options


@click.command("map")
@click.argument("file", metavar="FILE")
@options.policies
@options.as_of
@options.lang
@click.option("--type", "record_type", metavar="TYPE", default="", help="The record type, where the name does not say.")
@click.option("--export", metavar="SYSTEM.EXPORT", default="", help="Read it as this export. [default: the best one]")
@click.option("--delimiter", metavar="CHARACTER", default="", help="What separates the columns. [default: found]")
@click.option("--sheet", metavar="NAME", default="", help="The sheet of a workbook. [default: the first]")
@click.option("--format", "style", type=click.Choice(("text", "json")), default="text", show_default=True)
@click.option("--write", "system", metavar="ID", default="", help="Write a draft of policies/systems/ID.yaml.")
def command(**asked: Any) -> int:
    """Show how the header of FILE would be read: each column with its field, and by which name.

    What belongs to no field is shown with the field that comes nearest. With --write the columns become a draft of a
    mapping, to go over by hand; a file that is there already is never overwritten.

    Ends with 0 when every column is known and with 1 otherwise.
    """
    from afspraak.commands.asked import Request, judges_of
    from afspraak.commands.mapping.drafts import write_draft
    from afspraak.commands.mapping.reading import mapping_of
    from afspraak.commands.mapping.showing import as_json, as_text

    as_of = options.today(asked["as_of"])
    request = Request(
        as_of,
        asked["policies"],
        record_type=asked["record_type"],
        exports=(asked["export"],) if asked["export"] else (),
        delimiter=asked["delimiter"],
        sheet=asked["sheet"],
    )
    judges = judges_of(request)
    language = asked["lang"] or judges.languages[0]
    mapping = mapping_of(asked["file"], judges, request)
    show = as_json if asked["style"] == "json" else as_text
    click.echo(show(mapping, language), nl=False)
    if asked["system"]:
        path: Path = write_draft(mapping, asked["policies"], asked["system"], as_of, language)
        click.echo(f"afspraak: {path}", err=True)
    return 0 if mapping.complete else 1
