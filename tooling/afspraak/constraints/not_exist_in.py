"""The value does not occur among other records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from afspraak.constraints.across import (
    CONDITION,
    RECORD,
    across,
    condition_of,
    record_words,
    table_of,
    where_form,
    where_words,
)
from afspraak.constraints.base import Kind
from afspraak.model.rulebook import Subject
from afspraak.model.rules import ALWAYS, Condition, Fragment
from afspraak.texts import Texts
from afspraak.yamltree import Tree


@dataclass(frozen=True, slots=True)
class NotExistIn:
    """No record of type `record` that meets `where` has this value in `field`."""

    word: ClassVar[str] = "not_exist_in"
    across: ClassVar[bool] = True
    record: str
    field: str
    where: Condition = ALWAYS

    def sentence(self, subject: Subject) -> Texts:
        record = record_words(subject.rulebook, self.record)
        words = Texts(nl="hoort niet bij een ", en="does not belong to an ")
        return words + record + where_words(subject, self.record, self.where)

    def form(self, subject: Subject) -> Fragment:
        reads = {self.record: (self.field, *self.where.fields())}
        where = where_form(subject, self.record, self.where)
        return across(subject, "not-exists", reads, record=self.record, at=self.field, where=where)


def _read(tree: Tree | None) -> NotExistIn:
    table = table_of(tree)
    return NotExistIn(str(table["record"]), str(table["field"]), condition_of(table.get("where")))


KIND = Kind(
    word="not_exist_in",
    across=True,
    title=Texts(nl="Komt elders niet voor", en="Does not occur elsewhere"),
    why=Texts(
        nl="Voor wat juist niet in een ander systeem mag staan, zoals een prospect in de financiële administratie.",
        en="For what must not be in another system, such as a prospect in finance.",
    ),
    example="must: {not_exist_in: {record: account@finance, field: customer_number}}",
    parameters={
        "type": "object",
        "properties": {"record": RECORD, "field": {"$ref": "#/$defs/field_name"}, "where": CONDITION},
        "required": ["record", "field"],
        "additionalProperties": False,
    },
    bare=False,
    read=_read,
)
