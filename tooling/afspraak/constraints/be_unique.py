"""No two records share the value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from afspraak.constraints import conditions
from afspraak.constraints.across import CONDITION, NAMES, across, condition_of, names_of, table_of
from afspraak.constraints.base import Kind
from afspraak.constraints.values import label_of
from afspraak.model.rulebook import Subject
from afspraak.model.rules import ALWAYS, Condition, Fragment
from afspraak.texts import Texts, listed
from afspraak.yamltree import Tree


@dataclass(frozen=True, slots=True)
class BeUnique:
    """Together with `with_`, no other record has this value; records that do not meet `among` do not count."""

    word: ClassVar[str] = "be_unique"
    across: ClassVar[bool] = True
    with_: tuple[str, ...] = ()
    ignoring: tuple[str, ...] = ()
    among: Condition = ALWAYS

    def sentence(self, subject: Subject) -> Texts:
        words = Texts(nl="komt maar één keer voor", en="occurs only once")
        if self.with_:
            together = listed(label_of(subject, name) for name in self.with_)
            words = Texts(nl="komt samen met ", en="occurs only once, together with ") + together
            words += Texts(nl=" maar één keer voor")
        if self.among:
            words += Texts(nl=" onder records ", en=", among records ") + conditions.traits(self.among, subject)
        return words

    def form(self, subject: Subject) -> Fragment:
        reads = {subject.record.name: (*self.with_, *self.among.fields())}
        among = conditions.form(self.among, subject) if self.among else None
        return across(
            subject,
            "unique",
            reads,
            ignoring=list(self.ignoring) or None,
            among=among,
            **{"with": list(self.with_) or None},
        )


def _read(tree: Tree | None) -> BeUnique:
    table = table_of(tree)
    return BeUnique(names_of(table.get("with")), names_of(table.get("ignoring")), condition_of(table.get("among")))


KIND = Kind(
    word="be_unique",
    across=True,
    title=Texts(nl="Komt maar één keer voor", en="Occurs only once"),
    why=Texts(
        nl="Voor een sleutel of een nummer dat bij één record hoort. Lege velden doen niet mee.",
        en="For a key or a number that belongs to one record. Empty fields do not count.",
    ),
    example="must: {be_unique: {with: [establishment_number], ignoring: [case]}}",
    parameters={
        "type": "object",
        "properties": {
            "with": NAMES,
            "ignoring": {"type": "array", "items": {"enum": ["case", "accents"]}, "minItems": 1},
            "among": CONDITION,
        },
        "additionalProperties": False,
    },
    bare=True,
    read=_read,
)
