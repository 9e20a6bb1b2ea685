"""A responsibility that several roles answer for."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, report, told
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    claimed: dict[tuple[str, str], tuple[str, ...]] = {}
    for shared in rulebook.responsibilities:
        roles = dict.fromkeys(shared.accountable)
        for name in shared.fields:
            roles |= dict.fromkeys(claimed.get((shared.segment.in_("nl"), name), ()))
            claimed[shared.segment.in_("nl"), name] = tuple(roles)
        if len(roles) > 1:
            yield report(LINT, shared.place, segment=told(shared.segment), count=len(roles), roles=", ".join(roles))


LINT = Lint(
    name="more-than-one-accountable",
    level="error",
    title=Texts(
        nl="Meer dan één verantwoordelijke",
        en="More than one accountable role",
    ),
    why=Texts(
        nl="Wie samen verantwoordelijk zijn, wachten op elkaar. Kies één rol; anderen kunnen wel invoeren.",
        en="Those who are accountable together wait for each other. Choose one role; others can still enter data.",
    ),
    message=Texts(
        nl='voor "{segment}" zijn {count} rollen verantwoordelijk ({roles}); dat moet er één zijn',
        en='"{segment}" has {count} accountable roles ({roles}); it must be one',
    ),
    remedy=Texts(
        nl="Kies één rol, en zet de afdelingen van de anderen bij enters of informed.",
        en="Choose one role, and put the departments of the others under enters or informed.",
    ),
    example="""\
- segment: Gemeenten
  fields: [account.name]
  accountable: [sales-manager, stakeholder-manager]
""",
    run=_run,
    governance=(
        "GOV001",
        "GOV008",
    ),
)
