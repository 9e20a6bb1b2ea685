"""A choice that organisation.yaml does not have."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, mentions, unknown
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    for _, rule in rulebook.rules():
        yield from unknown(LINT, mentions(rule.choices, rule.place), rulebook.organisation.choices)


LINT = Lint(
    name="unknown-choice",
    level="error",
    title=Texts(
        nl="Een keuze die er niet is",
        en="A choice that does not exist",
    ),
    why=Texts(
        nl="Een regel die op een onbekende keuze steunt, heeft geen waarde om mee te vergelijken.",
        en="A rule that rests on an unknown choice has no value to compare with.",
    ),
    message=Texts(
        nl='er is geen keuze "{name}"{hint}',
        en='there is no choice "{name}"{hint}',
    ),
    remedy=Texts(
        nl="Kies een id onder choices in organisation.yaml, of voeg de keuze daar toe.",
        en="Use an id under choices in organisation.yaml, or add the choice there.",
    ),
    example="""\
must: {match: {choice: customer-number}}
""",
    run=_run,
)
