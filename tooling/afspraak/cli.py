"""The command line: the parser, and the one place where exceptions become exit codes."""

from __future__ import annotations

import importlib
import sys
import traceback

import click

from afspraak import __version__
from afspraak.commands import COMMANDS
from afspraak.failures import Failure

BUG = 70
INTERRUPTED = 130


class _Commands(click.Group):
    """Commands by name; a command is imported only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"afspraak.commands.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(sorted(COMMANDS.items()))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="afspraak")
def root() -> None:
    """Afspraak: governance as code for CRM data.

    Policies in YAML become a handbook, JSON Schemas and checked records.
    """


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and end the process with its exit code."""
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: list[str]) -> int:
    """The exit code of one call; everything that can stop a run is told here."""
    try:
        result = root.main(arguments, prog_name="afspraak", standalone_mode=False)
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.ClickException as wrong:
        wrong.show()
        return wrong.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("afspraak: interrupted", err=True)
        return INTERRUPTED
    except Failure as failure:
        return _told(failure)
    except BrokenPipeError:
        return 0
    except Exception:  # the one door: whatever else goes wrong is our bug
        return _bug()
    return result if isinstance(result, int) else 0


def _told(failure: Failure) -> int:
    language = _language()
    click.echo(f"afspraak: {failure.message.in_(language)}", err=True)
    if failure.remedy:
        click.echo(f"  {failure.remedy.in_(language)}", err=True)
    return failure.exit_code


def _language() -> str:
    """The language that was asked for on this call, else Dutch."""
    asked = [after for option, after in zip(sys.argv, sys.argv[1:], strict=False) if option == "--lang"]
    asked += [option.partition("=")[2] for option in sys.argv if option.startswith("--lang=")]
    return asked[-1] if asked and asked[-1] in ("nl", "en") else "nl"


def _bug() -> int:
    click.echo(traceback.format_exc(), err=True)
    click.echo("afspraak: this is a bug of ours. Please report it with the lines above.", err=True)
    return BUG
