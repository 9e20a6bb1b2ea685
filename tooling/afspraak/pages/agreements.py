"""The pages of the agreements."""

from __future__ import annotations

from afspraak.model.policies import Policy
from afspraak.pages import findable, links, markdown, proposals
from afspraak.pages.edition import Edition
from afspraak.pages.parts import departure, head, history, machine_form, ownership, reasons
from afspraak.pages.rules import rules
from afspraak.pages.titles import page_link
from afspraak.pages.translation import fallback_notice

INDEX = "agreements/index.md"


def pages(edition: Edition) -> dict[str, str]:
    """The index and a page for each active agreement."""
    agreements = edition.policies["agreement"]
    return {INDEX: _index(edition)} | {f"{policy.path}.md": _page(edition, policy) for policy in agreements}


def _page(edition: Edition, policy: Policy) -> str:
    here = f"{policy.path}.md"
    return markdown.page(
        head(edition, f"{policy.path}.yaml", policy.agreed),
        markdown.heading(1, edition.say(policy.title)),
        fallback_notice(edition, policy),
        markdown.block("agreed", edition.tell(policy.agreed)),
        rules(edition, here, policy),
        reasons(edition, policy),
        departure(edition, policy),
        ownership(edition, here, policy),
        history(edition, policy),
        machine_form(edition, here, policy),
        findable.of_policy(edition, policy),
    )


def _index(edition: Edition) -> str:
    intro = edition.pick(
        "Zo leggen we gegevens vast. Elke afspraak is kort, heeft voorbeelden en één eigenaar.",
        "This is how we record data. Every agreement is short, has examples and one owner.",
    )
    heads = edition.pick("Afspraak|Wat we afspraken|Regels", "Agreement|What we agreed|Rules").split("|")
    rows = [
        (links.to_policy(edition, INDEX, policy), edition.opening(policy.agreed), str(len(edition.live(policy)) or "–"))
        for policy in edition.policies["agreement"]
    ]
    title = markdown.heading(1, edition.pick("Afspraken", "Agreements"))
    all_rules = page_link(edition, INDEX, "rules")
    more = markdown.bullets(
        (edition.pick(f"Alles op een rij: {all_rules}", f"All in one list: {all_rules}"), proposals.agreement(edition))
    )
    return markdown.page(title, intro, links.finished(markdown.finished_table("index-table", heads, rows)), more)
