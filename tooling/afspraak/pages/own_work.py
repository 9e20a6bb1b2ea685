"""What a role works with most: the fields, the record type, the view and the goal that its agreements name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from afspraak.model.organisation import Role
from afspraak.model.policies import Policy
from afspraak.model.records import Field, RecordType, View
from afspraak.pages.contents import Contents
from afspraak.pages.kept import kept

KEPT = 3  # a field that one keeps counts for as many steps or rules
SHORT = 12  # a list of more values gives a chart that nobody reads


@kept
def fields_of(contents: Contents, role: Role) -> Counter[str]:
    """How much the role has to do with each `record.field`: what it keeps, fills in, agrees on and answers for."""
    return Counter(_kept(contents, role)) + Counter(_named(contents, role))


def _kept(contents: Contents, role: Role) -> Iterator[str]:
    for record in contents.rulebook.records.values():
        for field in record.fields.values():
            yield from [f"{record.name}.{field.name}"] * (KEPT if field.keeper == role.id else 0)


def _named(contents: Contents, role: Role) -> Iterator[str]:
    for policy in _active(contents):
        yield from (name for step in policy.steps if step.role == role.id for name in step.fields)
        for rule in contents.live.get(policy.path, ()) if policy.owner == role.id else ():
            if not contents.is_wide(rule):
                yield from (subject.name for subject in contents.subjects[rule.id])
    for group in contents.rulebook.responsibilities:
        yield from group.fields if role.id in group.accountable else ()


def _active(contents: Contents) -> list[Policy]:
    return [policy for policy in contents.rulebook.policies if policy.active]


def record_of(contents: Contents, role: Role) -> RecordType | None:
    """The record type of the fields that it has most to do with; the first one where there are none."""
    records = contents.rulebook.records.values()
    count: Counter[str] = Counter()
    for name, times in fields_of(contents, role).items():
        count[name.partition(".")[0]] += times
    return max(records, key=lambda record: count[record.name], default=None)


def field_of(contents: Contents, role: Role, record: RecordType) -> Field | None:
    """The field of the record type that it has most to do with; a date, and one that the CRM fills in, say little."""
    told = [each for each in record.fields.values() if each.type != "date" and not each.generated]
    uses = fields_of(contents, role)
    others = (each for each in told if each.name != record.key)
    return max(others, key=lambda each: uses[f"{record.name}.{each.name}"], default=None)


def process_of(contents: Contents, record: RecordType) -> Policy | None:
    """The process of the record type, or of one that it belongs to: a contact follows its account."""
    return next((process for process in contents.rulebook.followed_by(record) if process.active), None)


def view_of(contents: Contents, role: Role, record: RecordType) -> View | None:
    """The view of which it has to do with most of the fields."""
    uses = fields_of(contents, role)

    def share(view: View) -> float:
        names = (*view.columns, *view.where.fields())
        return sum(f"{record.name}.{name}" in uses for name in names) / max(len(names), 1)

    return max(record.views, key=share, default=None)


def counted_by(contents: Contents, role: Role, record: RecordType, view: View) -> Field | None:
    """By what a chart of the view counts: the phase, a choice or a reference among its columns, or another choice."""
    single = {test.field for test in view.where.tests if test.operator == "is" and len(test.values) == 1}
    process, uses = contents.rulebook.process_of(record.name), fields_of(contents, role)
    phase = process.field if process else ""

    def weight(each: Field) -> tuple[bool, bool, bool, int]:
        column = each.name in view.columns
        return each.name == phase, column and bool(each.list), column, uses[f"{record.name}.{each.name}"]

    told = (each for each in record.fields.values() if each.name not in single and _countable(contents, each, view))
    return max(told, key=weight, default=None)


def _countable(contents: Contents, field: Field, view: View) -> bool:
    known = contents.rulebook.lists.get(field.list)
    return 2 <= len(known.values) <= SHORT if known else bool(field.to) and field.name in view.columns


def goal_of(contents: Contents, role: Role) -> str:
    """The goal that most of its agreements and tasks serve, else most of its fields; empty where there is none."""
    mine = [policy for policy in _active(contents) if role.id in (policy.owner, *(step.role for step in policy.steps))]
    goals = [goal for policy in mine for goal in policy.goals] or list(_goals_of_fields(contents, role))
    known = [goal for goal in goals if goal in contents.rulebook.organisation.goals]
    return Counter(known).most_common(1)[0][0] if known else ""


def _goals_of_fields(contents: Contents, role: Role) -> Iterator[str]:
    for name in fields_of(contents, role):
        record, _, field = name.partition(".")
        known = contents.rulebook.records.get(record)
        yield from known.fields[field].goals if known and field in known.fields else ()
