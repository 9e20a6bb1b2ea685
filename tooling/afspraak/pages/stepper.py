"""The phases of a record type as steps, each with what it asks more than the phases before it."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.constraints.conditions import phases_meant
from afspraak.model.policies import Phase, Policy
from afspraak.model.records import RecordType
from afspraak.model.rulebook import Subject
from afspraak.model.rules import Rule, Test
from afspraak.pages import links, markdown
from afspraak.pages.edition import Edition


def stepper(edition: Edition, here: str, record: RecordType, process: Policy) -> str:
    """An ordered list of the phases; a style sheet lays it out as steps."""
    seen: set[str] = set()
    items = []
    for number, phase in enumerate(process.phases, 1):
        needs = [name for name in phase.needs if name not in seen]
        rules = [rule.id for rule in _asked(edition, record, process, phase) if rule.id not in seen]
        seen.update(needs, rules)
        asks = ", ".join(links.to_field(edition, here, f"{record.name}.{name}") for name in needs)
        also = "<br>".join(links.to_rules(edition, here, rules))
        told = (asks, f"{edition.pick('Ook', 'Also')}: {also}" if also else "")
        nothing = edition.pick("niets extra", "nothing more")
        items.append(f"{number}. **{edition.say(phase.title)}**<br>{'<br>'.join(filter(None, told)) or nothing}")
    return markdown.block("stepper", "\n".join(items))


def _asked(edition: Edition, record: RecordType, process: Policy, phase: Phase) -> Iterator[Rule]:
    """The rules about a record type that must be kept, and that name this phase in their condition."""
    for _, rule in edition.rules.values():
        if not rule.when.tests:  # most rules: they name no phase, so nobody need look for their fields
            continue
        subject = next((each for each in edition.subjects(rule) if each.record.name == record.name), None)
        if subject and rule.level_on(edition.given.as_of) == "error":
            named = (_phases(test, subject, process) for test in rule.when.tests)
            if any(phase.id in phases for phases in named):
                yield rule


def _phases(test: Test, subject: Subject, process: Policy) -> tuple[str, ...]:
    """The phases that a test names; none where it is about something else."""
    if test.field == process.field:
        return test.values if test.operator == "is" else ()
    return phases_meant(test, subject) if test.field == "phase" and test.operator != "not" else ()
