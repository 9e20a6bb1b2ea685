"""`afspraak impact`: what a change does to the records of an export, in numbers."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from afspraak.commands import files, options, recordoptions
from afspraak.failures import CalledWrongly
from afspraak.texts import Texts

if TYPE_CHECKING:
    from afspraak.changes.effect.counts import Impact

UNREADABLE = 4
_path = click.Path(path_type=Path, dir_okay=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(recordoptions.Reads):
    """What the call asks for."""

    base: str | None
    head: str | None
    records: tuple[str, ...]
    aggregate: Path | None
    as_of: datetime.date | None
    exported_on: datetime.date | None
    lang: str | None
    style: str
    small: int | None
    save: Path | None


@click.command("impact", cls=recordoptions.WithFiles)
@click.argument("base", required=False)
@click.argument("head", required=False)
@click.option(
    "--records", metavar="FILE...", multiple=True, help="The records: files, folders or patterns, as for `validate`."
)
@click.option("--aggregate", metavar="FILE", type=_path, default=None, help="Show counts that were saved before.")
@options.policies
@options.as_of
@options.day_of("--exported-on", "The day of the records, year-month-day. [default: the run date]")
@options.lang
@click.option("--format", "style", type=click.Choice(["text", "json", "markdown"]), default="text", show_default=True)
@recordoptions.hide_small
@click.option("--save-aggregate", "save", metavar="FILE", type=_path, default=None, help="Write the counts to a file.")
@recordoptions.reading
@recordoptions.engine
def command(**asked: Any) -> int:
    """Say what a change does to records: how many fail that passed before, the other way round, and both ways.

    BASE and HEAD are folders, released versions, or branches, tags and hashes of git, as for `diff`. Without them the
    policies on disk are compared with the last release, or with the last commit where nothing was released.

    With --aggregate these say whether saved counts are still of this proposal.

    Only counts are told: no value, no key and no row. Ends with 4 when a file could not be read to its end.
    """
    return told(Asked(**asked))


def told(asked: Asked) -> int:
    """The exit code, after the report."""
    if asked.aggregate:
        _alone(asked)
        impact = saved(asked.aggregate)
        return _shown(asked, impact, asked.lang or "nl", stale=_is_stale(asked, impact))
    if not asked.records:
        raise _no_records()
    return _measured(asked)


def _measured(asked: Asked) -> int:
    from afspraak.commands.asked import request_of
    from afspraak.commands.measured import measured
    from afspraak.commands.sides import sides
    from afspraak.reports.base import Settings
    from afspraak.reports.notes import note

    both, day = sides(asked.base, asked.head, asked.policies), options.today(asked.as_of)
    language = options.language(asked.lang, both.new.rulebook)
    request = request_of(asked, day)
    made = measured(both, asked.records, request, asked.exported_on or day)
    settings = Settings(language)
    for finding in made.notes:
        click.echo("\n".join(note(finding, settings)), err=True)
    if made.more:
        click.echo(_MORE.in_(language).format(count=made.more), err=True)
    return _shown(asked, made.impact, language, whole=not made.stopped)


def _is_stale(asked: Asked, impact: Impact) -> bool:
    """Whether saved counts are of other rules than those of now, as far as there are any to compare with."""
    from afspraak.changes.effect.digest import digest
    from afspraak.commands import revisions
    from afspraak.commands.sides import sides

    if asked.base:
        return sides(asked.base, asked.head, asked.policies).differ_from(impact)
    if not asked.policies.is_dir():
        return False
    return digest(revisions.working(asked.policies).rulebook, impact.as_of) != impact.new_digest


_MORE = Texts(nl="… en nog {count}", en="… and {count} more")
_PART = Texts(
    nl="Niet alle records zijn gelezen: de aantallen gaan over een deel.",
    en="Not all records were read: the counts are about a part of them.",
)
_NOT_SAVED = Texts(nl="Ze zijn niet bewaard.", en="They were not saved.")


def _shown(asked: Asked, impact: Impact, language: str, *, whole: bool = True, stale: bool = False) -> int:
    from afspraak.changes.effect import file, markdown, text
    from afspraak.changes.effect.hiding import hidden
    from afspraak.changes.effect.words import STALE

    shown = hidden(impact, asked.small) if asked.small else impact
    if asked.save and whole:
        files.write(asked.save, file.write(shown))
    write = {"text": text.write, "markdown": markdown.write}.get(asked.style)
    click.echo(write(shown, language, stale) if write else file.write(shown), nl=False)
    if stale and not write:
        click.echo(STALE.in_(language), err=True)
    if not whole:
        said = [_PART, _NOT_SAVED] if asked.save else [_PART]
        click.echo(" ".join(part.in_(language) for part in said), err=True)
    return 0 if whole else UNREADABLE


def saved(path: Path) -> Impact:
    """The counts in a file."""
    from afspraak.changes.effect import file

    if not path.is_file():
        raise CalledWrongly(Texts(nl=f'er is geen bestand "{path}"', en=f'there is no file "{path}"'))
    return file.read(path.read_bytes().decode("utf-8", "replace"), str(path))


def _alone(asked: Asked) -> None:
    """Saved counts say themselves of which records they are."""
    if asked.records or asked.exported_on:
        raise CalledWrongly(
            Texts(
                nl="bewaarde aantallen zeggen zelf van welke records ze zijn",
                en="saved counts say themselves of which records they are",
            ),
            Texts(
                nl="Laat --records en --exported-on weg bij --aggregate.",
                en="Leave out --records and --exported-on with --aggregate.",
            ),
        )


def _no_records() -> CalledWrongly:
    return CalledWrongly(
        Texts(nl="er zijn geen records om te tellen", en="there are no records to count"),
        Texts(
            nl="Wijs ze aan met --records, of toon bewaarde aantallen met --aggregate. "
            "Zonder records zegt `afspraak diff` wat er verandert.",
            en="Point at them with --records, or show saved counts with --aggregate. "
            "Without records `afspraak diff` says what changes.",
        ),
    )
