"""Another system's export holds the same value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from afspraak.constraints.across import RECORD, across, record_words, table_of
from afspraak.constraints.base import Kind
from afspraak.model.rulebook import Subject
from afspraak.model.rules import Fragment
from afspraak.texts import Texts
from afspraak.yamltree import Tree


@dataclass(frozen=True, slots=True)
class EqualIn:
    """The record of `record` in the export of `system` with the same `by` has the same value in this field."""

    word: ClassVar[str] = "equal_in"
    across: ClassVar[bool] = True
    system: str
    record: str
    by: str

    @property
    def _other(self) -> str:
        return f"{self.record}@{self.system}"

    def sentence(self, subject: Subject) -> Texts:
        words = Texts(nl="is hetzelfde als bij de ", en="is the same as for the ")
        return words + record_words(subject.rulebook, self._other)

    def form(self, subject: Subject) -> Fragment:
        reads = {self._other: (self.by, subject.field.name), subject.record.name: (self.by,)}
        return across(subject, "equal", reads, record=self._other, by=self.by)


def _read(tree: Tree | None) -> EqualIn:
    table = table_of(tree)
    return EqualIn(str(table["system"]), str(table["record"]), str(table["by"]))


KIND = Kind(
    word="equal_in",
    across=True,
    title=Texts(nl="Is gelijk in een ander systeem", en="Is equal in another system"),
    why=Texts(
        nl="Voor velden waarin een ander systeem leidend is. De export van dat systeem gaat mee in de controle.",
        en="For fields in which another system leads. The export of that system takes part in the check.",
    ),
    example="must: {equal_in: {system: finance, record: account, by: customer_number}}",
    parameters={
        "type": "object",
        "properties": {
            "system": {"$ref": "#/$defs/id"},
            "record": RECORD,
            "by": {"$ref": "#/$defs/field_name"},
        },
        "required": ["system", "record", "by"],
        "additionalProperties": False,
    },
    bare=False,
    read=_read,
)
