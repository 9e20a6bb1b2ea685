"""A retention term that organisation.yaml does not have."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, mentions, unknown
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    known = rulebook.organisation.retention
    if not known:
        return
    for record in rulebook.records.values():
        for field in record.fields.values():
            yield from unknown(LINT, mentions([field.keep], field.place), known)


LINT = Lint(
    name="unknown-term",
    level="error",
    title=Texts(
        nl="Een bewaartermijn die er niet is",
        en="A retention term that does not exist",
    ),
    why=Texts(
        nl="Van elk persoonsgegeven moet vaststaan hoelang we het bewaren.",
        en="It must be certain how long every personal detail is kept.",
    ),
    message=Texts(
        nl='er is geen bewaartermijn "{name}"{hint}',
        en='there is no retention term "{name}"{hint}',
    ),
    remedy=Texts(
        nl="Kies een termijn onder retention in organisation.yaml, of voeg hem daar toe.",
        en="Choose a term under retention in organisation.yaml, or add it there.",
    ),
    example="""\
keep: relation-plus-2-years
""",
    run=_run,
    governance=("GOV005",),
)
