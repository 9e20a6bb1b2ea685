"""A source item that sources.yaml does not have."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, Mention, mentions, unknown
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    return unknown(LINT, cited(rulebook), rulebook.sources) if rulebook.sources else iter(())


def cited(rulebook: Rulebook) -> Iterator[Mention]:
    """Every source item that a policy, rule, step or choice says it answers."""
    for policy in rulebook.policies:
        yield from mentions(policy.sources, policy.place)
        for rule in policy.rules:
            yield from mentions(rule.sources, rule.place)
        for step in policy.steps:
            yield from mentions(step.answers, step.place)
    for choice in rulebook.organisation.choices.values():
        yield from mentions(choice.sources, choice.place)


LINT = Lint(
    name="unknown-source",
    level="error",
    title=Texts(
        nl="Een bron die er niet is",
        en="A source that does not exist",
    ),
    why=Texts(
        nl="Wie nagaat waarom we iets hebben afgesproken, volgt de bron.",
        en="Whoever looks up why we agreed something follows the source.",
    ),
    message=Texts(
        nl='er is geen bron "{name}"{hint}',
        en='there is no source "{name}"{hint}',
    ),
    remedy=Texts(
        nl="Gebruik een nummer uit sources.yaml, of voeg de bron daar toe.",
        en="Use a number of sources.yaml, or add the source there.",
    ),
    example="""\
sources: [S999]
""",
    run=_run,
)
