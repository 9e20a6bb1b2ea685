"""The pages of the roles: what is yours."""

from __future__ import annotations

from afspraak.model.organisation import Responsibility, Role
from afspraak.pages import links, markdown
from afspraak.pages.cards import own_steps, role_card
from afspraak.pages.edition import Edition
from afspraak.pages.first_steps import path
from afspraak.pages.parts import head, section
from afspraak.pages.translation import fallback_notice

INDEX = "roles/index.md"


def pages(edition: Edition) -> dict[str, str]:
    """The index and a page for each role."""
    roles = edition.rulebook.organisation.roles.values()
    return {INDEX: _index(edition)} | {f"roles/{role.id}.md": _page(edition, role) for role in roles}


def _page(edition: Edition, role: Role) -> str:
    here = f"roles/{role.id}.md"
    return markdown.page(
        head(edition, "organisation.yaml", role.title),
        markdown.heading(1, edition.say(role.title)),
        fallback_notice(edition, role),
        _yours(edition, role),
        _about(edition, role),
        section(
            edition, "jobs", "Waar het je om gaat", "What matters to you", markdown.bullets(map(edition.say, role.jobs))
        ),
        section(edition, "steps", "Wat je doet", "What you do", _steps(edition, here, role)),
        section(edition, "policies", "Jouw afspraken", "Your agreements", _policies(edition, here, role)),
        section(edition, "fields", "Velden die je bijhoudt", "Fields that you keep", _fields(edition, here, role)),
        section(
            edition,
            "groups",
            "Waarvoor je verantwoordelijk bent",
            "What you are accountable for",
            _groups(edition, here, role),
        ),
        section(edition, "basics", "Nieuw in deze rol?", "New in this role?", _basics(edition, here, role)),
    )


def _yours(edition: Edition, role: Role) -> str:
    name = edition.inside(edition.say(role.title))
    here = f"roles/{role.id}.md"
    card = links.to(here, role_card(role.id), edition.pick("als kaart om te printen", "as a card to print"))
    said = edition.pick(f"Als {name} is dit van jou", f"As {_article(name)} {name}, this is yours")
    return f"{said} ({card}).\n{{ .lead }}"


def _article(name: str) -> str:
    return "an" if name[:1] in "aeiou" else "a"


def _about(edition: Edition, role: Role) -> str:
    department = f"**{edition.pick('Afdeling', 'Department')}:** {edition.department_title(role.department)}"
    decides = f"**{edition.pick('Je beslist', 'You decide')}:** {edition.tell(role.decides)}" if role.decides else ""
    return markdown.block("agreed", markdown.joined(department, decides, _accountable(edition, role)))


def _accountable(edition: Edition, role: Role) -> str:
    told = {
        "content": edition.pick("Je bent eindverantwoordelijk voor de inhoud.", "You are accountable for the content."),
        "technical": edition.pick("Je zorgt voor de techniek.", "You take care of the technology."),
    }
    return told.get(role.accountable_for, "")


def _steps(edition: Edition, here: str, role: Role) -> str:
    lines = []
    for policy in edition.policies["procedure"]:
        if steps := own_steps(edition, policy, [role.id]):
            task = links.to(here, f"tasks/{policy.id}.md", edition.say(policy.title))
            lines.append(f"{task}<br>" + "<br>".join(steps))
    return markdown.bullets(lines)


def _policies(edition: Edition, here: str, role: Role) -> str:
    return markdown.bullets(
        links.to_policy(edition, here, policy) for policy in edition.active() if policy.owner == role.id
    )


def _fields(edition: Edition, here: str, role: Role) -> str:
    lines = []
    for record in edition.rulebook.records.values():
        kept = [f"{record.name}.{field.name}" for field in record.fields.values() if field.keeper == role.id]
        if kept:
            shown = ", ".join(links.to_field(edition, here, name) for name in kept)
            lines.append(f"**{edition.record_title(record.name)}:** {shown}")
    return markdown.bullets(lines)


def _groups(edition: Edition, here: str, role: Role) -> str:
    mine = [group for group in edition.rulebook.responsibilities if role.id in group.accountable]
    return markdown.bullets(_group(edition, here, group) for group in mine)


def _group(edition: Edition, here: str, group: Responsibility) -> str:
    fields = ", ".join(links.to_field(edition, here, name) for name in group.fields)
    return f"**{edition.say(group.segment)}:** {fields}"


def _basics(edition: Edition, here: str, role: Role) -> str:
    intro = edition.pick(
        "Zeven korte pagina's, van record tot dashboard, met ernaast wat het bij jou is.",
        "Seven short pages, from record to dashboard, each with what it means in your work.",
    )
    return markdown.joined(intro, path(edition, here, role))


def _index(edition: Edition) -> str:
    intro = edition.pick(
        "Kies je rol en zie wat van jou is. Hier staan rollen, geen namen.",
        "Choose your role and see what is yours. These are roles, not names.",
    )
    heads = edition.pick("Rol|Afdeling|Beslist", "Role|Department|Decides").split("|")
    rows = [
        (links.to_role(edition, INDEX, role.id), edition.department_title(role.department), edition.say(role.decides))
        for role in edition.rulebook.organisation.roles.values()
    ]
    title = markdown.heading(1, edition.pick("Rollen", "Roles"))
    return markdown.page(title, intro, markdown.block("index-table", markdown.table(heads, rows)))
