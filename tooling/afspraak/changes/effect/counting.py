"""What each record breaks, before and after, counted per rule, record type, department and owner."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from afspraak.changes.effect.compared import Compared
from afspraak.changes.effect.counts import Counts, GroupCounts, RuleCounts, TypeCounts
from afspraak.findings import Level
from afspraak.texts import Texts

Broken = int  # what a record does against one rule, as bits: plain numbers, for there may be millions
OLD, NEW = 1, 2
MENDED = 4  # a safe repair makes it keep the new rule
_SIDES = OLD | NEW

Breaks = Mapping[int, Broken]  # number of a rule -> what one record does against it
_Group = tuple[str, str]  # record type, name
_Key = TypeVar("_Key")


@dataclass(slots=True)
class Counting:
    """Takes record by record what it breaks; the counts are exact at any moment."""

    rules: tuple[Compared, ...]
    as_of: datetime.date
    pairs: Counter[tuple[int, Broken]] = field(default_factory=Counter)
    _types: dict[str, Counter[Broken]] = field(default_factory=dict)
    _departments: dict[_Group, Counter[Broken]] = field(default_factory=dict)
    _owners: dict[_Group, Counter[Broken]] = field(default_factory=dict)
    _errors: dict[int, Broken] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for number, rule in enumerate(self.rules):
            old, new = rule.levels(self.as_of)
            self._errors[number] = _sides(old, new, "error") | MENDED

    def add(self, record_type: str, breaks: Breaks) -> None:
        """One record that breaks these rules."""
        errors: list[tuple[Compared, Broken]] = []
        for number, broken in breaks.items():
            self.pairs[number, broken] += 1
            if (weighed := broken & self._errors[number]) & _SIDES:
                errors.append((self.rules[number], weighed))
        if errors:
            _tally(self._types, record_type, [broken for _, broken in errors])
            for name, counted in (("department", self._departments), ("owner", self._owners)):
                of: dict[str, list[Broken]] = {}
                for rule, broken in errors:
                    of.setdefault(getattr(rule, name), []).append(broken)
                for group, found in of.items():
                    _tally(counted, (record_type, group), found)

    def types(self, records: Mapping[str, tuple[int, int]]) -> tuple[TypeCounts, ...]:
        """Per record type that was read (records, unreadable)."""
        return tuple(
            TypeCounts(name, Texts(), *read, _counts(self._types.get(name, Counter())))
            for name, read in sorted(records.items())
        )

    def departments(self, records: Mapping[str, tuple[int, int]]) -> tuple[GroupCounts, ...]:
        """Per record type and department of which a rule is broken."""
        return tuple(_groups(self._departments, records))

    def owners(self, records: Mapping[str, tuple[int, int]]) -> tuple[GroupCounts, ...]:
        """Per record type and role that owns a rule that is broken."""
        return tuple(_groups(self._owners, records))

    def rule_counts(self, number: int, day: datetime.date) -> RuleCounts | None:
        """What one rule does on a day, later ones included; None on a day on which neither side of it applies."""
        rule = self.rules[number]
        worse = rule.worse(day)
        if worse is None:
            return None
        old, new = rule.levels(day)
        counted = _sides(old, new, worse)
        kinds: Counter[Broken] = Counter()
        for broken in range(8):
            kinds[broken & (counted | MENDED)] += self.pairs[number, broken]
        return RuleCounts(
            record_type=rule.record_type,
            rule=rule.rule,
            field=rule.field,
            title=rule.title,
            level=worse,
            owner=rule.owner,
            department=rule.department,
            from_date="" if day == self.as_of else day.isoformat(),
            changed=rule.changed(self.as_of),
            counts=_counts(kinds),
        )


def _sides(old: Level | None, new: Level | None, level: Level) -> Broken:
    """The sides on which it is this bad to break the rule."""
    return (OLD if old == level else 0) | (NEW if new == level else 0)


def _tally(counted: dict[_Key, Counter[Broken]], key: _Key, found: Collection[Broken]) -> None:
    """One record more: it fails where it breaks one rule, and is mended where all that it breaks now is."""
    fails = 0
    for broken in found:
        fails |= broken & _SIDES
    if all(broken & MENDED for broken in found if broken & NEW):
        fails |= MENDED
    counted.setdefault(key, Counter())[fails] += 1


def _counts(kinds: Counter[Broken]) -> Counts:
    mended = kinds[NEW | MENDED]
    return Counts(
        newly_failing=kinds[NEW] + mended,
        newly_passing=kinds[OLD] + kinds[OLD | MENDED],
        still_failing=kinds[OLD | NEW] + kinds[OLD | NEW | MENDED],
        repairable=mended,
    )


def _groups(counted: Mapping[_Group, Counter[Broken]], records: Mapping[str, tuple[int, int]]) -> Iterator[GroupCounts]:
    for (record_type, name), kinds in sorted(counted.items(), key=lambda item: item[0]):
        yield GroupCounts(record_type, name, Texts(), records[record_type][0], _counts(kinds))
