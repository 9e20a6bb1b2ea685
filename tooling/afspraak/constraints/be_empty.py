"""The field is empty."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from afspraak.constraints.base import Kind
from afspraak.constraints.values import filled_form
from afspraak.model.rulebook import Subject
from afspraak.model.rules import Fragment
from afspraak.texts import Texts


@dataclass(frozen=True, slots=True)
class BeEmpty:
    """Nothing stands there, or only blanks."""

    word: ClassVar[str] = "be_empty"
    across: ClassVar[bool] = False

    def sentence(self, subject: Subject) -> Texts:
        return Texts(nl="is leeg", en="is empty")

    def form(self, subject: Subject) -> Fragment:
        return {"properties": {subject.field.name: {"not": filled_form(subject.field)}}}


KIND = Kind(
    word="be_empty",
    across=False,
    title=Texts(nl="Is leeg", en="Is empty"),
    why=Texts(
        nl="Voor een veld dat onder een voorwaarde nog niets mag bevatten, zoals het klantnummer van een prospect.",
        en="For a field that may hold nothing yet under a condition, such as the customer number of a prospect.",
    ),
    example="must: be_empty",
    parameters=None,
    bare=True,
    read=lambda tree: BeEmpty(),
)
