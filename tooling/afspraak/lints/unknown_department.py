"""A department that organisation.yaml does not have."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, mentions, unknown
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    organisation = rulebook.organisation
    if not organisation.departments:
        return
    for role in organisation.roles.values():
        yield from unknown(LINT, mentions([role.department], role.place), organisation.departments)
    either = [*organisation.departments, *organisation.roles]
    for shared in rulebook.responsibilities:
        yield from unknown(LINT, mentions([*shared.enters, *shared.informed], shared.place), either)


LINT = Lint(
    name="unknown-department",
    level="error",
    title=Texts(
        nl="Een afdeling die er niet is",
        en="A department that does not exist",
    ),
    why=Texts(
        nl="Wie invoert of op de hoogte blijft, moet te vinden zijn.",
        en="Whoever enters data or is kept informed must be findable.",
    ),
    message=Texts(
        nl='er is geen afdeling "{name}"{hint}',
        en='there is no department "{name}"{hint}',
    ),
    remedy=Texts(
        nl="Kies een afdeling uit organisation.yaml, of voeg de afdeling daar toe.",
        en="Choose a department of organisation.yaml, or add the department there.",
    ),
    example="""\
enters: [salles]
""",
    run=_run,
    governance=("GOV008",),
)
