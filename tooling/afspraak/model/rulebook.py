"""The rulebook: everything under policies/ at one moment."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from afspraak.model.organisation import GlossaryWord, Organisation, Responsibility, Source, SystemProfile
from afspraak.model.policies import Policy
from afspraak.model.records import CodeList, Field, RecordType
from afspraak.model.rules import Rule, Selector

_STANDING = {"active": 0, "draft": 1, "retired": 2}  # a draft copy switches nothing off


@dataclass(frozen=True, slots=True)
class Rulebook:
    """What an organisation has agreed about its customer data."""

    organisation: Organisation = field(default_factory=Organisation)
    records: Mapping[str, RecordType] = field(default_factory=dict)
    lists: Mapping[str, CodeList] = field(default_factory=dict)
    policies: tuple[Policy, ...] = ()  # agreements, procedures, processes; each in order of id
    responsibilities: tuple[Responsibility, ...] = ()
    systems: Mapping[str, SystemProfile] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    glossary: Mapping[str, GlossaryWord] = field(default_factory=dict)

    def of_kind(self, kind: str) -> tuple[Policy, ...]:
        """The agreements, procedures or processes, drafts included."""
        return tuple(policy for policy in self.policies if policy.kind == kind)

    def rules(self) -> Iterator[tuple[Policy, Rule]]:
        """Every rule with its policy, drafts and retired ones included."""
        for policy in self.policies:
            for rule in policy.rules:
                yield policy, rule

    def live_rules(self) -> Iterator[tuple[Policy, Rule]]:
        """The rules of active policies that belong to the organisation's profile."""
        everything = self.organisation.profile == "complete"
        for policy, rule in self.rules():
            if policy.active and (everything or rule.profile == "essentials"):
                yield policy, rule

    def process_of(self, record: str) -> Policy | None:
        """The process that a record type follows, if there is one: the active one, before a draft or a retired one."""
        known = [policy for policy in self.of_kind("process") if policy.of == record]
        return min(known, key=lambda policy: _STANDING.get(policy.status, len(_STANDING)), default=None)

    def followed_by(self, record: RecordType) -> Iterator[Policy]:
        """The process of a record type, then those of the record types that it belongs to: a contact has an account."""
        names = [record.name, *(field.to for field in record.fields.values() if field.to)]
        yield from (process for name in names if (process := self.process_of(name)))

    def subjects(self, rule: Rule) -> tuple[Subject, ...]:
        """Every field that the rule is about, in the order of its selectors, each once."""
        found = [subject for selector in rule.fields for subject in self.selected(selector)]
        return tuple({subject.name: subject for subject in found}.values())

    def selected(self, selector: Selector) -> list[Subject]:
        """The fields that one selector chooses; none where it names nothing that exists."""
        if selector.name:
            record_name, _, field_name = selector.name.partition(".")
            record = self.records.get(record_name)
            known = record.fields.get(field_name) if record else None
            return [Subject(self, record, known)] if record and known else []
        return [
            Subject(self, record, known)
            for record in self.records.values()
            for known in record.fields.values()
            if _fits(selector.properties, record, known)
        ]


_PROPERTIES: Mapping[str, Callable[[RecordType, Field], str]] = {
    "type": lambda _, known: known.type,
    "name": lambda _, known: known.name,
    "record": lambda record, _: record.name,
    "personal": lambda _, known: known.personal,
    "keeper": lambda _, known: known.keeper,
    "required": lambda _, known: "true" if known.required else "false",
    "generated": lambda _, known: "true" if known.generated else "false",
}


def _fits(properties: Mapping[str, tuple[str, ...]], record: RecordType, known: Field) -> bool:
    return all(_PROPERTIES[name](record, known) in wanted for name, wanted in properties.items())


@dataclass(frozen=True, slots=True)
class Subject:
    """What a constraint is about: a field of a record type, in its rulebook."""

    rulebook: Rulebook
    record: RecordType
    field: Field

    @property
    def name(self) -> str:
        """`contact.phone`."""
        return f"{self.record.name}.{self.field.name}"


_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")  # ISO 8601 knows week dates too; we do not


def day(text: str) -> datetime.date | None:
    """An ISO 8601 calendar date, or None."""
    try:
        return datetime.date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None
