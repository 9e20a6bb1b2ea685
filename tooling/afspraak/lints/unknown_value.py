"""A value that is not on the list of its field."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints import values
from afspraak.lints.base import Given, Lint, report, told
from afspraak.model.rulebook import Rulebook
from afspraak.nearest import did_you_mean
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    for use in dict.fromkeys(values.every(rulebook)):
        known = values.allowed(rulebook, use.field)
        if known and use.value not in known:
            hint = values.renamed(rulebook, use) or did_you_mean(use.value, known)
            shown = ", ".join(known[:12]) + (", …" if len(known) > 12 else "")
            yield report(LINT, use.place, field=told(use.field.label), name=use.value, hint=hint, known=shown)


LINT = Lint(
    name="unknown-value",
    level="error",
    title=Texts(
        nl="Een waarde die niet op de lijst staat",
        en="A value that is not on the list",
    ),
    why=Texts(
        nl="Een voorwaarde met een onbekende waarde wordt nooit waar, en niemand merkt het.",
        en="A condition with an unknown value never becomes true, and nobody notices.",
    ),
    message=Texts(
        nl='{field} kent geen waarde "{name}"{hint}',
        en='{field} has no value "{name}"{hint}',
    ),
    remedy=Texts(
        nl="Gebruik een waarde die het veld kent: {known}.",
        en="Use a value that the field has: {known}.",
    ),
    example="""\
when: {relation_type: custommer}
""",
    run=_run,
)
