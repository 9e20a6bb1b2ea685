"""An agreement with more words than we agreed."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import LANGUAGE_NAMES, Given, Lint, current, report
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    most = rulebook.organisation.budget.get("words", 120)
    for policy in current(rulebook):
        for language, name in LANGUAGE_NAMES.items():
            count = len(policy.agreed.given(language).split())
            if count > most:
                yield report(LINT, policy.place, language=name, count=count, most=most)


LINT = Lint(
    name="agreement-too-long",
    level="warning",
    title=Texts(
        nl="Een te lange afspraak",
        en="An agreement that is too long",
    ),
    why=Texts(
        nl="Wat lang is, leest niemand. Kort en helder is de afspraak over afspraken.",
        en="What is long is read by nobody. Short and clear is the agreement about agreements.",
    ),
    message=Texts(
        nl="de tekst in het {language} telt {count} woorden; we hebben er hoogstens {most} afgesproken",
        en="the {language} text has {count} words; we agreed on at most {most}",
    ),
    remedy=Texts(
        nl="Schrap wat in de regels al staat, of maak er twee afspraken van.",
        en="Drop what the rules already say, or make two agreements of it.",
    ),
    example="""\
agreed: …   # 150 words
""",
    run=_run,
    governance=("GOV010",),
)
