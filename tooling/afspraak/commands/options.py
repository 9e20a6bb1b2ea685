"""The options that several commands share, and what they mean."""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from afspraak.failures import CalledWrongly
from afspraak.model.rulebook import Rulebook, day
from afspraak.texts import Texts

_Command = Callable[..., Any]


def _whole(context: click.Context, parameter: click.Parameter, value: Path) -> Path:
    """The folder, once a release that was stopped halfway is complete."""
    from afspraak.commands.interrupted import COMPLETED, completed

    if completed(value):
        click.echo(COMPLETED.in_(context.params.get("lang") or "nl"), err=True)
    return value


def _policies(callback: Callable[..., Path] | None) -> Callable[[Any], Any]:
    return click.option(
        "--policies",
        type=click.Path(path_type=Path, file_okay=False),
        default=Path("policies"),
        show_default=True,
        callback=callback,
        help="The folder with the policies.",
    )


policies = _policies(_whole)
policies_as_they_are = _policies(None)  # for the commands that are about releases themselves
lang = click.option(
    "--lang",
    type=click.Choice(["nl", "en"]),
    default=None,
    is_eager=True,
    help="The language of what is said. [default: the organisation's]",
)
fail_on = click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "advice"]),
    default="error",
    show_default=True,
    help="From which level on a finding makes the call fail.",
)


def _date(context: click.Context, parameter: click.Parameter, value: Any) -> datetime.date | None:
    if value is None:
        return None
    date = day(value)
    if date is None:
        raise CalledWrongly(
            Texts(nl=f'"{value}" is geen datum', en=f'"{value}" is not a date'),
            Texts(nl="Schrijf jaar-maand-dag, zoals 2026-01-31.", en="Write year-month-day, such as 2026-01-31."),
        )
    return date


def day_of(name: str, says: str) -> Callable[[_Command], _Command]:
    """An option that is a date."""
    return click.option(name, metavar="DATE", callback=_date, default=None, help=says)


as_of = day_of("--as-of", "The run date, year-month-day. [default: today]")


def today(asked: datetime.date | None) -> datetime.date:
    """The run date: the one asked for, or the clock's; only commands read the clock."""
    return asked or datetime.date.today()


def language(asked: str | None, rulebook: Rulebook) -> str:
    """The language to speak: the one asked for, or the first of the organisation."""
    return asked or rulebook.organisation.languages[0]


def coloured() -> bool:
    """Whether colours help the reader: on a terminal, unless NO_COLOR is set."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
