"""The page with what well-governed agreements must satisfy, and what checks it here."""

from __future__ import annotations

from afspraak.pages import links, markdown
from afspraak.pages.edition import Edition
from afspraak.pages.given import Check

HERE = "governance.md"


def pages(edition: Edition) -> dict[str, str]:
    """The one page about governance checks."""
    checks = edition.given.governance
    whole, part = sum(_whole(check) for check in checks), sum(bool(check.lints and check.pending) for check in checks)
    intro = edition.pick(
        f"Ook de afspraken zelf houden we in orde. Van deze {len(checks)} punten controleert `afspraak check` er "
        f"**{whole}** helemaal en **{part}** deels. Bij de rest staat waarom dat nog niet kan.",
        f"The agreements themselves are kept in order too. Of these {len(checks)} items `afspraak check` checks "
        f"**{whole}** fully and **{part}** in part. For the rest the reason is given.",
    )
    heads = edition.pick("Nr.|Wat moet kloppen|Controle", "No.|What must hold|Check").split("|")
    rows = [
        (f"{markdown.place(check.id)}{markdown.line(check.id)}", edition.explain(check.asks), _kept(edition, check))
        for check in checks
    ]
    title = markdown.heading(1, edition.pick("Toezicht op de afspraken", "Looking after the agreements"))
    return {HERE: markdown.page(title, intro, markdown.block("sources-table", markdown.table(heads, rows)))}


def _whole(check: Check) -> bool:
    return bool(check.lints) and not check.pending


def _kept(edition: Edition, check: Check) -> str:
    pending = f"*{edition.explain(check.pending)}*" if check.pending else ""
    lints = ", ".join(_lint(edition, name) for name in check.lints)
    return "<br>".join(part for part in (lints, pending) if part) or "–"


def _lint(edition: Edition, name: str) -> str:
    shown = markdown.code(name)
    return links.to(HERE, f"reference/lints.md#{name}", shown) if name in edition.given.lints else shown
