"""Every place where a rulebook names a field of a record type."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from afspraak.constraints.agree_within import AgreeWithin
from afspraak.constraints.be_unique import BeUnique
from afspraak.constraints.differ_from import DifferFrom
from afspraak.constraints.equal_in import EqualIn
from afspraak.constraints.exist_in import ExistIn
from afspraak.constraints.follow import Follow
from afspraak.constraints.follow_up import FollowUp
from afspraak.constraints.have_at_least import HaveAtLeast
from afspraak.constraints.not_exist_in import NotExistIn
from afspraak.constraints.resemble_none import ResembleNone
from afspraak.constraints.satisfy import Satisfy
from afspraak.model.records import RecordType
from afspraak.model.rulebook import Rulebook
from afspraak.model.rules import Condition, Constraint, Rule
from afspraak.places import Place
from afspraak.yamltree import place_of


@dataclass(frozen=True, slots=True)
class Use:
    """A field that is named; `field` is empty where only the record type is."""

    record: str  # may be account@finance
    field: str
    place: Place
    compared: bool = False  # in a condition, where `phase` means the phase of the process

    @property
    def type(self) -> str:
        """The record type without the system that the record is read from."""
        return self.record.partition("@")[0]


def exists(rulebook: Rulebook, use: Use) -> bool:
    """Whether the record type and the field are there; to compare with `phase`, a process must be."""
    record = rulebook.records.get(use.type)
    if not record:
        return False
    if use.compared and use.field == "phase":
        return rulebook.process_of(use.type) is not None
    return not use.field or use.field in record.fields


def own_types(rulebook: Rulebook, rule: Rule) -> tuple[str, ...]:
    """The record types of the fields that the rule is about."""
    return tuple(dict.fromkeys(subject.record.name for subject in rulebook.subjects(rule)))


def of_condition(record: str, condition: Condition, otherwise: Place) -> Iterator[Use]:
    """The fields that a condition compares."""
    return (Use(record, name, place_of(name, otherwise), compared=True) for name in condition.fields())


def of_selectors(rule: Rule) -> Iterator[Use]:
    """The fields that a rule chooses by name."""
    for selector in rule.fields:
        if selector.name:
            record, _, field = selector.name.partition(".")
            yield Use(record, field, place_of(selector.name, selector.place))


def of_rule(rulebook: Rulebook, rule: Rule) -> Iterator[Use]:
    """Everything that one rule names."""
    yield from of_selectors(rule)
    for record in own_types(rulebook, rule):
        yield from of_condition(record, rule.when, rule.place)
        if rule.must:
            yield from of_constraint(record, rule.must, rule.must_place)
    yield from _examples(rulebook, rule)


def of_constraint(record: str, must: Constraint, place: Place) -> Iterator[Use]:
    """The fields that a constraint names beside its own."""
    reader = _READERS.get(type(must))
    return iter(reader(record, must, place)) if reader else iter(())


def _named(record: str, names: Iterable[str], place: Place) -> Iterator[Use]:
    return (Use(record, name, place_of(name, place)) for name in names if name)


def _existing(record: str, must: ExistIn | NotExistIn, place: Place) -> Iterator[Use]:
    yield from _named(must.record, [must.field], place)
    yield from of_condition(must.record, must.where, place)


def _at_least(record: str, must: HaveAtLeast, place: Place) -> Iterator[Use]:
    yield from _named(must.of, [must.by], place)
    yield from of_condition(must.of, must.where, place)


def _follow_up(record: str, must: FollowUp, place: Place) -> Iterator[Use]:
    yield from _named(must.of, [must.by, must.on, *must.same], place)
    yield from _named(record, [must.after, *must.same.values()], place)
    yield from of_condition(must.of, must.where, place)


def _unique(record: str, must: BeUnique, place: Place) -> Iterator[Use]:
    yield from _named(record, must.with_, place)
    yield from of_condition(record, must.among, place)


def _equal_in(record: str, must: EqualIn, place: Place) -> Iterator[Use]:
    yield from _named(record, [must.by], place)
    yield from _named(f"{must.record}@{must.system}", [must.by], place)


_READERS: dict[type, Any] = {
    AgreeWithin: lambda record, must, place: _named(record, must.by, place),
    BeUnique: _unique,
    DifferFrom: lambda record, must, place: _named(record, [must.field], place),
    EqualIn: _equal_in,
    ExistIn: _existing,
    Follow: lambda record, must, place: _named(record, [must.field], place),
    FollowUp: _follow_up,
    HaveAtLeast: _at_least,
    NotExistIn: _existing,
    ResembleNone: lambda record, must, place: _named(record, [*must.fields, *must.same], place),
    Satisfy: lambda record, must, place: _named(record, dict.fromkeys(schema_fields(must.schema)), place),
}


def schema_fields(schema: Any) -> Iterator[str]:
    """The fields that a JSON Schema fragment on a whole record names, at any depth of its combinations."""
    if isinstance(schema, list):
        for part in schema:
            yield from schema_fields(part)
    if not isinstance(schema, Mapping):
        return
    for word, shape in (("properties", Mapping), ("required", list)):
        part = schema.get(word)
        yield from (name for name in part if isinstance(name, str)) if isinstance(part, shape) else ()
    for word in ("allOf", "anyOf", "oneOf", "not", "if", "then", "else"):
        yield from schema_fields(schema.get(word))


def _examples(rulebook: Rulebook, rule: Rule) -> Iterator[Use]:
    own = own_types(rulebook, rule)
    for example in rule.examples:
        for name, records in example.records.items():
            record = name or (own[0] if own else "")
            if not record:
                continue
            yield Use(record, "", place_of(name, example.place))
            yield from _named(record, dict.fromkeys(key for row in records for key in row), example.place)


def of_record(record: RecordType) -> Iterator[Use]:
    """What a record type names: its key, form, linked lists and views, and the record types that it refers to."""
    yield from _named(record.name, [record.key], record.place)
    for section in record.form:
        yield from _named(record.name, section.fields, record.place)
    for linked in record.linked:
        yield from _named(linked.record, [linked.by], linked.place)
    for view in record.views:
        yield from _named(record.name, view.columns, view.place)
        yield from of_condition(record.name, view.where, view.place)
    for field in record.fields.values():
        if field.to:
            yield Use(field.to, "", place_of(field.to, field.place))


def _full(names: Iterable[str], place: Place) -> Iterator[Use]:
    for name in names:
        record, _, field = name.partition(".")
        if record:
            yield Use(record, field, place_of(name, place))


def elsewhere(rulebook: Rulebook) -> Iterator[Use]:
    """What processes, procedures, responsibilities and exports name."""
    for policy in rulebook.policies:
        if policy.of:
            yield Use(policy.of, policy.field, place_of(policy.field, policy.place))
        for phase in policy.phases:
            yield from _named(policy.of, phase.needs, phase.place)
        for step in policy.steps:
            yield from _full([*step.fields, *step.right, *step.wrong], step.place)
    for shared in rulebook.responsibilities:
        yield from _full(shared.fields, shared.place)
    for profile in rulebook.systems.values():
        for export in profile.exports.values():
            yield from _full([export.one_row_is, *export.columns.values()], export.place)
            for further in export.also.values():
                fixed = [f"{further.one_row_is}.{name}" for name in further.fixed]
                yield from _full([further.one_row_is, *further.columns.values(), *fixed], further.place)


def every(rulebook: Rulebook) -> Iterator[Use]:
    """Every field that the rulebook names anywhere."""
    for record in rulebook.records.values():
        yield from of_record(record)
    for _, rule in rulebook.rules():
        yield from of_rule(rulebook, rule)
    yield from elsewhere(rulebook)
