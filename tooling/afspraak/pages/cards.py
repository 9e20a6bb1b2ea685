"""Pocket cards: one printed page for each role and each department."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from afspraak.model.organisation import Department, Responsibility, Role
from afspraak.model.policies import Policy
from afspraak.pages import links, markdown, pairs
from afspraak.pages.edition import Edition
from afspraak.pages.titles import page_link
from afspraak.pages.who_does_what import department_of

INDEX = "cards/index.md"
MOST_LINES = 9  # of each part, so that a card stays one page
MOST_PAIRS = 10
ROOM = 60  # printed lines beside the examples, for the same reason
WIDTH = 54  # letters on such a line
ESSENTIAL = 2  # as much as being filled in by so many steps


def pages(edition: Edition) -> dict[str, str]:
    """The index, and a card for each role and each department."""
    organisation = edition.rulebook.organisation
    roles = {role_card(role.id): _role(edition, role) for role in organisation.roles.values()}
    departments = {_department_card(each.id): _department(edition, each) for each in organisation.departments.values()}
    return {INDEX: _index(edition), **roles, **departments}


def role_card(role: str) -> str:
    """The page of the card of a role."""
    return f"cards/role-{role}.md"


def _department_card(department: str) -> str:
    return f"cards/department-{department}.md"


def _role(edition: Edition, role: Role) -> str:
    here = role_card(role.id)
    kept = [
        f"{record.name}.{field.name}"
        for record in edition.rulebook.records.values()
        for field in record.fields.values()
        if field.keeper == role.id
    ]
    parts = (
        _part(edition, "Hier gaat het om", "What matters", [edition.say(job) for job in role.jobs]),
        _part(edition, "Je beslist", "You decide", [edition.say(role.decides)] if role.decides else []),
        _tasks(edition, here, edition.pick("Dit doe jij", "What you do"), [role.id], len(role.jobs) + 1),
        _written(edition, here, _filled(edition, [role.id]), [*kept, *_entered(edition, role.department)]),
    )
    return _card(edition, here, edition.say(role.title), parts)


def _department(edition: Edition, department: Department) -> str:
    here = _department_card(department.id)
    roles = [role for role in edition.rulebook.organisation.roles.values() if role.department == department.id]
    names = [role.id for role in roles]
    entered = _groups(edition, department.id)
    parts = (
        _part(edition, "Onze rollen", "Our roles", [links.to_role(edition, here, name) for name in names]),
        _part(edition, "Dit voeren wij in", "What we enter", [edition.say(group.segment) for group in entered]),
        _tasks(edition, here, edition.pick("Dit doen wij", "What we do"), names, len(names) + len(entered)),
        _written(edition, here, _filled(edition, names), _entered(edition, department.id)),
    )
    return _card(edition, here, edition.say(department.title), parts)


def _groups(edition: Edition, department: str) -> list[Responsibility]:
    """The groups of data that a department, or a role of it, enters."""
    groups = edition.rulebook.responsibilities
    return [group for group in groups if department in {department_of(edition, name) for name in group.enters}]


def _entered(edition: Edition, department: str) -> list[str]:
    return [field for group in _groups(edition, department) for field in group.fields]


def _card(edition: Edition, here: str, title: str, parts: Sequence[str]) -> str:
    date = edition.date(edition.given.as_of)
    organisation = edition.rulebook.organisation
    site = links.outside(markdown.line(organisation.site), organisation.site)
    told = filter(None, (markdown.line(organisation.name), date, _ask(edition, here), site))
    foot = f"{' · '.join(told)}\n{{ .facts }}"
    card = markdown.block("card", markdown.joined(*parts))
    words = edition.pick("Print deze kaart", "Print this card")
    button = f'<button type="button" class="print-page" hidden>{words}</button>'
    head = "---\nhide: [navigation, toc]\nsearch: {exclude: true}\n---"
    name = edition.pick(f"Zakkaart {title}", f"Pocket card: {title}")
    return markdown.page(head, markdown.heading(1, name), button, card, foot)


def _ask(edition: Edition, here: str) -> str:
    roles = edition.rulebook.organisation.roles.values()
    content = next((role.id for role in roles if role.accountable_for == "content"), "")
    who = links.to_role(edition, here, content, inside=True)
    return edition.pick(f"Twijfel je? Vraag het aan de {who}.", f"In doubt? Ask the {who}.") if content else ""


def _part(edition: Edition, nl: str, en: str, lines: Sequence[str]) -> str:
    if not lines:
        return ""
    shown = [*lines[:MOST_LINES], *(["…"] if len(lines) > MOST_LINES else [])]
    return markdown.block("card-part", f"{markdown.heading(2, edition.pick(nl, en))}\n\n{markdown.bullets(shown)}")


def _tasks(edition: Edition, here: str, title: str, roles: Sequence[str], taken: int) -> str:
    steps = _steps(edition, here, roles, ROOM - taken)
    return markdown.block("card-part card-steps", f"{markdown.heading(2, title)}\n\n{steps}") if steps else ""


def _written(edition: Edition, here: str, filled: Sequence[str], kept: Iterable[str]) -> str:
    """The fields that the steps fill in most, and those of rules that matter most, come first."""
    uses = Counter(filled)

    def weight(name: str) -> int:
        return uses[name] + (ESSENTIAL if pairs.is_essential(edition, name) else 0)

    table = pairs.table(edition, here, sorted([*uses, *kept], key=weight, reverse=True), MOST_PAIRS)
    title = markdown.heading(2, edition.pick("Zo schrijf je het", "How to write it"))
    return markdown.block("card-part", f"{title}\n\n{table}") if table else ""


def own_steps(edition: Edition, policy: Policy, roles: Sequence[str]) -> list[str]:
    """The steps of a procedure that these roles take, each with its number."""
    numbered = enumerate(policy.steps, 1)
    return [f"{number}. {edition.say(step.do)}" for number, step in numbered if step.role in roles]


def _steps(edition: Edition, here: str, roles: Sequence[str], left: int) -> str:
    """The tasks of these roles with their steps in as many lines as are left; then the names of the other tasks."""
    told, others = [], []
    for policy in edition.policies["procedure"]:
        steps = own_steps(edition, policy, roles)
        lines = 1 + sum(1 + len(step) // WIDTH for step in steps)
        task = links.to(here, f"tasks/{policy.id}.md", edition.say(policy.title))
        if steps and lines <= left:
            told.append("<br>".join((f"**{task}**", *steps)))
            left -= lines
        elif steps:
            others.append(task)
    more = [f"{edition.pick('en nog', 'and also')}: {', '.join(others)}"] if others else []
    return markdown.bullets([*told, *more])


def _filled(edition: Edition, roles: Sequence[str]) -> list[str]:
    steps = [step for policy in edition.policies["procedure"] for step in policy.steps if step.role in roles]
    return [field for step in steps for field in step.fields]


def _index(edition: Edition) -> str:
    organisation = edition.rulebook.organisation
    intro = edition.pick(
        "Eén bladzijde per rol en per afdeling, om te printen en op te hangen.",
        "One page for each role and each department, to print and pin up.",
    )
    roles = [links.to(INDEX, role_card(role.id), edition.say(role.title)) for role in organisation.roles.values()]
    departments = [
        links.to(INDEX, _department_card(each.id), edition.say(each.title))
        for each in organisation.departments.values()
    ]
    title = markdown.heading(1, edition.pick("Zakkaarten", "Pocket cards"))
    more = f"{edition.pick('Meer over je rol', 'More about your role')}: {page_link(edition, INDEX, 'roles')}"
    per_role = f"{markdown.heading(2, edition.pick('Per rol', 'For each role'))}\n\n{markdown.bullets(roles)}"
    per_department = (
        f"{markdown.heading(2, edition.pick('Per afdeling', 'For each department'))}\n\n{markdown.bullets(departments)}"
    )
    return markdown.page(title, intro, per_role, per_department, more)
