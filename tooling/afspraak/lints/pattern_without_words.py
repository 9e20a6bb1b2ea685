"""A condition with a pattern that nobody said in words."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints import patternuses
from afspraak.lints.base import Given, Lint, current_rules, report
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    tested = [found for _, rule in current_rules(rulebook) for found in patternuses.in_conditions(rule)]
    for test, place in [*tested, *patternuses.in_views(rulebook)]:
        if not test.means:
            yield report(LINT, place)


LINT = Lint(
    name="pattern-without-words",
    level="advice",
    title=Texts(
        nl="Een patroon zonder woorden",
        en="A pattern without words",
    ),
    why=Texts(
        nl="Aan een patroon ziet bijna niemand om welke records het gaat. In woorden ziet iedereen het: in het "
        "handboek, in meldingen en bij een wijziging.",
        en="Hardly anyone sees from a pattern which records it is about. In words everyone does: in the handbook, "
        "in findings and at a change.",
    ),
    message=Texts(
        nl="bij dit patroon staat niet in woorden wat het betekent",
        en="this pattern does not say in words what it means",
    ),
    remedy=Texts(
        nl='Zet de woorden erbij met `means`. Ze passen na "Als" en de naam van het veld, bijvoorbeeld: '
        'met "Postbus" begint.',
        en='Add the words with `means`. They fit after "If" and the name of the field, for example: '
        'starts with "Postbus".',
    ),
    example="""\
when:
  street: {matches: '^Postbus( .*)?$'}
""",
    run=_run,
)
