"""The field is filled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from afspraak.constraints.base import Kind
from afspraak.constraints.values import filled_form
from afspraak.model.rulebook import Subject
from afspraak.model.rules import Fragment
from afspraak.texts import Texts


@dataclass(frozen=True, slots=True)
class BeFilled:
    """Something stands there, and not only blanks."""

    word: ClassVar[str] = "be_filled"
    across: ClassVar[bool] = False

    def sentence(self, subject: Subject) -> Texts:
        return Texts(nl="is ingevuld", en="is filled")

    def form(self, subject: Subject) -> Fragment:
        name = subject.field.name
        return {"properties": {name: filled_form(subject.field)}, "required": [name]}


KIND = Kind(
    word="be_filled",
    across=False,
    title=Texts(nl="Is ingevuld", en="Is filled"),
    why=Texts(
        nl="Voor een veld dat niet leeg mag blijven, vaak alleen onder een voorwaarde. "
        "Is het altijd nodig bij het aanmaken, zet dan `required: true` bij het veld zelf.",
        en="For a field that may not stay empty, often only under a condition. "
        "If it is always needed when a record is made, put `required: true` on the field itself.",
    ),
    example="must: be_filled",
    parameters=None,
    bare=True,
    read=lambda tree: BeFilled(),
)
