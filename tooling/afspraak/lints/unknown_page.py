"""A source that is answered by a page that the handbook does not have."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, mentions, unknown
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    if not given.pages:
        return
    for source in rulebook.sources.values():
        yield from unknown(LINT, mentions(source.pages, source.place), given.pages)


LINT = Lint(
    name="unknown-page",
    level="error",
    title=Texts(
        nl="Een pagina die er niet is",
        en="A page that does not exist",
    ),
    why=Texts(
        nl="Een bron die op een pagina rekent, blijft zonder die pagina onbeantwoord.",
        en="A source that counts on a page stays unanswered without that page.",
    ),
    message=Texts(
        nl='het handboek heeft geen pagina "{name}"{hint}',
        en='the handbook has no page "{name}"{hint}',
    ),
    remedy=Texts(
        nl="Gebruik de naam van een bestaande pagina, of schrijf de pagina in handbook/nl/ en handbook/en/.",
        en="Use the name of an existing page, or write the page in handbook/nl/ and handbook/en/.",
    ),
    example="""\
answered_by: {pages: [why-we-agreed]}
""",
    run=_run,
)
