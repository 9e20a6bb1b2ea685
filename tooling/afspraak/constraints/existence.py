"""What `exist_in` and `not_exist_in` have in common: another record, a field of it and a condition on it."""

from __future__ import annotations

from dataclasses import dataclass

from afspraak.constraints.across import (
    CONDITION,
    RECORD,
    across,
    condition_of,
    other,
    record_type,
    record_words,
    table_of,
    where_form,
    where_words,
)
from afspraak.constraints.values import label_of
from afspraak.model.rulebook import Subject
from afspraak.model.rules import ALWAYS, Condition, Fragment
from afspraak.texts import Texts, same
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

    def other_record(self, subject: Subject) -> Texts:
        """`user with Department "ICT"`: the other record, without an article."""
        return record_words(subject.rulebook, self.record) + where_words(subject, self.record, self.where)

    def refers(self, subject: Subject) -> bool:
        """Whether the value says which record the other one is."""
        record = record_type(subject.rulebook, self.record)
        return record is None or self.field == record.key

    def role(self, subject: Subject) -> Texts:
        """As what the value stands in the other record; where both fields are called the same, that goes unsaid."""
        target = other(subject, self.record)
        label = label_of(target, self.field) if target else same(self.field)
        if label == subject.field.label:
            return Texts(en="that")
        return Texts(nl=f" als {label.in_('nl')}", en=f"the {label.in_('en')}")

    def formed(self, subject: Subject, kind: str) -> Fragment:
        """The `x-must` of this kind."""
        reads = {self.record: (self.field, *self.where.fields())}
        where = where_form(subject, self.record, self.where)
        return across(subject, kind, reads, record=self.record, at=self.field, where=where)


def parts_of(tree: Tree | None) -> tuple[str, str, Condition]:
    """Record type, field and condition."""
    table = table_of(tree)
    return str(table["record"]), str(table["field"]), condition_of(table.get("where"))
