"""What the sets of records are built from that show a difference between two rules across records."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any

from afspraak.changes.fields import fields_read, types
from afspraak.changes.formulas import Formula, denied, every, holds, record_formula, solve
from afspraak.languages import Undecided
from afspraak.model.records import Field
from afspraak.model.rulebook import Rulebook, Subject
from afspraak.model.rules import Fragment
from afspraak.schemas.entries import Entry

Record = dict[str, Any]
Row = tuple[str, Record]  # the name of a table, and a record in it
Rows = list[Row]
ALWAYS: Fragment = {}
_SAMPLES = 40  # values of a field that are tried


@dataclass(frozen=True, slots=True)
class Asked:
    """What one rule asks: of which records, and its facts."""

    condition: Fragment
    facts: Mapping[str, Any]

    @property
    def where(self) -> Fragment:
        """The condition on the records that are looked for."""
        found: Fragment = self.facts.get("where") or ALWAYS
        return found


@dataclass(frozen=True, slots=True)
class Wanted:
    """A record: what it meets and what it does not, its values, and fields that are filled with another value."""

    meets: tuple[Fragment, ...] = ()
    fails: tuple[Fragment, ...] = ()
    has: Mapping[str, Any] = field(default_factory=dict)
    other: Mapping[str, Sequence[Any]] = field(default_factory=dict)  # field -> values that are not its value


@dataclass(frozen=True, slots=True)
class Scene:
    """The rulebooks of both rules, the table that is judged, and the run date."""

    rulebooks: tuple[Rulebook, ...]
    own: str
    as_of: datetime.date

    def key(self, table: str) -> str:
        """The key of the record type of a table."""
        return str(next(self._subjects(table)).record.key)

    def knows(self, table: str) -> bool:
        """Whether there is a record type for this table."""
        return any(True for _ in self._subjects(table))

    def add(self, rows: Rows | None, table: str, wanted: Wanted) -> Rows | None:
        """The rows with one more, whose key and values read easily; None where there is no such record."""
        if rows is None:
            return None
        key = self.key(table)
        taken = tuple(record[key] for name, record in rows if name == table)
        other = wanted.other if key in wanted.has else {key: taken, **wanted.other}
        record = self._record(table, replace(wanted, other=other))
        return None if record is None else [*rows, (table, record)]

    def _record(self, table: str, wanted: Wanted) -> Record | None:
        formula = self._formula(table, wanted)
        record = self._solved(formula)
        for name in wanted.other:
            if record is not None and name not in record:
                record = self._with(table, record, name, formula)
        return record

    def _formula(self, table: str, wanted: Wanted) -> Formula:
        has, other = wanted.has, wanted.other
        fixed = [{"properties": {name: {"const": value}}, "required": [name]} for name, value in has.items()]
        differ = [
            {"properties": {name: {"not": {"const": value}}}} for name, values in other.items() for value in values
        ]
        names = {name for form in (*wanted.meets, *wanted.fails) for name in fields_read(form)} | {*has, *other}
        typed = [types(subject, names) for subject in self._subjects(table)]
        met = [record_formula(form) for form in (*wanted.meets, *fixed, *differ, *typed)]
        return every([*met, *(denied(record_formula(form)) for form in wanted.fails)])

    def _with(self, table: str, record: Record, name: str, formula: Formula) -> Record | None:
        for value in self._values(table, name):
            trial = {**record, name: value}
            if holds(formula, trial, self.as_of):
                return trial
        return self._solved(every([formula, record_formula({"required": [*record, name]})]))

    def _solved(self, formula: Formula) -> Record | None:
        with suppress(Undecided):
            return solve(formula, self.as_of)
        return None

    def _subjects(self, table: str) -> Iterator[Subject]:
        for rulebook in self.rulebooks:
            known = rulebook.records.get(_type(table))
            if known:
                yield Subject(rulebook, known, known.fields[known.key])

    def _values(self, table: str, name: str) -> Iterator[Any]:
        for subject in self._subjects(table):
            known = subject.record.fields.get(name)
            if known:
                yield from (["1", "2", "3", "4"] if name == subject.record.key else ())
                yield from self._of_type(subject.rulebook, known)

    def _of_type(self, rulebook: Rulebook, known: Field) -> Iterator[Any]:
        codes = rulebook.lists.get(known.list)
        texts = [str(value) for value in codes.values][:_SAMPLES] if codes else ["a", "b", "c", "d"]
        if known.type == "date":
            yield from ((self.as_of - datetime.timedelta(days=days)).isoformat() for days in range(1, 5))
        elif known.type == "yes_no":
            yield from (True, False)
        elif known.type in ("number", "integer", "amount"):
            yield from (1, 2, 3, 4)
        else:
            yield from ([text] if known.type == "set" else text for text in texts)


Build = Callable[[Scene, Asked | None, Asked], Iterator[Rows | None]]


def _type(table: str) -> str:
    return table.partition("@")[0]


def asked(entry: Entry) -> Asked:
    """What the rule of an entry asks."""
    return Asked(entry.form.get("if") or ALWAYS, entry.form["x-must"])


def judged(keeps: Asked | None, breaks: Asked) -> Iterator[Wanted]:
    """Records that the broken rule judges: first such as the other one does not."""
    if keeps and keeps.condition != breaks.condition:
        yield Wanted((breaks.condition,), (keeps.condition,))
    yield Wanted((breaks.condition,))


def filled(wanted: Wanted, *names: str) -> Wanted:
    """The same record with these fields filled."""
    return replace(wanted, other={**dict.fromkeys(names, ()), **wanted.other})
