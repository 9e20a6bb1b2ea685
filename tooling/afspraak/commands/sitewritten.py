"""Reads the pages that people wrote by hand, and completes them with what the organisation chose."""

from __future__ import annotations

from pathlib import Path

from afspraak.failures import Failure
from afspraak.pages import amounts, findable
from afspraak.pages.edition import Edition
from afspraak.texts import Texts

NOT_TRANSLATED = {
    "nl": '!!! info "Nog niet vertaald"\n    Deze pagina is er alleen nog in het Engels.',
    "en": '!!! info "Not translated yet"\n    So far this page exists in Dutch only.',
}


class SiteIsWrong(Failure):
    """The site builder refused the pages: most often a link in a hand-written page leads nowhere."""

    exit_code = 3


def handwritten(handbook_folder: Path, edition: Edition) -> dict[str, str]:
    """The pages that people wrote, by path; one that is missing in this language is shown in another."""
    found: dict[str, str] = {}
    titles: dict[str, list[str]] = {}
    language = edition.language
    for other in (*(each for each in edition.rulebook.organisation.languages if each != language), language):
        folder = handbook_folder / other
        for path in sorted(folder.rglob("*.md")):
            text, name = _complete(edition, path), path.relative_to(folder).as_posix()
            found[name] = text if other == language else _untranslated(text, language)
            titles.setdefault(name, []).append(text.partition("\n")[0])
    return {name: f"{page}\n{findable.of_titles(titles[name])}\n" for name, page in found.items()}


def _complete(edition: Edition, path: Path) -> str:
    """A hand-written page with the amounts that the organisation chose."""
    text = amounts.filled(edition, path.read_text("utf-8"))
    if left := amounts.ASKED.search(text):
        raise SiteIsWrong(
            Texts(
                nl=f"{path} vraagt om {left[0]}, een bedrag dat er niet is",
                en=f"{path} asks for {left[0]}, an amount that is not there",
            ),
            Texts(
                nl="Zet het bij `choices` in organisation.yaml, als heel getal.",
                en="Put it with `choices` in organisation.yaml, as a whole number.",
            ),
        )
    return text


def _untranslated(text: str, language: str) -> str:
    title, _, rest = text.partition("\n")
    return f"{title}\n\n{NOT_TRANSLATED[language]}\n{rest}"
