"""The pages of the processes: the phases of a record type."""

from __future__ import annotations

from afspraak.model.policies import Phase, Policy
from afspraak.pages import drawings, findable, levels, links, markdown
from afspraak.pages.edition import Edition
from afspraak.pages.parts import departure, head, history, machine_form, ownership, reasons, section
from afspraak.pages.rules import rules
from afspraak.pages.translation import fallback_notice

INDEX = "processes/index.md"


def pages(edition: Edition) -> dict[str, str]:
    """The index and a page for each active process."""
    processes = edition.policies["process"]
    return {INDEX: _index(edition)} | {f"{policy.path}.md": _page(edition, policy) for policy in processes}


def _page(edition: Edition, policy: Policy) -> str:
    here = f"{policy.path}.md"
    return markdown.page(
        head(edition, f"{policy.path}.yaml", policy.agreed),
        markdown.heading(1, edition.say(policy.title)),
        fallback_notice(edition, policy),
        markdown.block("agreed", markdown.joined(edition.tell(policy.agreed), _about(edition, here, policy))),
        section(edition, "diagram", "In beeld", "As a picture", states(edition, policy)),
        section(edition, "phases", "De fasen", "The phases", _phases(edition, here, policy)),
        rules(edition, here, policy),
        reasons(edition, policy),
        departure(edition, policy),
        ownership(edition, here, policy),
        history(edition, policy),
        machine_form(edition, here, policy),
        findable.of_policy(edition, policy),
    )


def _about(edition: Edition, here: str, policy: Policy) -> str:
    record = links.to_field(edition, here, policy.of)
    field = links.to_field(edition, here, f"{policy.of}.{policy.field}")
    return edition.pick(
        f"De fasen van het recordtype {record}. De fase staat in het veld {field}.",
        f"The phases of the record type {record}. The phase is in the field {field}.",
    )


def _phases(edition: Edition, here: str, policy: Policy) -> str:
    heads = edition.pick("Fase|Betekent|Moet ingevuld zijn|Daarna", "Phase|Means|Must be filled in|After that").split(
        "|"
    )
    rows = [_phase(edition, here, policy, phase) for phase in policy.phases]
    return markdown.block("phases-table", markdown.table(heads, rows))


def _phase(edition: Edition, here: str, policy: Policy, phase: Phase) -> tuple[str, str, str, str]:
    titles = {known.id: edition.say(known.title) for known in policy.phases}
    start = edition.pick("hier begin je", "you start here")
    name = f"{markdown.place(phase.id)}**{titles[phase.id]}**" + (f"<br>*{start}*" if phase.start else "")
    gate = f"*{edition.pick('Vooraf', 'Beforehand')}:* {edition.fit(phase.gate)}" if phase.gate else ""
    means = "<br>".join(part for part in (edition.fit(phase.means), gate) if part)
    needs = ", ".join(links.to_field(edition, here, f"{policy.of}.{field}") for field in phase.needs)
    level = "" if phase.level == "error" or not needs else f"{levels.badge(edition, phase.level)} "
    after = ", ".join(titles.get(name, markdown.line(name)) for name in phase.next)
    return name, means, f"{level}{needs}" or "–", after or edition.pick("*eindfase*", "*final phase*")


def states(edition: Edition, policy: Policy) -> str:
    """The phases as a picture; the table below it says the same."""
    numbers = {phase.id: number for number, phase in enumerate(policy.phases)}
    arrows = [
        (numbers[phase.id], numbers[after]) for phase in policy.phases for after in phase.next if after in numbers
    ]
    starts = [numbers[phase.id] for phase in policy.phases if phase.start]
    titles = [phase.title.in_(edition.language) for phase in policy.phases]
    return drawings.phases(policy.title.in_(edition.language), titles, starts, arrows) if titles else ""


def _index(edition: Edition) -> str:
    intro = edition.pick(
        "De fasen die een record doorloopt, en wat elke fase vraagt.",
        "The phases that a record goes through, and what each of them asks.",
    )
    heads = edition.pick("Proces|Recordtype|Fasen", "Process|Record type|Phases").split("|")
    rows = [
        (
            links.to_policy(edition, INDEX, policy),
            links.to_field(edition, INDEX, policy.of),
            ", ".join(edition.say(phase.title) for phase in policy.phases),
        )
        for policy in edition.policies["process"]
    ]
    title = markdown.heading(1, edition.pick("Processen", "Processes"))
    return markdown.page(title, intro, markdown.block("index-table", markdown.table(heads, rows)))
