"""The rules of one record type as entries of its schema: one per rule and field."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from afspraak.constraints import conditions
from afspraak.constraints.base import about
from afspraak.constraints.be_filled import BeFilled
from afspraak.constraints.be_in import BeIn
from afspraak.constraints.be_spelled import BeSpelled
from afspraak.findings import Level
from afspraak.model.policies import Policy
from afspraak.model.rulebook import Rulebook, Subject
from afspraak.model.rules import ALWAYS, Condition, Fragment, Rule, Test
from afspraak.repairs.spelling import spellings
from afspraak.schemas.types import TYPE_REMEDIES, type_form, type_words
from afspraak.texts import Texts


@dataclass(frozen=True, slots=True)
class Entry:
    """One rule on one field: what people read, and its form on the record."""

    subject: Subject
    rule: Rule
    policy: str  # the path of the policy, or records/<record type>
    owner: str
    form: Fragment
    says: Texts
    page: str
    generated: bool = False

    @property
    def across(self) -> bool:
        """Whether it needs other records."""
        return self.rule.must is not None and self.rule.must.across

    def level_on(self, date: datetime.date) -> Level | None:
        """How bad it is to break it on this date."""
        return self.rule.level_on(date)

    def as_json(self) -> Fragment:
        """The entry as it stands in the schema."""
        return {"x-rule": self._description(), **self.form}

    def _description(self) -> dict[str, Any]:
        rule = self.rule
        facts: dict[str, Any] = {
            "id": str(rule.id),
            "field": str(self.subject.field.name),
            "policy": self.policy,
            "levels": [[level, start.isoformat() if start else None] for level, start in rule.levels],
            "title": rule.title.as_dict(),
            "says": self.says.as_dict(),
            "remedy": rule.remedy.as_dict(),
            "page": self.page,
            "owner": str(self.owner),
        }
        if rule.repair:
            facts["repair"] = str(rule.repair)
        if rule.repair == "spelling" and isinstance(rule.must, BeSpelled):
            facts["spellings"] = spellings(self.subject.rulebook.lists.get(rule.must.list))
        if not rule.shown:
            facts["show"] = "never"
        return facts


def entries(rulebook: Rulebook, record: str) -> list[Entry]:
    """Every entry of one record type: types, required fields, phases, then the rules of the policies."""
    stated = [
        entry_of(policy, rule, subject)
        for policy, rule in rulebook.live_rules()
        if rule.must is not None
        for subject in rulebook.subjects(rule)
        if subject.record.name == record
    ]
    spoken_for = {entry.subject.field.name for entry in stated if speaks_for(entry.rule, entry.subject)}
    return [*_types(rulebook, record, spoken_for), *_phases(rulebook, record), *stated]


def speaks_for(rule: Rule, subject: Subject) -> bool:
    """Whether the rule says just what the field's own list says: it then stands instead of the rule of the type."""
    must = rule.must
    own = isinstance(must, BeIn) and bool(must.list) and must.list == subject.field.list and not must.any_case
    return own and not rule.when and rule.levels == (("error", None),)


def entry_of(policy: Policy, rule: Rule, subject: Subject) -> Entry:
    """One rule of a policy on one field."""
    page = f"{policy.path}/#{rule.id}"
    return Entry(subject, rule, policy.path, policy.owner, form_of(rule, subject), says(rule, subject), page)


def form_of(rule: Rule, subject: Subject) -> Fragment:
    """The constraint, under its condition."""
    assert rule.must is not None
    form = type_form(subject.rulebook, subject.field) if speaks_for(rule, subject) else rule.must.form(subject)
    if not rule.when:
        return form
    condition = conditions.form(rule.when, subject)
    return {"if": condition, **form} if rule.must.across else {"if": condition, "then": form}


def says(rule: Rule, subject: Subject) -> Texts:
    """The whole sentence: what must hold of this field, and when."""
    assert rule.must is not None
    holds = about(subject.field.label, rule.must.sentence(subject), inside=bool(rule.when))
    if rule.when:
        condition = conditions.sentence(rule.when, subject)
        holds = Texts(nl=f"Als {condition.nl}: {holds.nl}", en=f"If {condition.en}: {holds.en}")
    return Texts(*(words if words.endswith(".") else f"{words}." for words in (holds.nl, holds.en)))


def _types(rulebook: Rulebook, record: str, spoken_for: set[str]) -> Iterator[Entry]:
    known = rulebook.records[record]
    for field in known.fields.values():
        subject = Subject(rulebook, known, field)
        title = field.label + Texts(nl=" ", en=" ") + type_words(rulebook, field)
        rule = Rule(f"{record}.{field.name}.type", title, remedy=TYPE_REMEDIES["code" if field.list else field.type])
        if field.name not in spoken_for:
            yield _generated(subject, rule, type_form(rulebook, field), title)
        if field.required:
            yield _filled(subject, f"{record}.{field.name}.required", ALWAYS, "error")


def _filled(subject: Subject, name: str, when: Condition, level: Level) -> Entry:
    must = BeFilled()
    title = subject.field.label + Texts(nl=" is ingevuld", en=" is filled")
    remedy = Texts(nl=f"Vul {subject.field.label.in_('nl')} in.", en=f"Fill in {subject.field.label.in_('en')}.")
    rule = Rule(name, title, when=when, must=must, levels=((level, None),), remedy=remedy)
    return _generated(subject, rule, form_of(rule, subject), says(rule, subject))


def _generated(subject: Subject, rule: Rule, form: Fragment, words: Texts) -> Entry:
    record = subject.record.name
    page = f"records/{record}/#{subject.field.name}"
    return Entry(subject, rule, f"records/{record}", subject.field.keeper, form, words, page, generated=True)


def _phases(rulebook: Rulebook, record: str) -> Iterator[Entry]:
    known = rulebook.records[record]
    process = rulebook.process_of(record)
    if process is None or not process.active:
        return
    for phase in process.phases:
        when = Condition((Test(process.field, "is", (phase.id,)),))
        for name in phase.needs:
            if name in known.fields:
                subject = Subject(rulebook, known, known.fields[name])
                entry = _filled(subject, f"{process.id}.{phase.id}.{name}", when, phase.level)
                page = f"{process.path}/#{phase.id}"
                yield Entry(subject, entry.rule, process.path, process.owner, entry.form, entry.says, page, True)
