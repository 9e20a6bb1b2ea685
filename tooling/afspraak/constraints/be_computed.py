"""The value equals what is computed from the rest of the record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from afspraak.constraints.base import Kind, must
from afspraak.model.rulebook import Subject
from afspraak.model.rules import Fragment
from afspraak.texts import Texts

COMPUTATIONS: dict[str, Texts] = {
    "address-label": Texts(nl="het adresetiket volgens NEN 5825", en="the address label of NEN 5825"),
    "salutation": Texts(
        nl="de aanhef die uit naam en aanspreekvorm volgt", en="the salutation that follows from the name"
    ),
}


@dataclass(frozen=True, slots=True)
class BeComputed:
    """The value is the outcome of a named computation on the same record."""

    word: ClassVar[str] = "be_computed"
    across: ClassVar[bool] = False
    computation: str

    def sentence(self, subject: Subject) -> Texts:
        return Texts(nl="is ", en="is ") + COMPUTATIONS[self.computation]

    def form(self, subject: Subject) -> Fragment:
        return must("computed", field=subject.field.name, computation=self.computation)


KIND = Kind(
    word="be_computed",
    across=False,
    title=Texts(nl="Is wat het systeem berekent", en="Is what the system computes"),
    why=Texts(
        nl="Voor een veld dat je niet typt maar laat maken: de aanhef en het adresetiket.",
        en="For a field that is not typed but made: the salutation and the address label.",
    ),
    example="must: {be_computed: salutation}",
    parameters={"enum": sorted(COMPUTATIONS)},
    bare=False,
    read=lambda tree: BeComputed(str(tree)),
)
