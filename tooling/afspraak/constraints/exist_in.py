"""The value exists among other records."""

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
class ExistIn:
    """Some record of type `record` that meets `where` has this value in `field`."""

    word: ClassVar[str] = "exist_in"
    across: ClassVar[bool] = True
    record: str
    field: str
    where: Condition = ALWAYS

    def sentence(self, subject: Subject) -> Texts:
        record = record_words(subject.rulebook, self.record)
        words = Texts(nl="hoort bij een bestaande ", en="belongs to an existing ")
        return words + record + where_words(subject, self.record, self.where)

    def form(self, subject: Subject) -> Fragment:
        reads = {self.record: (self.field, *self.where.fields())}
        where = where_form(subject, self.record, self.where)
        return across(subject, "exists", reads, record=self.record, at=self.field, where=where)


def _read(tree: Tree | None) -> ExistIn:
    table = table_of(tree)
    return ExistIn(str(table["record"]), str(table["field"]), condition_of(table.get("where")))


KIND = Kind(
    word="exist_in",
    across=True,
    title=Texts(nl="Bestaat elders", en="Exists elsewhere"),
    why=Texts(
        nl="Voor een verwijzing die ergens op moet uitkomen, zoals de relatie van een contactpersoon.",
        en="For a reference that must lead somewhere, such as the account of a contact.",
    ),
    example="must: {exist_in: {record: account, field: account_id}}",
    parameters={
        "type": "object",
        "properties": {"record": RECORD, "field": {"$ref": "#/$defs/field_name"}, "where": CONDITION},
        "required": ["record", "field"],
        "additionalProperties": False,
    },
    bare=False,
    read=_read,
)
