"""Every place where a rulebook names a value of a field that has a closed set of values."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterator
from dataclasses import dataclass

from afspraak.constraints.be_in import BeIn
from afspraak.constraints.be_unique import BeUnique
from afspraak.constraints.exist_in import ExistIn
from afspraak.constraints.follow_up import FollowUp
from afspraak.constraints.have_at_least import HaveAtLeast
from afspraak.constraints.not_be_in import NotBeIn
from afspraak.constraints.not_exist_in import NotExistIn
from afspraak.lints import fielduses
from afspraak.model.records import Field, RecordType
from afspraak.model.rulebook import Rulebook
from afspraak.model.rules import Condition, Example, Rule, Test
from afspraak.places import Place
from afspraak.texts import Texts
from afspraak.yamltree import place_of


@dataclass(frozen=True, slots=True, eq=False)
class Use:
    """A value that is named for a field."""

    field: Field
    value: str
    place: Place

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Use) and (self.value, self.place) == (other.value, other.place)

    def __hash__(self) -> int:
        return hash((self.value, self.place))


def allowed(rulebook: Rulebook, field: Field) -> tuple[str, ...]:
    """The closed set of values of the field; empty where it is open or not known."""
    if field.type == "yes_no":
        return ("true", "false")
    known = rulebook.lists.get(field.list) if field.list else None
    return tuple(known.values) if known else ()


def renamed(rulebook: Rulebook, use: Use) -> Texts:
    """`; this value is now called "prospect"`, where the list says so."""
    known = rulebook.lists.get(use.field.list)
    now = [value.id for value in known.values.values() if use.value in value.formerly] if known else []
    if not now:
        return Texts()
    return Texts(nl=f'; die waarde heet nu "{now[0]}"', en=f'; that value is now called "{now[0]}"')


def every(rulebook: Rulebook) -> Iterator[Use]:
    """The values that rules, views and exports name."""
    for _, rule in rulebook.rules():
        yield from _of_rule(rulebook, rule)
    for record in rulebook.records.values():
        for view in record.views:
            yield from of_condition(rulebook, record, view.where, view.place)
    yield from _of_exports(rulebook)


def of_condition(rulebook: Rulebook, record: RecordType | None, condition: Condition, place: Place) -> Iterator[Use]:
    """The values that a condition on this record type compares with."""
    if not record:
        return
    for test in condition.tests:
        yield from _of_test(rulebook, record, test, place)
    for group in condition.any_of:
        for option in group:
            yield from of_condition(rulebook, record, option, place)


def _of_test(rulebook: Rulebook, record: RecordType, test: Test, place: Place) -> Iterator[Use]:
    field = record.fields.get(test.field)
    if test.field == "phase":
        process = rulebook.process_of(record.name)
        field = record.fields.get(process.field) if process else None
    elif test.operator not in ("is", "not", "unless"):
        return
    if field:
        yield from _named(field, test.values, place)


def _named(field: Field, names: tuple[str, ...], place: Place) -> Iterator[Use]:
    return (Use(field, name, place_of(name, place)) for name in names if name)


def _of_rule(rulebook: Rulebook, rule: Rule) -> Iterator[Use]:
    for subject in rulebook.subjects(rule):
        yield from of_condition(rulebook, subject.record, rule.when, rule.place)
        yield from _named(subject.field, rule.right, rule.place)
        if isinstance(rule.must, BeIn | NotBeIn):
            yield from _named(subject.field, rule.must.values, rule.must_place)
        if isinstance(rule.must, BeUnique):
            yield from of_condition(rulebook, subject.record, rule.must.among, rule.must_place)
    other = other_condition(rulebook, rule)
    if other:
        yield from of_condition(rulebook, *other, rule.must_place)
    for example in rule.examples:
        yield from _of_example(rulebook, rule, example)


def other_condition(rulebook: Rulebook, rule: Rule) -> tuple[RecordType | None, Condition] | None:
    """The record type and the condition of a constraint that looks at other records."""
    if isinstance(rule.must, ExistIn | NotExistIn):
        return rulebook.records.get(rule.must.record.partition("@")[0]), rule.must.where
    if isinstance(rule.must, HaveAtLeast | FollowUp):
        return rulebook.records.get(rule.must.of.partition("@")[0]), rule.must.where
    return None


def _of_example(rulebook: Rulebook, rule: Rule, example: Example) -> Iterator[Use]:
    """The values of a right example; in a wrong one a wrong value may be the point."""
    own = fielduses.own_types(rulebook, rule)
    for name, rows in example.records.items() if example.right and own else ():
        record = rulebook.records.get((name or own[0]).partition("@")[0])
        for row in rows if record else ():
            for field, value in row.items():
                if record and field in record.fields and isinstance(value, str):
                    yield from _named(record.fields[field], (value,), example.place)


def _of_exports(rulebook: Rulebook) -> Iterator[Use]:
    for profile in rulebook.systems.values():
        for export in profile.exports.values():
            columns = ChainMap(dict(export.columns), *(dict(further.columns) for further in export.also.values()))
            for column, pairs in export.values.items():
                record, _, name = columns.get(column, "").partition(".")
                yield from _of_field(rulebook, record.partition("@")[0], name, tuple(pairs.values()), export.place)
            for further in export.also.values():
                for name, value in further.fixed.items():
                    yield from _of_field(rulebook, further.one_row_is, name, (value,), further.place)


def _of_field(rulebook: Rulebook, record: str, name: str, values: tuple[str, ...], place: Place) -> Iterator[Use]:
    known = rulebook.records.get(record)
    if known and name in known.fields:
        yield from _named(known.fields[name], values, place)
