"""A role whose account GitHub and GitLab cannot know."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, report
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts
from afspraak.yamltree import place_of


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    for role in rulebook.organisation.roles.values():
        if role.account and not role.handle:
            yield report(LINT, place_of(role.account, role.place), role=role.id, account=role.account)


LINT = Lint(
    name="account-no-handle",
    level="error",
    title=Texts(
        nl="Een account dat niet kan bestaan",
        en="An account that cannot exist",
    ),
    why=Texts(
        nl="Wie een wijziging goedkeurt, vinden GitHub en GitLab alleen bij een bestaande naam.",
        en="GitHub and GitLab find who approves a change only by a name that exists.",
    ),
    message=Texts(
        nl='"{account}", het account van {role}, is geen naam die GitHub of GitLab kent',
        en='"{account}", the account of {role}, is no name that GitHub or GitLab knows',
    ),
    remedy=Texts(
        nl="Schrijf de naam van een team of een gebruiker, zoals voorbeeld/crm-beheer. Het @-teken mag weg.",
        en="Write the name of a team or a user, such as example/crm-managers. Leave the @ sign out if you like.",
    ),
    example="""\
roles:
  crm-manager: {title: CRM-beheerder, account: Ons team}
""",
    run=_run,
)
