"""What a reader comes to do: an index by task, and one screen for each."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from afspraak.model.policies import Policy, Step
from afspraak.pages import links, markdown, pairs
from afspraak.pages.edition import Edition
from afspraak.pages.parts import head, whom_to_ask
from afspraak.pages.procedures import term
from afspraak.pages.titles import page_link

INDEX = "tasks/index.md"
MOST_PAIRS = 8  # so that a task stays one screen
MOST_RULES = 8


def pages(edition: Edition) -> dict[str, str]:
    """The index and a page for each active procedure."""
    procedures = edition.policies["procedure"]
    return {INDEX: _index(edition)} | {f"tasks/{policy.id}.md": _page(edition, policy) for policy in procedures}


def _page(edition: Edition, policy: Policy) -> str:
    here = f"tasks/{policy.id}.md"
    wide = head(edition, f"{policy.path}.yaml", policy.starts_when, hide=("navigation", "toc"))
    parts = (_steps(edition, here, policy), _beside(edition, here, policy), _below(edition, here, policy))
    columns = markdown.block("task", markdown.joined(*parts))
    return markdown.page(wide, markdown.heading(1, edition.say(policy.title)), _start(edition, policy), columns)


def _start(edition: Edition, policy: Policy) -> str:
    takes = f" · {edition.say(policy.takes)}" if policy.takes else ""
    return f"{edition.say(policy.starts_when)}{takes}\n{{ .lead }}"


def _steps(edition: Edition, here: str, policy: Policy) -> str:
    before = ("", *(step.role for step in policy.steps))
    lines = [_step(edition, here, step, last) for step, last in zip(policy.steps, before, strict=False)]
    numbered = "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))
    title = markdown.heading(2, edition.pick("De stappen", "The steps"), "page-steps")
    whole = links.to_policy(edition, here, policy)
    back = links.to(here, INDEX, edition.pick("Alle taken", "All tasks"))
    more = f"{edition.pick('Met uitleg en controles', 'With notes and checks')}: {whole} · {back}"
    return markdown.block("task-steps", markdown.joined(title, numbered, f"{more}\n{{ .facts }}"))


def _step(edition: Edition, here: str, step: Step, last: str) -> str:
    """What to do, within which time; who does it stands above the first step of a row that one role takes."""
    who = f'<span class="who">{links.to_role(edition, here, step.role)}</span> ' if step.role != last else ""
    within = term(edition, step)
    return f"{who}{edition.say(step.do)}" + (f' <span class="within">{within}</span>' if within else "")


def _beside(edition: Edition, here: str, policy: Policy) -> str:
    task = _own(edition, policy)
    fields = [name for step in task.steps for name in step]
    written = pairs.table(edition, here, fields, MOST_PAIRS, task)
    title = markdown.heading(2, edition.pick("Zo schrijf je het", "How to write it"), "page-pairs")
    return markdown.block("task-beside", f"{title}\n\n{written}") if written else ""


def _own(edition: Edition, policy: Policy) -> pairs.Task:
    """What the steps say to write, and which fields they empty."""
    checked = {rule for step in policy.steps for rule in step.checked_by if rule in edition.rules}
    emptying = [rule for name in checked if (rule := edition.rules[name][1]).must and rule.must.word == "be_empty"]
    right = {name: texts for step in policy.steps for name, texts in step.right.items()}
    wrong = {name: texts for step in policy.steps for name, texts in step.wrong.items()}
    emptied = {subject.name for rule in emptying for subject in edition.subjects(rule)}
    steps = [(*step.fields, *step.right) for step in policy.steps]
    return pairs.Task(steps, right, wrong, frozenset(emptied - right.keys()))


def _below(edition: Edition, here: str, policy: Policy) -> str:
    ask = f"**{edition.pick('Vragen?', 'Questions?')}** {whom_to_ask(edition, here, policy)}"
    return markdown.block("task-below", markdown.joined(_rules(edition, here, policy), ask))


def _rules(edition: Edition, here: str, policy: Policy) -> str:
    steps = [[rule for rule in step.checked_by if rule in edition.rules] for step in policy.steps]
    checked, first = dict.fromkeys(chain(*steps)), pairs.in_turns(steps)[:MOST_RULES]
    title = markdown.heading(2, edition.pick("Hier letten we op", "What we check"), "page-rules")
    listed = markdown.bullets(links.to_rule(edition, here, rule) for rule in checked if rule in first)
    return f"{title}\n\n{listed}" if checked else ""


def _index(edition: Edition) -> str:
    title = markdown.heading(1, edition.pick("Ik wil …", "I want to …"))
    intro = edition.pick(
        "Wat ga je doen? Kies, en je ziet de stappen. Een taak staat bij de afdeling die de eerste stap zet.",
        "What are you about to do? Choose and see the steps. A task is listed under the department that starts it.",
    )
    groups = markdown.block("task-groups", markdown.joined(*_groups(edition)))
    return markdown.page("---\nhide: [navigation, toc]\n---", title, intro, groups, _look_up(edition))


def _groups(edition: Edition) -> Iterator[str]:
    """The tasks by the department of whoever takes the first step, in the order of the organisation."""
    heads = edition.pick("Ik wil|Wanneer|Duurt", "I want to|When|Takes").split("|")
    by_department: dict[str, list[Policy]] = {}
    for policy in edition.policies["procedure"]:
        by_department.setdefault(_department(edition, policy), []).append(policy)
    for name in (*edition.rulebook.organisation.departments, ""):
        if tasks := by_department.get(name, []):
            other = edition.pick("Overig", "Other")
            heading = markdown.heading(2, edition.department_title(name) if name else other, f"page-{name or 'other'}")
            table = markdown.table(heads, [_row(edition, policy) for policy in tasks])
            yield markdown.joined(heading, markdown.block("index-table", table))


def _department(edition: Edition, policy: Policy) -> str:
    organisation = edition.rulebook.organisation
    role = organisation.roles.get(policy.steps[0].role) if policy.steps else None
    return role.department if role and role.department in organisation.departments else ""


def _row(edition: Edition, policy: Policy) -> tuple[str, str, str]:
    target = links.to(INDEX, f"tasks/{policy.id}.md", edition.say(policy.title))
    return target, edition.say(policy.starts_when), edition.say(policy.takes)


def _look_up(edition: Edition) -> str:
    questions = (
        ("weten hoe ik iets schrijf", "know how to write something", "agreements"),
        ("weten wat ik bij een veld invul", "know what to enter in a field", "records"),
        ("een naam of adres goed schrijven", "write a name or an address well", "name-helper"),
        ("mijn bestand laten nakijken", "have my file checked", "check"),
        ("weten wat een fase van mij vraagt", "know what a phase asks of me", "processes"),
        ("weten wie waarvoor verantwoordelijk is", "know who is accountable for what", "who-does-what"),
        ("weten welk systeem voorgaat", "know which system leads", "who-leads"),
        ("zien wat van mij is", "see what is mine", "roles"),
        ("een kaart om op te hangen", "a card to pin up", "cards"),
        ("een woord opzoeken", "look up a word", "glossary"),
        ("beginnen bij het begin", "start at the beginning", "basics"),
    )
    lines = [f"{edition.pick(nl, en)}: {page_link(edition, INDEX, name)}" for nl, en, name in questions]
    title = markdown.heading(2, edition.pick("Of ik wil …", "Or I want to …"), "page-look-up")
    return markdown.joined(title, markdown.bullets(lines))
