"""Two rules with the same id."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, report
from afspraak.model.rulebook import Rulebook
from afspraak.places import Place
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    first: dict[str, Place] = {}
    for _, rule in rulebook.rules():
        if rule.id in first:
            yield report(LINT, rule.place, name=rule.id, first=first[rule.id])
        first.setdefault(rule.id, rule.place)


LINT = Lint(
    name="duplicate-rule-id",
    level="error",
    title=Texts(
        nl="Twee regels met hetzelfde id",
        en="Two rules with the same id",
    ),
    why=Texts(
        nl="Een bevinding noemt haar regel met een id; dat wijst dan naar twee regels.",
        en="A finding names its rule by an id, which would then point at two rules.",
    ),
    message=Texts(
        nl='het id "{name}" is al gebruikt in {first}',
        en='the id "{name}" is already used in {first}',
    ),
    remedy=Texts(
        nl="Geef deze regel een eigen id, dat zegt wat er geldt.",
        en="Give this rule an id of its own that says what holds.",
    ),
    example="""\
rules: {phone-is-international: …}   # and again in another file
""",
    run=_run,
)
