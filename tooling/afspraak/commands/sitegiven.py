"""Gathers what the pages are handed besides the rulebook."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import click

from afspraak.commands.history import history
from afspraak.commands.new import draft
from afspraak.commands.releasehistory import releases
from afspraak.commands.siteexamples import Refusals
from afspraak.model.rulebook import Rulebook
from afspraak.pages import Command, Given, Option
from afspraak.texts import Texts, from_dict, same


def given_for(rulebook: Rulebook, policies: Path, as_of: datetime.date) -> Given:
    """Schemas, sources, registers and history of the rulebook in this folder, on this date."""
    from afspraak.lints import LINTS
    from afspraak.lints.governance import GOVERNANCE
    from afspraak.reading.policyformat import shipped

    schemas = _judges(rulebook, as_of)
    return Given(
        as_of=as_of,
        schemas=schemas,
        policy_sources=_sources(policies),
        lints=LINTS,
        commands=_commands(),
        history=history(policies),
        governance=tuple(GOVERNANCE.values()),
        policy_format=shipped(),
        drafts=_drafts(rulebook, as_of),
        releases=releases(policies),
        refuses=Refusals(rulebook, schemas),
    )


def _drafts(rulebook: Rulebook, as_of: datetime.date) -> dict[str, Texts]:
    names = {"nl": "nieuwe-afspraak", "en": "new-agreement"}
    made = {language: draft("agreement", name, rulebook, as_of, language) for language, name in names.items()}
    return {"agreement": from_dict(made)}


def _judges(rulebook: Rulebook, as_of: datetime.date) -> Mapping[str, Mapping[str, Any]]:
    from afspraak.schemas import documents

    return {name: document.judge for name, document in documents(rulebook, as_of).items()}


def _sources(policies: Path) -> dict[str, str]:
    folders = ("agreements", "procedures", "processes")
    paths = sorted(path for folder in folders for path in (policies / folder).glob("*.yaml"))
    return {
        path.relative_to(policies).with_suffix("").as_posix(): path.read_text("utf-8", errors="replace")
        for path in paths
    }


def _commands() -> tuple[Command, ...]:
    from afspraak.commands import COMMANDS

    return tuple(_described(name) for name in sorted(COMMANDS) if find_spec(f"afspraak.commands.{name}"))


def _described(name: str) -> Command:
    command: click.Command = import_module(f"afspraak.commands.{name}").command
    context = click.Context(command, info_name=f"afspraak {name}")
    options = [parameter.get_help_record(context) for parameter in command.params]
    return Command(
        name=name,
        says=same((command.help or "").split("\f")[0].strip()),
        usage=command.get_usage(context).removeprefix("Usage: "),
        options=tuple(Option(option, same(says)) for option, says in filter(None, options)),
    )
