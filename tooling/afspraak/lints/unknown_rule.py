"""A step that is checked by a rule that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, mentions, unknown
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    known = {rule.id for _, rule in rulebook.rules()} | set(_generated(rulebook))
    for policy in rulebook.policies:
        for step in policy.steps:
            yield from unknown(LINT, mentions(step.checked_by, step.place), known)


def _generated(rulebook: Rulebook) -> Iterator[str]:
    """The ids of the rules that follow from record types and processes."""
    for record in rulebook.records.values():
        for name in record.fields:
            yield f"{record.name}.{name}.type"
            yield f"{record.name}.{name}.required"
    for process in rulebook.of_kind("process"):
        for phase in process.phases:
            yield from (f"{process.id}.{phase.id}.{name}" for name in phase.needs)


LINT = Lint(
    name="unknown-rule",
    level="error",
    title=Texts(
        nl="Een regel die er niet is",
        en="A rule that does not exist",
    ),
    why=Texts(
        nl="Een stap die door een regel gecontroleerd zou worden, wordt anders door niemand gecontroleerd.",
        en="A step that should be checked by a rule is otherwise checked by nobody.",
    ),
    message=Texts(
        nl='er is geen regel "{name}"{hint}',
        en='there is no rule "{name}"{hint}',
    ),
    remedy=Texts(
        nl="Gebruik het id van een bestaande regel, of schrijf checklist.",
        en="Use the id of an existing rule, or write checklist.",
    ),
    example="""\
checked_by: [phone-is-internatonal]
""",
    run=_run,
)
