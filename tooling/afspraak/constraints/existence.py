"""What `exist_in` and `not_exist_in` have in common: another record, a field of it and a condition on it."""

from __future__ import annotations

from dataclasses import dataclass

from afspraak.constraints.across import (
    CONDITION,
    RECORD,
    a_record,
    across,
    condition_of,
    record_words,
    table_of,
    where_form,
    where_words,
)
from afspraak.model.rulebook import Subject
from afspraak.model.rules import ALWAYS, Condition, Fragment
from afspraak.texts import Texts
from afspraak.yamltree import Tree

PARAMETERS: Fragment = {
    "type": "object",
    "properties": {"record": RECORD, "field": {"$ref": "#/$defs/field_name"}, "where": CONDITION},
    "required": ["record", "field"],
    "additionalProperties": False,
}


@dataclass(frozen=True, slots=True)
class Existence:
    """Records of type `record` that meet `where`, compared by `field`."""

    record: str
    field: str
    where: Condition = ALWAYS

    def told(self, subject: Subject, before: Texts, *, any_one: bool = False) -> Texts:
        """`before` and then the other record, with `a` or `an` where it is any one."""
        record = record_words(subject.rulebook, self.record)
        record = a_record(record) if any_one else record
        return before + record + where_words(subject, self.record, self.where)

    def formed(self, subject: Subject, kind: str) -> Fragment:
        """The `x-must` of this kind."""
        reads = {self.record: (self.field, *self.where.fields())}
        where = where_form(subject, self.record, self.where)
        return across(subject, kind, reads, record=self.record, at=self.field, where=where)


def parts_of(tree: Tree | None) -> tuple[str, str, Condition]:
    """Record type, field and condition."""
    table = table_of(tree)
    return str(table["record"]), str(table["field"]), condition_of(table.get("where"))
