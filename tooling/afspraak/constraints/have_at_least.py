"""Enough other records refer to this one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from afspraak.constraints.across import (
    CONDITION,
    RECORD,
    across,
    condition_of,
    count_of,
    record_words,
    several,
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
class HaveAtLeast:
    """At least `count` records of type `of` that meet `where` hold this value in `by`."""

    word: ClassVar[str] = "have_at_least"
    across: ClassVar[bool] = True
    count: int
    of: str
    by: str
    where: Condition = ALWAYS

    def sentence(self, subject: Subject) -> Texts:
        if self.count == 1:
            words = Texts(nl="heeft ten minste één ", en="has at least one ") + record_words(subject.rulebook, self.of)
        else:
            words = Texts(nl=f"heeft ten minste {self.count} ", en=f"has at least {self.count} ")
            words += several(subject.rulebook, self.of)
        return words + where_words(subject, self.of, self.where)

    def form(self, subject: Subject) -> Fragment:
        reads = {self.of: (self.by, *self.where.fields())}
        where = where_form(subject, self.of, self.where)
        return across(subject, "at-least", reads, count=self.count, of=self.of, by=self.by, where=where)


def _read(tree: Tree | None) -> HaveAtLeast:
    table = table_of(tree)
    where = condition_of(table.get("where"))
    return HaveAtLeast(count_of(table["count"]), str(table["of"]), str(table["by"]), where)


KIND = Kind(
    word="have_at_least",
    across=True,
    title=Texts(nl="Heeft genoeg andere records", en="Has enough other records"),
    why=Texts(
        nl="Voor een record dat andere nodig heeft, zoals een relatie met ten minste één contactpersoon.",
        en="For a record that needs others, such as an account with at least one contact.",
    ),
    example="must: {have_at_least: {count: 1, of: contact, by: account, where: {status: active}}}",
    parameters={
        "type": "object",
        "properties": {
            "count": {"$ref": "#/$defs/count"},
            "of": RECORD,
            "by": {"$ref": "#/$defs/field_name"},
            "where": CONDITION,
        },
        "required": ["count", "of", "by"],
        "additionalProperties": False,
    },
    bare=False,
    read=_read,
)
