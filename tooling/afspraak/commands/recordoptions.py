"""The options that say how files of records are read, for every command that reads them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from afspraak.checking.sources.forms import FORMS

_Command = Callable[..., Any]

_READING = (
    click.option(
        "--type", "record_type", metavar="TYPE", default="", help="The record type of files that do not say it."
    ),
    click.option(
        "--input-format",
        "form",
        type=click.Choice(list(FORMS)),
        default=None,
        help="What kind of file it is. [default: found]",
    ),
    click.option(
        "--delimiter", metavar="CHARACTER", default="", help="What separates the columns, or `tab`. [default: found]"
    ),
    click.option("--sheet", metavar="NAME", default="", help="The sheet of a workbook. [default: the first]"),
    click.option(
        "--export",
        "exports",
        metavar="SYSTEM.EXPORT",
        multiple=True,
        help="The export of policies/systems that the files are, such as hubspot.contacts.",
    ),
)
_ENGINE = (
    click.option(
        "--memory-limit", "memory", default="512MB", show_default=True, help="How much memory the engine may use."
    ),
    click.option(
        "--threads", type=click.IntRange(min=1), default=2, show_default=True, help="How many threads it may use."
    ),
    click.option(
        "--temp-directory",
        "temporary",
        type=click.Path(path_type=Path, file_okay=False, exists=True),
        default=None,
        help="Where it sets work aside. [default: the system's]",
    ),
)


SMALL = 5
hide_small = click.option(
    "--hide-small",
    "small",
    metavar="[N]",
    type=click.IntRange(min=2),
    is_flag=False,
    flag_value=SMALL,
    default=None,
    help="Hide counts below N, which may point at a person, and what would tell them. "
    f"[default: hide none; without N: {SMALL}]",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reads:
    """What these options say, together with the folder of the policies."""

    policies: Path
    record_type: str
    form: str | None
    delimiter: str
    sheet: str
    exports: tuple[str, ...]
    memory: str
    threads: int
    temporary: Path | None


class WithFiles(click.Command):
    """A command of which `--records` takes every file up to the next option, as a pattern of the shell gives them."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return super().parse_args(ctx, list(_each_named(args)))


def _each_named(arguments: list[str]) -> Iterator[str]:
    """The same call with `--records` before every file."""
    open_, first = False, False
    for argument in arguments:
        if argument == "--records":
            open_, first = True, True
            continue
        if first or (open_ and (argument == "-" or not argument.startswith("-"))):
            yield "--records"
        else:
            open_ = False
        first = False
        yield argument
    if first:
        yield "--records"


def reading(command: _Command) -> _Command:
    """What the files are and how they are written."""
    return _with(_READING, command)


def engine(command: _Command) -> _Command:
    """How much of the machine a run may use."""
    return _with(_ENGINE, command)


def _with(options: tuple[Callable[[_Command], _Command], ...], command: _Command) -> _Command:
    for option in reversed(options):
        command = option(command)
    return command
