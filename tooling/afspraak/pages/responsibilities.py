"""The page that says who is accountable, who enters and who is informed."""

from __future__ import annotations

from collections.abc import Iterable

from afspraak.model.organisation import Responsibility
from afspraak.pages import links, markdown, proposals
from afspraak.pages.edition import Edition
from afspraak.pages.translation import fallback_notice

HERE = "responsibilities.md"


def pages(edition: Edition) -> dict[str, str]:
    """The one page about responsibilities."""
    groups = edition.rulebook.responsibilities
    intro = edition.pick(
        "Per groep gegevens is één rol verantwoordelijk. Die rol hoeft niet alles zelf in te voeren.",
        "One role is accountable for each group of data. That role need not enter everything itself.",
    )
    heads = edition.pick("Wat|Verantwoordelijk|Voert in|Hoort het", "What|Accountable|Enters|Is informed").split("|")
    table = markdown.block("register-table", markdown.table(heads, [_row(edition, group) for group in groups]))
    page = markdown.page(
        markdown.heading(1, edition.pick("Verantwoordelijkheden", "Responsibilities")),
        fallback_notice(edition, groups),
        intro,
        table,
        _departments(edition),
        _overlaps(edition, groups),
        _details(edition, groups),
        proposals.change(edition, "responsibilities.yaml", edition.pick("Verantwoordelijkheden", "Responsibilities")),
    )
    return {HERE: page}


def _row(edition: Edition, group: Responsibility) -> tuple[str, str, str, str]:
    return (
        edition.say(group.segment),
        _who(edition, group.accountable),
        _who(edition, group.enters),
        _who(edition, group.informed),
    )


def _who(edition: Edition, names: Iterable[str]) -> str:
    return ", ".join(links.to_role(edition, HERE, name) for name in names)


def _departments(edition: Edition) -> str:
    outside = [each for each in edition.rulebook.organisation.departments.values() if each.outside_contact]
    words = edition.pick("Afdelingen met contact naar buiten", "Departments with outside contact")
    return f"**{words}:** {', '.join(edition.say(each.title) for each in outside)}." if outside else ""


def _overlaps(edition: Edition, groups: Iterable[Responsibility]) -> str:
    told = [f"**{edition.say(group.segment)}:** {edition.say(group.overlap)}" for group in groups if group.overlap]
    title = markdown.heading(2, edition.pick("Waar afdelingen elkaar raken", "Where departments meet"), "page-overlap")
    return markdown.joined(title, markdown.bullets(told)) if told else ""


def _details(edition: Edition, groups: Iterable[Responsibility]) -> str:
    lines = [
        f"**{edition.say(group.segment)}:** {', '.join(_field(edition, name) for name in group.fields)}"
        for group in groups
    ]
    title = markdown.heading(2, edition.pick("De velden per groep", "The fields of each group"), "page-fields")
    return markdown.joined(title, markdown.bullets(lines)) if lines else ""


def _field(edition: Edition, name: str) -> str:
    return links.to_field(edition, HERE, name)
