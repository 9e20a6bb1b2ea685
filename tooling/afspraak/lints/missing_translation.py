"""A text that is not there in all languages of the handbook."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints import sayings
from afspraak.lints.base import LANGUAGE_NAMES, Given, Lint, report
from afspraak.model.rulebook import Rulebook
from afspraak.places import Place
from afspraak.texts import Texts, listed, same


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    languages = rulebook.organisation.languages
    for language in languages if len(languages) > 1 else ():
        missing: dict[Place, list[str]] = {}
        for saying in sayings.every(rulebook):
            if saying.texts and not saying.texts.given(language):
                missing.setdefault(saying.place, []).append(saying.name)
        for place, names in missing.items():
            yield _missing(place, list(dict.fromkeys(names)), language)


def _missing(place: Place, names: list[str], language: str) -> Finding:
    verb = Texts(nl="is" if len(names) == 1 else "zijn", en="is" if len(names) == 1 else "are")
    shown = listed(same(name) for name in names)
    return report(LINT, place, names=shown, is_are=verb, language=LANGUAGE_NAMES[language])


LINT = Lint(
    name="missing-translation",
    level="advice",
    title=Texts(
        nl="Een vertaling ontbreekt",
        en="A translation is missing",
    ),
    why=Texts(
        nl="Wie het handboek in de andere taal leest, ziet nu de eerste taal staan. Bij een uitgave is dit een fout.",
        en="Whoever reads the handbook in the other language now sees the first language. At a release "
        "this is an error.",
    ),
    message=Texts(
        nl="{names} {is_are} er niet in het {language}",
        en="{names} {is_are} missing in {language}",
    ),
    remedy=Texts(
        nl="Voeg de tekst toe als {{nl: …, en: …}}.",
        en="Add the text as {{nl: …, en: …}}.",
    ),
    example="""\
title: Telefoonnummers   # in a handbook in Dutch and English
""",
    run=_run,
)
