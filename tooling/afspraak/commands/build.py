"""`afspraak build`: schemas and site from the policies."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from afspraak.commands import options
from afspraak.commands.files import write_tree
from afspraak.commands.linted import usable
from afspraak.commands.schemafiles import schema_files
from afspraak.commands.siteready import refuse_without_parts
from afspraak.failures import CalledWrongly
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts

SCHEMAS = "schemas"
_WRITTEN = ("handbook", "tooling")


@click.command("build")
@options.policies
@options.as_of
@options.lang
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("build"),
    show_default=True,
    help="Where it is made; the folder is wholly generated.",
)
@click.option("--schemas-only", is_flag=True, help="Leave the site out.")
@click.option("--from-disk", is_flag=True, help="Make the site so that it opens from a folder, without a server.")
def command(
    policies: Path, as_of: datetime.date | None, lang: str | None, output: Path, schemas_only: bool, from_disk: bool
) -> int:
    """Make the schemas and the handbook site.

    Ends with 3 when the policies have errors: then nothing is made.
    """
    _refuse_what_people_wrote(output, policies)
    if not schemas_only:
        refuse_without_parts(policies)
    date = options.today(as_of)
    rulebook = usable(policies, date)
    write_tree(output / SCHEMAS, schema_files(rulebook, date, policies))
    language = options.language(lang, rulebook)
    click.echo(_counted(rulebook).in_(language))
    click.echo(Texts(nl=f"Schema's: {output / SCHEMAS}", en=f"Schemas:  {output / SCHEMAS}").in_(language))
    if not schemas_only:
        site = _site(rulebook, policies, output, date, from_disk=from_disk)
        click.echo(Texts(nl=f"Site:     {site / 'index.html'}", en=f"Site:     {site / 'index.html'}").in_(language))
    return 0


def _refuse_what_people_wrote(output: Path, policies: Path) -> None:
    """A folder that is wholly generated cannot hold releases, nor be where policies, pages or tools are written."""
    whole, root = output.resolve(), policies.resolve().parent
    written = [policies.resolve(), *(root / name for name in _WRITTEN)]
    if (output / SCHEMAS / "lock.json").exists() or any(whole.is_relative_to(folder) for folder in written):
        raise CalledWrongly(
            Texts(
                nl=f"in {output} staat wat mensen schreven of uitbrachten, en `build` zou het wissen",
                en=f"{output} holds what people wrote or released, and `build` would remove it",
            ),
            Texts(nl="Neem een map voor alleen dit, zoals build.", en="Take a folder for just this, such as build."),
        )


def _site(rulebook: Rulebook, policies: Path, output: Path, date: datetime.date, *, from_disk: bool) -> Path:
    from afspraak.commands.site import Site, build_site  # the site is an extra, and slow to import
    from afspraak.commands.sitegiven import given_for
    from afspraak.pages import Contents

    contents = Contents(rulebook, given_for(rulebook, policies, date))
    return build_site(Site(contents, policies.parent, output, from_disk))


def _counted(rulebook: Rulebook) -> Texts:
    """How many policies, rules and record types there are, and how many rules are enforced."""
    live = list(rulebook.live_rules())
    enforced = sum(rule.must is not None and not rule.must.across for _, rule in live)
    across = sum(rule.must is not None and rule.must.across for _, rule in live)
    policies, records = sum(policy.active for policy in rulebook.policies), len(rulebook.records)
    return Texts(
        nl=f"{policies} afspraken, procedures en processen met {len(live)} regels voor {records} recordtypes: "
        f"{enforced} kijken we na per record, {across} vragen meer records.",
        en=f"{policies} agreements, procedures and processes with {len(live)} rules for {records} record types: "
        f"{enforced} are checked per record, {across} need other records.",
    )
