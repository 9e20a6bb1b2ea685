"""`afspraak review`: a proposal told as one comment in its pull request."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from afspraak.commands import forge, options, recordoptions
from afspraak.commands.files import write
from afspraak.commands.forge.rest import NotPosted
from afspraak.failures import CalledWrongly, Failure, RecordsUnreadable
from afspraak.texts import Texts

if TYPE_CHECKING:
    from afspraak.changes.effect.counts import Impact
    from afspraak.commands.sides import Sides

_path = click.Path(path_type=Path, dir_okay=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(recordoptions.Reads):
    """What the call asks for."""

    base: str | None
    head: str | None
    records: tuple[str, ...]
    aggregate: Path | None
    small: int | None
    exported_on: datetime.date | None
    as_of: datetime.date | None
    lang: str | None
    style: str
    output: Path | None
    preview: str
    post: bool


@click.command("review", cls=recordoptions.WithFiles)
@click.argument("base", required=False)
@click.argument("head", required=False)
@click.option("--records", metavar="FILE...", multiple=True, help="Records to count on, as for `impact`.")
@click.option("--aggregate", metavar="FILE", type=_path, default=None, help="Counts that `impact` saved before.")
@recordoptions.hide_small
@options.day_of("--exported-on", "The day of the records, year-month-day. [default: the run date]")
@options.policies
@options.as_of
@options.lang
@click.option("--format", "style", type=click.Choice(["github", "markdown"]), default="markdown", show_default=True)
@click.option("--output", metavar="FILE", type=_path, default=None, help="Write the comment to a file as well.")
@click.option("--preview", metavar="URL", default="", help="Where a site built from the proposal can be seen.")
@click.option("--post", is_flag=True, help="Put the comment in the pull request that the environment names.")
@recordoptions.reading
@recordoptions.engine
def command(**asked: Any) -> int:
    """Tell what a proposal changes in one comment: what will read differently, what it does, who decides.

    BASE and HEAD are as for `diff`. With --post the comment is placed in the pull request of GitHub or GitLab, or
    edited where it stands already; token and place come from the environment. Where nothing is touched there is none.
    `--format github` writes annotations on the lines of the rules instead.

    Ends with 1 when a file changes that never may, such as a released schema, and with 0 otherwise. Whenever the tool
    cannot do its work the comment says so, and the call ends with another number.
    """
    return told(Asked(**asked))


def told(asked: Asked) -> int:
    """The exit code, after the comment; where it cannot be made, that is what the comment says."""
    if asked.preview and not asked.preview.startswith(("https://", "http://")):
        raise CalledWrongly(
            Texts(nl="--preview is geen adres van een website", en="--preview is not the address of a website")
        )
    said = False
    try:
        code = _reviewed(asked)
        said = True
    except NotPosted:
        said = True
        raise
    except Failure as failure:
        said = True
        _shown(asked, _red(asked, failure.message, failure.remedy))
        raise
    finally:
        if not said:
            _shown(asked, _red(asked, _BUG, _REPORT))
    return code


def _reviewed(asked: Asked) -> int:
    from afspraak.changes.review import comment
    from afspraak.commands.reviewing import on_lines, review_of
    from afspraak.commands.sides import sides
    from afspraak.reports import REPORTS, Report, Settings

    both, day = sides(asked.base, asked.head, asked.policies), options.today(asked.as_of)
    review = review_of(both, asked.policies, day, _impact(asked, both, day), asked.preview)
    language = options.language(asked.lang, review.new)
    if asked.style == "github":
        organisation = review.new.organisation
        report = Report(on_lines(review, asked.policies))
        for piece in REPORTS["github"].write(report, Settings(language, organisation.site, organisation.languages)):
            click.echo(piece, nl=False)
    elif review.settled:
        _settled(asked, comment.settled(_name(asked), language), language)
    else:
        _shown(asked, comment.comment(review, _name(asked), language))
    return 1 if review.touched.forbidden else 0


def _impact(asked: Asked, both: Sides, day: datetime.date) -> Impact | None:
    from afspraak.changes.effect.hiding import hidden
    from afspraak.commands.asked import request_of
    from afspraak.commands.impact import saved
    from afspraak.commands.measured import measured

    if asked.aggregate:
        impact = saved(asked.aggregate)
    elif asked.records:
        request = request_of(asked, day)
        made = measured(both, asked.records, request, asked.exported_on or day)
        if made.stopped:
            raise _part()
        impact = made.impact
    else:
        return None
    return hidden(impact, asked.small) if asked.small else impact


def _part() -> RecordsUnreadable:
    return RecordsUnreadable(
        Texts(nl="niet alle records zijn te lezen", en="not all records can be read"),
        Texts(nl="`afspraak impact` zegt waar het misgaat.", en="`afspraak impact` says where it goes wrong."),
    )


def _shown(asked: Asked, text: str) -> None:
    """Prints the comment, and places it where that was asked."""
    from afspraak.changes.review import comment

    if asked.style == "markdown":
        click.echo(text, nl=False)
    if asked.output:
        write(asked.output, text)
    if asked.post:
        forge.here().post(comment.mark(_name(asked)), text)


def _settled(asked: Asked, text: str, language: str) -> None:
    """There is nothing to tell: no comment, unless an earlier one has to say so."""
    from afspraak.changes.review import comment

    click.echo(_QUIET.in_(language))
    if asked.output:
        write(asked.output, "")
    if asked.post:
        forge.here().settle(comment.mark(_name(asked)), text)


def _red(asked: Asked, message: Texts, remedy: Texts) -> str:
    from afspraak.changes.review import comment

    return comment.failed(_name(asked), message, remedy, asked.lang or "nl")


def _name(asked: Asked) -> str:
    return asked.policies.as_posix()


_QUIET = Texts(
    nl="Niets te melden: geen record en geen systeem merkt iets van deze wijziging.",
    en="Nothing to tell: no record and no system notices this change.",
)
_BUG = Texts(nl="er ging iets mis in afspraak zelf", en="something went wrong in afspraak itself")
_REPORT = Texts(
    nl="Kijk in het verslag van deze run en meld de fout.",
    en="Look in the log of this run and report the fault.",
)
