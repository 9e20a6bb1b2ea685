"""Two fields of a record do not hold the same value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from afspraak.constraints.base import Kind, must
from afspraak.constraints.values import label_of
from afspraak.model.rulebook import Subject
from afspraak.model.rules import Fragment
from afspraak.texts import Texts


@dataclass(frozen=True, slots=True)
class DifferFrom:
    """Not equal to the other field, where both are filled."""

    word: ClassVar[str] = "differ_from"
    across: ClassVar[bool] = False
    field: str

    def sentence(self, subject: Subject) -> Texts:
        return Texts(nl="is iets anders dan ", en="differs from ") + label_of(subject, self.field)

    def form(self, subject: Subject) -> Fragment:
        return must("differ", field=subject.field.name, other=self.field)


KIND = Kind(
    word="differ_from",
    across=False,
    title=Texts(nl="Verschilt van een ander veld", en="Differs from another field"),
    why=Texts(
        nl="Voor twee velden waarin per ongeluk hetzelfde belandt, zoals vast en mobiel nummer.",
        en="For two fields that get the same value by accident, such as a fixed and a mobile number.",
    ),
    example="must: {differ_from: mobile}",
    parameters={"$ref": "#/$defs/field_name"},
    bare=False,
    read=lambda tree: DifferFrom(str(tree)),
)
