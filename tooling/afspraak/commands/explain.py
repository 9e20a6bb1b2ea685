"""`afspraak explain`: one rule, with everything that was agreed about it."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from afspraak.commands import options


@click.command("explain")
@click.argument("rule")
@options.policies
@options.as_of
@options.lang
def command(rule: str, policies: Path, as_of: datetime.date | None, lang: str | None) -> int:
    """Show one rule: what it says, why, right and wrong, and what to do.

    RULE is the name between square brackets in a report, such as phone-is-international.
    """
    from afspraak.codes import CODES
    from afspraak.commands.explained import all_rules, explained, explained_code, unknown
    from afspraak.commands.rulebook import read
    from afspraak.lints.sound import sound
    from afspraak.schemas import documents

    rulebook, _ = read(policies)
    date = options.today(as_of)
    language = options.language(lang, rulebook)
    known = all_rules(rulebook, {name: made.judge for name, made in documents(sound(rulebook), date).items()})
    if rule in known:
        lines = explained(rulebook, known[rule], date, language)
    elif rule in CODES:
        lines = explained_code(CODES[rule], language)
    else:
        raise unknown(rule, [*known, *CODES])
    click.echo("\n".join(lines))
    return 0
