"""No other record looks like this one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from afspraak.constraints.across import NAMES, across, count_of, names_of, table_of
from afspraak.constraints.base import Kind
from afspraak.constraints.values import label_of
from afspraak.model.rulebook import Subject
from afspraak.model.rules import Fragment
from afspraak.texts import Texts, listed
from afspraak.yamltree import Tree


@dataclass(frozen=True, slots=True)
class ResembleNone:
    """No other record with equal `same` has `fields` that resemble these for `at_least` percent or more."""

    word: ClassVar[str] = "resemble_none"
    across: ClassVar[bool] = True
    fields: tuple[str, ...]
    at_least: int
    same: tuple[str, ...] = ()

    def sentence(self, subject: Subject) -> Texts:
        compared = listed(label_of(subject, name) for name in self.fields)
        nearly = Texts(
            nl=f"lijkt niet bijna helemaal ({self.at_least}% of meer) op ",
            en=f"is not nearly the same ({self.at_least}% or more) as ",
        )
        if self.fields == (subject.field.name,):
            words = nearly + compared + Texts(nl=" van een ander record", en=" of another record")
        else:
            words = nearly + Texts(nl="een ander record in ", en="another record in ") + compared
        if not self.same:
            return words
        equal = listed(label_of(subject, name) for name in self.same)
        return words + Texts(nl=" met gelijke waarde in ", en=" with an equal value in ") + equal

    def form(self, subject: Subject) -> Fragment:
        reads = {subject.record.name: (*self.fields, *self.same)}
        same = list(self.same) or None
        return across(subject, "resembles-none", reads, fields=list(self.fields), at_least=self.at_least, same=same)


def _read(tree: Tree | None) -> ResembleNone:
    table = table_of(tree)
    return ResembleNone(names_of(table["fields"]), count_of(table["at_least"]), names_of(table.get("same")))


KIND = Kind(
    word="resemble_none",
    across=True,
    title=Texts(nl="Lijkt op geen ander record", en="Resembles no other record"),
    why=Texts(
        nl="Voor dubbelen die net anders geschreven zijn. Kies bij `same` een veld dat gelijk moet zijn, anders "
        "vergelijk je alles met alles.",
        en="For doubles that are written just differently. Choose with `same` a field that must be equal, or "
        "everything is compared with everything.",
    ),
    example="must: {resemble_none: {fields: [name], at_least: 92, same: [website]}}",
    parameters={
        "type": "object",
        "properties": {"fields": NAMES, "at_least": {"$ref": "#/$defs/count"}, "same": NAMES},
        "required": ["fields", "at_least"],
        "additionalProperties": False,
    },
    bare=False,
    read=_read,
)
