"""The pages of the procedures."""

from __future__ import annotations

from afspraak.model.policies import Policy, Step
from afspraak.pages import drawings, findable, links, markdown
from afspraak.pages.edition import Edition
from afspraak.pages.parts import departure, head, history, machine_form, ownership, reasons, section
from afspraak.pages.rules import rules
from afspraak.pages.translation import fallback_notice

INDEX = "procedures/index.md"


def pages(edition: Edition) -> dict[str, str]:
    """The index and a page for each active procedure."""
    procedures = edition.policies["procedure"]
    return {INDEX: _index(edition)} | {f"{policy.path}.md": _page(edition, policy) for policy in procedures}


def _page(edition: Edition, policy: Policy) -> str:
    here = f"{policy.path}.md"
    return markdown.page(
        head(edition, f"{policy.path}.yaml", policy.agreed or policy.starts_when),
        markdown.heading(1, edition.say(policy.title)),
        fallback_notice(edition, policy),
        markdown.block("agreed", _start(edition, policy)),
        edition.tell(policy.agreed),
        section(edition, "steps", "De stappen", "The steps", _steps(edition, here, policy)),
        section(edition, "diagram", "In beeld", "As a picture", flow(edition, policy)),
        rules(edition, here, policy),
        reasons(edition, policy),
        departure(edition, policy),
        ownership(edition, here, policy),
        history(edition, policy),
        machine_form(edition, here, policy),
        findable.of_policy(edition, policy),
    )


def _start(edition: Edition, policy: Policy) -> str:
    when = f"**{edition.pick('Aanleiding', 'Starts when')}:** {edition.inside(edition.tell(policy.starts_when))}"
    takes = f"**{edition.pick('Duurt', 'Takes')}:** {edition.say(policy.takes)}" if policy.takes else ""
    return markdown.joined(when, takes)


def _steps(edition: Edition, here: str, policy: Policy) -> str:
    heads = edition.pick("Stap|Wat je doet|Wie|Velden|Controle", "Step|What you do|Who|Fields|Check").split("|")
    rows = [(f"☐ {number}", *_step(edition, here, step)) for number, step in enumerate(policy.steps, 1)]
    return markdown.block("steps-table", markdown.table(heads, rows))


def _step(edition: Edition, here: str, step: Step) -> tuple[str, str, str, str]:
    fields = "<br>".join(links.to_field(edition, here, field) for field in step.fields)
    rules = "<br>".join(links.to_rule(edition, here, rule) for rule in step.checked_by)
    by_hand = edition.pick("afvinken", "tick off")
    return _what(edition, step), links.to_role(edition, here, step.role), fields, rules or by_hand


def term(edition: Edition, step: Step) -> str:
    """Within how many working days a step is done; empty where nothing was agreed."""
    days = step.working_days
    if days is None:
        return ""
    if days == 1:
        return edition.pick("binnen 1 werkdag", "within 1 working day")
    return edition.pick(f"binnen {days} werkdagen", f"within {days} working days")


def _what(edition: Edition, step: Step) -> str:
    within = term(edition, step)
    note = edition.fit(step.note)
    return "<br>".join(part for part in (edition.fit(step.do), f"*{within}*" if within else "", note) if part)


def flow(edition: Edition, policy: Policy) -> str:
    """The steps below each other; the table above says the same."""
    told = [
        (f"{number}. {edition.say(step.do)}", edition.role_title(step.role))
        for number, step in enumerate(policy.steps, 1)
    ]
    return drawings.steps(edition.say(policy.starts_when), told)


def _index(edition: Edition) -> str:
    intro = edition.pick(
        "Wat je doet, in welke volgorde, en wie aan zet is.", "What you do, in which order, and whose turn it is."
    )
    heads = edition.pick("Procedure|Aanleiding|Stappen", "Procedure|Starts when|Steps").split("|")
    rows = [
        (links.to_policy(edition, INDEX, policy), edition.say(policy.starts_when), str(len(policy.steps)))
        for policy in edition.policies["procedure"]
    ]
    title = markdown.heading(1, edition.pick("Procedures", "Procedures"))
    return markdown.page(title, intro, markdown.block("index-table", markdown.table(heads, rows)))
