"""The page that says which department does what: for each group of data, and in each procedure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from afspraak.model.organisation import Department, Responsibility
from afspraak.model.policies import Policy
from afspraak.pages import links, markdown
from afspraak.pages.edition import Edition
from afspraak.pages.titles import page_link
from afspraak.texts import Texts

HERE = "who-does-what.md"
PARTS: dict[str, tuple[Texts, Texts]] = {
    "accountable": (Texts(nl="V", en="A"), Texts(nl="verantwoordelijk", en="accountable")),
    "enters": (Texts(nl="I", en="E"), Texts(nl="voert in", en="enters")),
    "informed": (Texts(nl="H", en="I"), Texts(nl="hoort het", en="is informed")),
}


def pages(edition: Edition) -> dict[str, str]:
    """The one page: two matrices with a column for each department, and who decides."""
    intro = edition.pick(
        "Bij wie je moet zijn, per groep gegevens en per procedure.",
        "Where to turn, for each group of data and each procedure.",
    )
    title = markdown.heading(1, edition.pick("Wie doet wat", "Who does what"))
    page = markdown.page(
        "---\nhide: [toc]\n---", title, intro, _decides(edition), _groups(edition), _procedures(edition), _more(edition)
    )
    return {HERE: page}


def department_of(edition: Edition, name: str) -> str:
    """The department that a name stands for: its own id, or that of the role; empty where neither is known."""
    organisation = edition.rulebook.organisation
    role = organisation.roles.get(name)
    return role.department if role else name if name in organisation.departments else ""


def _decides(edition: Edition) -> str:
    roles = [role for role in edition.rulebook.organisation.roles.values() if role.decides]
    heads = edition.pick("Wie|Beslist", "Who|Decides").split("|")
    rows = [(links.to_role(edition, HERE, role.id), edition.fit(role.decides)) for role in roles]
    title = markdown.heading(2, edition.pick("Wie beslist", "Who decides"), "page-decides")
    return markdown.joined(title, markdown.block("index-table", markdown.table(heads, rows))) if rows else ""


def _groups(edition: Edition) -> str:
    departments = _taking_part(edition, [part for group in edition.rulebook.responsibilities for part in _names(group)])
    rows = [
        (edition.say(group.segment), *(_parts(edition, group, department.id) for department in departments))
        for group in edition.rulebook.responsibilities
    ]
    legend = " · ".join(f"**{edition.say(mark)}** {edition.say(words)}" for mark, words in PARTS.values())
    title = markdown.heading(2, edition.pick("Per groep gegevens", "For each group of data"), "page-groups")
    matrix = _matrix(edition, edition.pick("Wat", "What"), departments, rows)
    return markdown.joined(title, f"{legend}\n{{ .facts }}", matrix) if rows else ""


def _names(group: Responsibility) -> Iterable[str]:
    return (*group.accountable, *group.enters, *group.informed)


def _taking_part(edition: Edition, names: Iterable[str]) -> list[Department]:
    taking = {department_of(edition, name) for name in names}
    return [each for each in edition.rulebook.organisation.departments.values() if each.id in taking]


def _parts(edition: Edition, group: Responsibility, department: str) -> str:
    has = [part for part in PARTS if department in {department_of(edition, name) for name in getattr(group, part)}]
    return " ".join(
        f'<abbr class="part" title="{edition.say(PARTS[part][1])}">{edition.say(PARTS[part][0])}</abbr>' for part in has
    )


def _procedures(edition: Edition) -> str:
    procedures = edition.policies["procedure"]
    departments = _taking_part(edition, [step.role for policy in procedures for step in policy.steps])
    rows = [_procedure(edition, policy, departments) for policy in procedures]
    title = markdown.heading(2, edition.pick("Per procedure", "For each procedure"), "page-procedures")
    legend = edition.pick("Hoeveel stappen elke afdeling doet.", "How many steps each department takes.")
    matrix = _matrix(edition, edition.pick("Procedure", "Procedure"), departments, rows)
    return markdown.joined(title, f"{legend}\n{{ .facts }}", matrix) if rows else ""


def _procedure(edition: Edition, policy: Policy, departments: list[Department]) -> tuple[str, ...]:
    steps = Counter(department_of(edition, step.role) for step in policy.steps)
    shown = (str(steps[department.id]) if steps[department.id] else "" for department in departments)
    return (links.to(HERE, f"tasks/{policy.id}.md", edition.say(policy.title)), *shown)


def _matrix(edition: Edition, first: str, departments: list[Department], rows: Iterable[tuple[str, ...]]) -> str:
    heads = [first, *(f"<span>{edition.say(department.title)}</span>" for department in departments)]
    return markdown.block("matrix upright", markdown.table(heads, rows))


def _more(edition: Edition) -> str:
    names = ("responsibilities", "roles", "who-leads", "cards")
    shown = " · ".join(page_link(edition, HERE, name) for name in names)
    return f"{edition.pick('Meer', 'More')}: {shown}\n{{ .facts }}"
