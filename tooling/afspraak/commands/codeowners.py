"""`afspraak codeowners`: who approves a change of which file."""

from __future__ import annotations

from pathlib import Path

import click

from afspraak.commands import options


@click.command("codeowners")
@options.policies
@options.lang
@click.option(
    "--preset",
    type=click.Choice(["owners", "small"]),
    default="owners",
    show_default=True,
    help="owners: each policy by its owner; small: an organisation of two, who read each other's proposals.",
)
@click.option(
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    default=None,
    help="Write this file; - shows it. [default: the CODEOWNERS that is there]",
)
@click.option("--check", is_flag=True, help="Write nothing; end with 1 where the file is not what would be written.")
def command(policies: Path, lang: str | None, preset: str, output: Path | None, check: bool) -> int:
    """Write CODEOWNERS for GitHub and GitLab from the owners of the policies.

    A role is called by its `account` in organisation.yaml. What decides about the rest (CODEOWNERS itself, releases and
    organisation.yaml) belongs to the role that is accountable for the content.
    """
    from afspraak.commands import ownersfile
    from afspraak.reports import REPORTS, Report, Settings

    rulebook, text, findings = ownersfile.made(policies, preset)
    language = options.language(lang, rulebook)
    if not findings and output and str(output) == "-":
        click.echo(text, nl=False)
        return 0
    paths = [output] if output else ownersfile.places(policies)
    if not findings and check:
        findings = ownersfile.differing(paths, text, preset)
    elif not findings:
        for path in paths:
            click.echo(ownersfile.written(path, text).in_(language))
        return 0
    for piece in REPORTS["text"].write(Report(findings), Settings(language)):
        click.echo(piece, nl=False)
    return 1 if findings else 0
