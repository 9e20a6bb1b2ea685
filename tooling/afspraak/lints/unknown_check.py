"""A source that is answered by a governance check that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, mentions, report
from afspraak.lints.governance import GOVERNANCE
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    for source in rulebook.sources.values():
        for name, place in mentions(source.governance, source.place):
            if name not in GOVERNANCE:
                yield report(LINT, place, name=name, last=max(GOVERNANCE))


LINT = Lint(
    name="unknown-check",
    level="error",
    title=Texts(
        nl="Een controle die er niet is",
        en="A governance check that does not exist",
    ),
    why=Texts(
        nl="Een bron die op een controle rekent, blijft zonder die controle onbeantwoord.",
        en="A source that counts on a check stays unanswered without that check.",
    ),
    message=Texts(
        nl='er is geen controle "{name}" op de afspraken zelf',
        en='there is no check "{name}" on the agreements themselves',
    ),
    remedy=Texts(
        nl="Kies een nummer van GOV001 tot en met {last}.",
        en="Choose a number from GOV001 to {last}.",
    ),
    example="""\
answered_by: {governance: [GOV099]}
""",
    run=_run,
)
