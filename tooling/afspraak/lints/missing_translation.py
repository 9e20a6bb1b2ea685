"""A text that is not there in all languages of the handbook."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints import sayings
from afspraak.lints.base import Given, Lint, report
from afspraak.model.rulebook import Rulebook
from afspraak.places import Place
from afspraak.texts import Texts, listed, same


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    languages = rulebook.organisation.languages
    missing: dict[tuple[Place, str], list[str]] = {}
    for saying in sayings.every(rulebook) if len(languages) > 1 else ():
        for language in saying.texts.missing(languages) if saying.texts else ():
            missing.setdefault((saying.place, language), []).append(saying.name)
    for (place, language), names in missing.items():
        yield _missing(place, list(dict.fromkeys(names)), language)


def _missing(place: Place, names: list[str], language: str) -> Finding:
    return report(LINT, place, names=listed(same(name) for name in names), language=_ADJECTIVES[language])


_ADJECTIVES = {"nl": Texts(nl="Nederlandse", en="Dutch"), "en": Texts(nl="Engelse", en="English")}


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
        nl="er staat geen {language} tekst bij {names}",
        en="there is no {language} text at {names}",
    ),
    remedy=Texts(
        nl="Voeg de tekst toe als {{nl: …, en: …}}.",
        en="Add the text as {{nl: …, en: …}}.",
    ),
    example="""\
title: Telefoonnummers   # in a handbook in Dutch and English
""",
    run=_run,
    governance=("GOV005",),
)
