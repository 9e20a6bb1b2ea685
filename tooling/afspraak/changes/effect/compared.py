"""Every rule on every field as it was beside what it will be: pairs of entries of the old and the new schemas."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from afspraak.changes.formulas import canonical
from afspraak.changes.pair import Pair
from afspraak.checking.rules import ACROSS, form_of, level_on, rules_of
from afspraak.findings import LEVELS, Level
from afspraak.texts import Texts, from_dict

Document = Mapping[str, Any]
Documents = Mapping[str, Document]  # record type -> schema


@dataclass(frozen=True, eq=False)
class Entry:
    """One entry of a schema."""

    x_rule: Mapping[str, Any]
    form: Mapping[str, Any]
    across: bool

    @cached_property
    def asks(self) -> str:
        """The same text for the same demand."""
        return canonical([self.across, dict(self.form)])


@dataclass(frozen=True, eq=False)
class Compared:
    """One rule on one field, under the names that it has now; at least one side has it."""

    record_type: str
    rule: str
    field: str
    department: str
    old: Entry | None
    new: Entry | None

    @property
    def _known(self) -> Mapping[str, Any]:
        entry = self.new or self.old
        assert entry is not None
        return entry.x_rule

    @property
    def title(self) -> Texts:
        """What people call the rule."""
        return from_dict(self._known["title"])

    @property
    def owner(self) -> str:
        """The role that answers for the rule."""
        return str(self._known.get("owner", ""))

    @cached_property
    def alike(self) -> bool:
        """Whether both sides ask the same of a record, so that one answer serves for both."""
        return bool(self.old and self.new and self.old.asks == self.new.asks)

    def levels(self, day: datetime.date) -> tuple[Level | None, Level | None]:
        """How bad it is to break the old and the new rule on this day."""
        old, new = (level_on(entry.x_rule, day) if entry else None for entry in (self.old, self.new))
        return old, new

    def worse(self, day: datetime.date) -> Level | None:
        """The worse of the two levels; None where neither applies yet."""
        known = [level for level in self.levels(day) if level]
        return min(known, key=LEVELS.index) if known else None

    def days(self, as_of: datetime.date) -> list[datetime.date]:
        """The days after this one on which a level of either side starts."""
        starts = {start for entry in (self.old, self.new) if entry for _, start in entry.x_rule["levels"] if start}
        return [day for day in map(datetime.date.fromisoformat, sorted(starts)) if day > as_of]

    def changed(self, as_of: datetime.date) -> bool:
        """Whether it asks something else, or weighs it otherwise on this day or later."""
        return not self.alike or any(old != new for old, new in map(self.levels, [as_of, *self.days(as_of)]))


def compared(pair: Pair, old: Documents, new: Documents) -> list[Compared]:
    """Every rule of either side, in the order of the new schemas; what only the old ones have comes last."""
    return [
        each for record in [*new, *(name for name in old if name not in new)] for each in _of(pair, record, old, new)
    ]


def _of(pair: Pair, record: str, old: Documents, new: Documents) -> Iterator[Compared]:
    before = {_new_name(pair, record, entry): entry for entry in _entries(old.get(record, {}))}
    after = {(entry.x_rule["id"], entry.x_rule["field"]): entry for entry in _entries(new.get(record, {}))}
    for rule, field in dict.fromkeys([*after, *before]):
        was, is_ = before.get((rule, field)), after.get((rule, field))
        yield Compared(record, rule, field, _department(field, was, old, new, record), was, is_)


def _entries(document: Document) -> Iterator[Entry]:
    for part, entry in rules_of(document):
        yield Entry(entry["x-rule"], form_of(entry), part == ACROSS)


def _new_name(pair: Pair, record: str, entry: Entry) -> tuple[str, str]:
    """The rule and the field as they are called now; what the tool makes itself has the field in its name."""
    rule, field = entry.x_rule["id"], entry.x_rule["field"]
    now = new_fields(pair, record).get(field, field)
    if now != field:
        first, *rest = rule.split(".")
        rule = ".".join([first, *(now if part == field else part for part in rest)])
    return pair.new_ids.get(rule, rule), now


def new_fields(pair: Pair, record: str) -> dict[str, str]:
    """The fields of a record type that were renamed: old name -> new name."""
    matched = pair.fields.get(record)
    both: Sequence[Any] = matched.both if matched else ()
    return {str(old.name): str(new.name) for old, new in both if old.name != new.name}


def _department(field: str, was: Entry | None, old: Documents, new: Documents, record: str) -> str:
    """That of the keeper of the field, as reports group by."""
    known = new.get(record, {}).get("properties", {}).get(field)
    if known is None and was:
        known = old[record]["properties"].get(was.x_rule["field"])
    return str((known or {}).get("x-field", {}).get("department", ""))
