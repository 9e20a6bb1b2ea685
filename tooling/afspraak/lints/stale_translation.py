"""A text that changed in one language since the last release, while the other did not."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints import sayings
from afspraak.lints.base import LANGUAGE_NAMES, Given, Lint, report
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    if given.released is None:
        return
    before = {saying.path: saying.texts for saying in sayings.every(given.released)}
    for saying in sayings.every(rulebook):
        was = before.get(saying.path, Texts())
        pair = _lagging(was, saying.texts)
        if pair:
            changed, other = pair
            languages = {"changed": LANGUAGE_NAMES[changed], "other": LANGUAGE_NAMES[other]}
            yield report(LINT, saying.place, name=saying.name, **languages)


def _lagging(was: Texts, now: Texts) -> tuple[str, str] | None:
    """The language that changed and the one that did not, where both are there and just one changed."""
    if not (was.nl and was.en and now.nl and now.en):
        return None
    if (was.nl != now.nl) == (was.en != now.en):
        return None
    return ("nl", "en") if was.nl != now.nl else ("en", "nl")


LINT = Lint(
    name="stale-translation",
    level="advice",
    title=Texts(
        nl="Een vertaling loopt achter",
        en="A translation lags behind",
    ),
    why=Texts(
        nl="Zegt het Nederlands iets anders dan het Engels, dan gelden er twee afspraken.",
        en="If the Dutch says something else than the English, there are two agreements.",
    ),
    message=Texts(
        nl="{name} is sinds de laatste uitgave veranderd in het {changed}, maar niet in het {other}",
        en="{name} has changed in {changed} since the last release, but not in {other}",
    ),
    remedy=Texts(
        nl="Werk ook de andere taal bij. Was het alleen een tikfout, dan hoeft dat niet.",
        en="Update the other language as well. If it was only a typing error, there is no need.",
    ),
    example="""\
title: {nl: Vaste nummers, en: Telephone numbers}   # was: {nl: Telefoonnummers, en: Telephone numbers}
""",
    run=_run,
)
