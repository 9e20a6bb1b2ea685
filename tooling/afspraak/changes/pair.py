"""The old and the new rulebook, with everything in them that belongs together."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from afspraak.changes.formulas import canonical
from afspraak.changes.matching import Matched, matched
from afspraak.changes.tools import NOT_RELEASED, Tools
from afspraak.constraints import conditions
from afspraak.model.policies import Policy
from afspraak.model.records import CodeList, Field, ListValue, RecordType
from afspraak.model.rulebook import Rulebook
from afspraak.model.rules import Rule
from afspraak.schemas.entries import Entry, entries

Key = tuple[str, str, str]  # record type, rule, field


@dataclass(frozen=True, slots=True)
class At:
    """A live rule with its policy."""

    policy: Policy
    rule: Rule


@dataclass(frozen=True, slots=True)
class Twin:
    """One rule, old and new, on the fields of one record type."""

    old: At
    new: At
    record: str
    common: tuple[tuple[Entry, Entry], ...]
    gone: tuple[Entry, ...]
    fresh: tuple[Entry, ...]

    @property
    def differing(self) -> tuple[tuple[Entry, Entry], ...]:
        """The fields on which the rule asks something else than it did."""
        return tuple(both for both in self.common if canonical(both[0].form) != canonical(both[1].form))

    @property
    def aspect(self) -> str:
        """What made it ask something else: its `must`, its `when`, or something that it names (`along`)."""
        differing = self.differing
        if not differing:
            return ""
        if self.old.rule.must != self.new.rule.must and any(_must(old) != _must(new) for old, new in differing):
            return "must"
        return "when" if any(_when(old) != _when(new) for old, new in differing) and self._other_when else "along"

    @property
    def _other_when(self) -> bool:
        return self.old.rule.when != self.new.rule.when


def _must(entry: Entry) -> str:
    return canonical(entry.rule.must.form(entry.subject)) if entry.rule.must else ""


def _when(entry: Entry) -> str:
    return canonical(conditions.form(entry.rule.when, entry.subject)) if entry.rule.when else ""


@dataclass(frozen=True)
class Pair:
    """Two rulebooks, and the day on which they are compared."""

    old: Rulebook
    new: Rulebook
    as_of: datetime.date
    tools: Tools = NOT_RELEASED

    @cached_property
    def policies(self) -> Matched[Policy]:
        """The policies by path, or by a former one."""
        return matched(_by_path(self.old), _by_path(self.new), lambda policy: policy.former_paths)

    @cached_property
    def records(self) -> Matched[RecordType]:
        """The record types by name."""
        return matched(self.old.records, self.new.records, lambda record: ())

    @cached_property
    def fields(self) -> Mapping[str, Matched[Field]]:
        """The fields of each record type that is in both; a field that has the old name as an alias is that field."""
        return {
            new.name: matched(old.fields, new.fields, lambda field: field.aliases) for old, new in self.records.both
        }

    @cached_property
    def lists(self) -> Matched[CodeList]:
        """The lists by id."""
        return matched(self.old.lists, self.new.lists, lambda known: ())

    @cached_property
    def values(self) -> Mapping[str, Matched[ListValue]]:
        """The values of each list that is in both, by id or by a former one."""
        return {new.id: matched(old.values, new.values, lambda value: value.formerly) for old, new in self.lists.both}

    @cached_property
    def rules(self) -> Matched[At]:
        """The live rules that are enforced, by id or by a former one."""
        return matched(_enforced(self.old), _enforced(self.new), lambda at: at.rule.formerly)

    @cached_property
    def before(self) -> Mapping[Key, Entry]:
        """Every entry of the old schemas."""
        return _entries(self.old)

    @cached_property
    def after(self) -> Mapping[Key, Entry]:
        """Every entry of the new schemas."""
        return _entries(self.new)

    @cached_property
    def before_by_new_key(self) -> Mapping[Key, Entry]:
        """Every entry of the old schemas, under the names that its rule and field have now."""
        names = {record: {old.name: new.name for old, new in fields.both} for record, fields in self.fields.items()}
        return {
            (record, self.new_ids.get(rule, rule), names.get(record, {}).get(field, field)): entry
            for (record, rule, field), entry in self.before.items()
        }

    @cached_property
    def twins(self) -> tuple[Twin, ...]:
        """Every rule that is in both, per record type."""
        return tuple(
            self._twin(old, new, record)
            for old, new in self.rules.both
            for record in sorted({*self._about(self.before, old), *self._about(self.after, new)})
        )

    @cached_property
    def new_ids(self) -> Mapping[str, str]:
        """The id that a rule has now, by the one that it had."""
        return {str(old.rule.id): str(new.rule.id) for old, new in self.rules.both}

    def of_rule(self, at: At, old: bool) -> dict[str, list[Entry]]:
        """The entries of a rule by record type."""
        side = self._old_by_rule if old else self._new_by_rule
        found: dict[str, list[Entry]] = {}
        for entry in side.get(at.rule.id, ()):
            found.setdefault(entry.subject.record.name, []).append(entry)
        return found

    def former_name(self, record: str, field: str) -> str:
        """What the field was called before."""
        return self._renamed.get((record, field), field)

    def _about(self, side: Mapping[Key, Entry], at: At) -> Iterable[str]:
        return self.of_rule(at, side is self.before)

    def _twin(self, old: At, new: At, record: str) -> Twin:
        before = {entry.subject.field.name: entry for entry in self.of_rule(old, True).get(record, ())}
        after = {entry.subject.field.name: entry for entry in self.of_rule(new, False).get(record, ())}
        former = {name: self.former_name(record, name) for name in after}
        return Twin(
            old,
            new,
            record,
            tuple((before[former[name]], entry) for name, entry in after.items() if former[name] in before),
            tuple(entry for name, entry in before.items() if name not in former.values()),
            tuple(entry for name, entry in after.items() if former[name] not in before),
        )

    @cached_property
    def _renamed(self) -> Mapping[tuple[str, str], str]:
        return {
            (record, new.name): old.name
            for record, fields in self.fields.items()
            for old, new in fields.both
            if old.name != new.name
        }

    @cached_property
    def _old_by_rule(self) -> Mapping[str, list[Entry]]:
        return _by_rule(self.before)

    @cached_property
    def _new_by_rule(self) -> Mapping[str, list[Entry]]:
        return _by_rule(self.after)


def _by_path(rulebook: Rulebook) -> dict[str, Policy]:
    return {policy.path: policy for policy in rulebook.policies}


def _enforced(rulebook: Rulebook) -> dict[str, At]:
    return {rule.id: At(policy, rule) for policy, rule in rulebook.live_rules() if rule.must is not None}


def _entries(rulebook: Rulebook) -> dict[Key, Entry]:
    return {
        (record, str(entry.rule.id), entry.subject.field.name): entry
        for record in rulebook.records
        for entry in entries(rulebook, record)
    }


def _by_rule(side: Mapping[Key, Entry]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for entry in side.values():
        if not entry.generated:
            found.setdefault(str(entry.rule.id), []).append(entry)
    return found
