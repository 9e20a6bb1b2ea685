"""An organisation in which not exactly one role answers for the content of the CRM."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, described, report
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts
from afspraak.yamltree import place_of


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    roles = [role for role in rulebook.organisation.roles.values() if role.accountable_for == "content"]
    if described(rulebook) and len(roles) != 1:
        role = roles[1] if roles else next(iter(rulebook.organisation.roles.values()))
        yield report(LINT, place_of(role.id, role.place), who=_who(len(roles)))


def _who(count: int) -> Texts:
    if not count:
        return Texts(nl="geen enkele rol heeft", en="no role has")
    return Texts(nl=f"{count} rollen hebben", en=f"{count} roles have")


LINT = Lint(
    name="not-one-accountable-for-content",
    level="error",
    title=Texts(
        nl="Niet precies één eindverantwoordelijke voor de inhoud",
        en="Not exactly one role accountable for the content",
    ),
    why=Texts(
        nl="Iedereen mag meepraten, maar één rol beslist wat er in de afspraken staat.",
        en="Everyone may have a say, but one role decides what the agreements say.",
    ),
    message=Texts(
        nl='{who} "accountable_for: content"; dat moet er precies één zijn',
        en='{who} "accountable_for: content"; it must be exactly one',
    ),
    remedy=Texts(
        nl='Geef één rol de regel "accountable_for: content", liefst een stafafdeling of de directie.',
        en='Give one role the line "accountable_for: content", preferably in a staff department or the board.',
    ),
    example="""\
roles:
  crm-manager: {title: CRM-beheerder, department: marketing}
""",
    run=_run,
    governance=("GOV007",),
)
