"""The previous export has the same value for the same key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from afspraak.constraints.across import across
from afspraak.constraints.base import Kind
from afspraak.model.rulebook import Subject
from afspraak.model.rules import Fragment
from afspraak.texts import Texts


@dataclass(frozen=True, slots=True)
class StaySame:
    """Once filled, the value of a record does not change between two exports."""

    word: ClassVar[str] = "stay_same"
    across: ClassVar[bool] = True

    def sentence(self, subject: Subject) -> Texts:
        return Texts(nl="verandert niet meer", en="does not change any more")

    def form(self, subject: Subject) -> Fragment:
        previous = f"{subject.record.name}@previous"
        return across(subject, "same-as-before", {previous: (subject.record.key, subject.field.name)}, record=previous)


KIND = Kind(
    word="stay_same",
    across=True,
    title=Texts(nl="Verandert niet meer", en="Does not change any more"),
    why=Texts(
        nl="Voor een nummer dat een record zijn leven lang houdt. De vorige export gaat mee in de controle.",
        en="For a number that a record keeps for life. The previous export takes part in the check.",
    ),
    example="must: stay_same",
    parameters=None,
    bare=True,
    read=lambda tree: StaySame(),
)
