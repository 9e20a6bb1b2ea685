"""Fields that another system leads, without a number that joins the two systems."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, report, told
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    account = rulebook.records.get("account")
    if not account or "customer_number" in account.fields:
        return
    systems = rulebook.organisation.systems
    for record in rulebook.records.values():
        for field in record.fields.values():
            others = [name for name in field.leads.values() if name in systems and not systems[name].central]
            if others and len({*field.leads.values()}) > 1:
                title = told(systems[others[0]].title)
                yield report(LINT, field.place, system=title, field=told(field.label))


LINT = Lint(
    name="leads-without-join",
    level="error",
    title=Texts(
        nl="Leidend zonder koppeling",
        en="Leading without a join",
    ),
    why=Texts(
        nl="Wie wil nagaan of twee systemen hetzelfde zeggen, moet weten welke relatie bij welke hoort: "
        "het klantnummer.",
        en="To find out whether two systems say the same, one must know which account is which: the customer number.",
    ),
    message=Texts(
        nl='{system} is leidend voor "{field}", maar een relatie heeft geen veld customer_number om de '
        "systemen mee te koppelen",
        en='{system} leads "{field}", but an account has no field customer_number to join the systems by',
    ),
    remedy=Texts(
        nl="Voeg customer_number toe aan records/account.yaml.",
        en="Add customer_number to records/account.yaml.",
    ),
    example="""\
leads: {prospect: crm, customer: finance}   # and account has no customer_number
""",
    run=_run,
    governance=("GOV015",),
)
