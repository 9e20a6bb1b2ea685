"""The rulebook of a call with everything that is to be said about it."""

from __future__ import annotations

import datetime
from pathlib import Path

from afspraak.commands.released import last_rulebook
from afspraak.commands.rulebook import read
from afspraak.failures import RulebookIsWrong
from afspraak.findings import Finding, at_least, counts, ordered
from afspraak.lints import LINTS, lint
from afspraak.lints.base import Given
from afspraak.model.rulebook import Rulebook
from afspraak.pages.titles import PAGES
from afspraak.texts import Texts


def checked(folder: Path, as_of: datetime.date) -> tuple[Rulebook, list[Finding]]:
    """The rulebook with every finding about it: its form first; files with a wrong form are not linted."""
    rulebook, findings = read(folder)
    wrong = {finding.place.file for finding in findings}
    given = Given(as_of, _released(folder), frozenset(PAGES))
    lints = [finding for finding in lint(rulebook, given) if finding.place.file not in wrong]
    return rulebook, ordered([*findings, *lints])


def _released(folder: Path) -> Rulebook | None:
    """The rulebook as last released; a damaged release is for `afspraak verify` to tell."""
    try:
        return last_rulebook(folder)
    except RulebookIsWrong:
        return None


def number_of_errors(count: int) -> Texts:
    """`1 error`, `3 errors`."""
    return Texts(nl="1 fout", en="1 error") if count == 1 else Texts(nl=f"{count} fouten", en=f"{count} errors")


def usable(folder: Path, as_of: datetime.date) -> Rulebook:
    """The rulebook, if it has no errors; for commands that make something of it.

    An error that came with the days (a list that should have gone by now) stops nothing: what worked yesterday, works.
    """
    rulebook, findings = checked(folder, as_of)
    lasting = [finding for finding in findings if finding.code not in LINTS or not LINTS[finding.code].by_the_day]
    if at_least(lasting, "error"):
        errors = number_of_errors(counts(lasting)["error"])
        raise RulebookIsWrong(
            Texts(
                nl=f"het afsprakenboek in {folder} heeft {errors.nl}",
                en=f"the rulebook in {folder} has {errors.en}",
            ),
            Texts(nl="`afspraak check` laat ze zien.", en="`afspraak check` shows them."),
        )
    return rulebook
