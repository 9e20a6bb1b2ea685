"""Examples of rules held against the rules of their own policy, by the judge that judges records."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from afspraak.checking.judge import Judge
from afspraak.constraints.values import typed
from afspraak.lints import fielduses
from afspraak.model.policies import Policy
from afspraak.model.rulebook import Rulebook, Subject
from afspraak.model.rules import Rule
from afspraak.places import NOWHERE
from afspraak.schemas.entries import Entry, entries, entry_of

# Examples are frozen with their rules, so that a date in them does not grow too old with the years.
EXAMPLE_DAY = datetime.date(2026, 11, 22)
_ALWAYS = [["error", None]]


@dataclass(frozen=True, slots=True)
class Broken:
    """A rule that an example breaks, on one field."""

    rule: str
    field: str


class Court:
    """The rules of one policy on one record type."""

    def __init__(self, record: str, fields: Iterable[str], found: list[Entry]) -> None:
        forms = [_in_force(entry) for entry in found]
        properties: dict[str, Any] = {name: {} for name in fields}
        document = {"x-rulebook": {"record": record}, "properties": properties, "allOf": forms}
        self._judge = Judge(document, EXAMPLE_DAY)
        self._reads = {(str(entry.rule.id), str(entry.subject.field.name)): _reads(entry) for entry in found}

    def broken(self, record: Mapping[str, Any]) -> list[Broken]:
        """What this record breaks."""
        return [Broken(broken.id, broken.field) for broken in self._judge.broken(dict(record)) if not broken.undecided]

    def broken_alone(self, field: str, value: Any) -> list[Broken]:
        """What this value breaks of the rules that look at this field alone."""
        found = self.broken({field: value})
        return [broken for broken in found if self._reads.get((broken.rule, broken.field)) == {field}]

    def broken_by_values(self, record: Mapping[str, Any]) -> list[Broken]:
        """What this record breaks with the values that it has, whatever the fields that it lacks."""
        return [broken for broken in self.broken(record) if broken.field in record]


def _in_force(entry: Entry) -> dict[str, Any]:
    """The entry as if it were an error from always: an example holds whatever the date."""
    form = entry.as_json()
    return {**form, "x-rule": {**form["x-rule"], "levels": _ALWAYS}}


def _reads(entry: Entry) -> set[str]:
    """The fields of the record that the entry looks at."""
    record = entry.subject.record.name
    uses = [*fielduses.of_condition(record, entry.rule.when, NOWHERE)]
    if entry.rule.must:
        uses += fielduses.of_constraint(record, entry.rule.must, NOWHERE)
    names = {str(use.field) for use in uses}
    if "phase" in names:
        process = entry.subject.rulebook.process_of(record)
        names |= {str(process.field)} if process else set()
    return names | {str(entry.subject.field.name)}


def court(rulebook: Rulebook, policy: Policy, record: str) -> Court:
    """The rules of this policy about this record type, with those that its phases make."""
    made = _of_phases(rulebook, policy, record)
    for rule in policy.rules:
        if rule.must is not None and not rule.must.across:
            subjects = [subject for subject in rulebook.subjects(rule) if subject.record.name == record]
            made += [entry_of(policy, rule, subject) for subject in subjects]
    return Court(record, rulebook.records[record].fields, made)


def whole_court(rulebook: Rulebook, record: str) -> Court:
    """The rules of all active policies about this record type, those of its fields and phases included."""
    found = [entry for entry in entries(rulebook, record) if not entry.across]
    return Court(record, rulebook.records[record].fields, found)


def _of_phases(rulebook: Rulebook, policy: Policy, record: str) -> list[Entry]:
    if policy.of != record:
        return []
    alone = replace(rulebook, policies=(replace(policy, rules=(), status="active"),))
    return [entry for entry in entries(alone, record) if entry.policy == policy.path]


def samples(rulebook: Rulebook, rule: Rule) -> tuple[Subject, ...]:
    """Of the fields that a rule is about the first of each type: values are tried on these."""
    first: dict[str, Subject] = {}
    for subject in rulebook.subjects(rule):
        first.setdefault(subject.field.type, subject)
    return tuple(first.values())


def value_of(subject: Subject, text: str) -> Any:
    """A value as it would stand in a record; a set holds just this one."""
    value = typed(text, subject.field)
    return [value] if subject.field.type == "set" else value


def canonical(rulebook: Rulebook, record: str, row: Mapping[str, Any]) -> dict[str, Any]:
    """A record as the judge reads it: values of the type of their field, blanks left out."""
    fields = rulebook.records[record].fields
    return {str(name): _typed(fields.get(name), value) for name, value in row.items() if _filled(value)}


def _typed(field: Any, value: Any) -> Any:
    if isinstance(value, (list, tuple)):
        return [str(item) for item in value]
    if field is None or not isinstance(value, str):
        return value
    return [str(value)] if field.type == "set" else typed(value, field)


def _filled(value: Any) -> bool:
    return value is not None and (not isinstance(value, str) or bool(value.strip()))
