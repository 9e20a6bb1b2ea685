"""A pattern about a whole value that also fits a part of it."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints import patternuses
from afspraak.lints.base import Given, Lint, report
from afspraak.model.rulebook import Rulebook
from afspraak.patterns import anchored
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    for use in dict.fromkeys(patternuses.every(rulebook)):
        if use.whole and use.pattern and not anchored(use.pattern):
            yield report(LINT, use.place, pattern=use.pattern)


LINT = Lint(
    name="pattern-not-anchored",
    level="error",
    title=Texts(
        nl="Een patroon zonder begin of eind",
        en="A pattern without a beginning or an end",
    ),
    why=Texts(
        nl='Zonder ^ en $ is een waarde al goed als er ergens een stukje past: "x12345x" past dan ook bij [0-9]+.',
        en='Without ^ and $ a value is right as soon as some part fits: "x12345x" then fits [0-9]+ too.',
    ),
    message=Texts(
        nl="het patroon {pattern} begint niet met ^ of eindigt niet met $",
        en="the pattern {pattern} does not start with ^ or does not end with $",
    ),
    remedy=Texts(
        nl="Zet ^ ervoor en $ erachter. Mag het ook ergens in de waarde staan, schrijf dan {{contains: …}}.",
        en="Put ^ before it and $ behind it. If it may stand anywhere in the value, write {{contains: …}}.",
    ),
    example="""\
must: {match: '[0-9]{8}'}
""",
    run=_run,
)
