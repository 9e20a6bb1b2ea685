"""A former id of one rule that is the id of another."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, mentions, report
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    now = {rule.id: rule.place for _, rule in rulebook.rules()}
    for _, rule in rulebook.rules():
        for name, place in mentions(rule.formerly, rule.place):
            if name in now:
                yield report(LINT, place, name=name, other=now[name])


LINT = Lint(
    name="reused-rule-id",
    level="error",
    title=Texts(
        nl="Een oud id dat opnieuw gebruikt wordt",
        en="A former id that is used again",
    ),
    why=Texts(
        nl="Een id betekent voor altijd hetzelfde, anders liegen oude overzichten.",
        en="An id means the same forever; otherwise old reports lie.",
    ),
    message=Texts(
        nl='"{name}" was vroeger het id van deze regel, maar is nu het id van een andere regel, in {other}',
        en='"{name}" is a former id of this rule, but now the id of another rule, in {other}',
    ),
    remedy=Texts(
        nl="Geef de andere regel een nieuw id.",
        en="Give the other rule a new id.",
    ),
    example="""\
formerly: [phone-is-clean]   # while another rule is called phone-is-clean
""",
    run=_run,
)
