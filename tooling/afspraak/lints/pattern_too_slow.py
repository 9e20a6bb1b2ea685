"""A pattern in which the same text fits in very many ways, so that one value can hold up everything."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints import patternuses
from afspraak.lints.base import Given, Lint, report
from afspraak.lints.patternspeed import slow
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts

_SHOWN = 80


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    for use in dict.fromkeys(patternuses.every(rulebook)):
        if slow(use.pattern):
            shown = use.pattern if len(use.pattern) <= _SHOWN else f"{use.pattern[:_SHOWN]}…"
            yield report(LINT, use.place, pattern=shown)


LINT = Lint(
    name="pattern-too-slow",
    level="error",
    title=Texts(
        nl="Een patroon dat eindeloos kan zoeken",
        en="A pattern that can search without end",
    ),
    why=Texts(
        nl="Past dezelfde tekst op meer manieren in een herhaling, dan probeert de computer ze allemaal. Met elk paar "
        "tekens erbij worden het er twee keer zoveel; één lange waarde houdt dan alles op.",
        en="Where the same text fits a repeat in more than one way, a computer tries them all. With each few "
        "characters more there are twice as many; one long value then holds up everything.",
    ),
    message=Texts(
        nl="in het patroon {pattern} past dezelfde tekst op meer manieren in een herhaling; een lange waarde kan het "
        "nakijken stilzetten",
        en="in the pattern {pattern} the same text fits a repeat in more than one way; a long value can bring "
        "checking to a standstill",
    ),
    remedy=Texts(
        nl="Herhaal niet wat zelf al een herhaling is, en laat alternatieven in een herhaling met verschillende tekens "
        "beginnen: (a+)+ wordt a+, en (a+b?)+ wordt a[ab]*.",
        en="Do not repeat what is a repeat itself, and let alternatives in a repeat begin with different characters: "
        "(a+)+ becomes a+, and (a+b?)+ becomes a[ab]*.",
    ),
    example="""\
must: {match: '^(a+)+$'}
""",
    run=_run,
)
