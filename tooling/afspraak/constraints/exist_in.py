"""The value exists among other records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from afspraak.constraints.across import a_record
from afspraak.constraints.base import Kind
from afspraak.constraints.existence import PARAMETERS, Existence, parts_of
from afspraak.model.rulebook import Subject
from afspraak.model.rules import Fragment
from afspraak.texts import Texts


@dataclass(frozen=True, slots=True)
class ExistIn(Existence):
    """Some record of type `record` that meets `where` has this value in `field`."""

    word: ClassVar[str] = "exist_in"
    across: ClassVar[bool] = True

    def sentence(self, subject: Subject) -> Texts:
        if self.refers(subject):
            return Texts(nl="is een bestaande ", en="is an existing ") + self.other_record(subject)
        role = self.role(subject)
        before = Texts(nl="staat bij ", en=f"is {role.en} of ")
        return before + a_record(self.other_record(subject)) + Texts(nl=role.nl)

    def form(self, subject: Subject) -> Fragment:
        return self.formed(subject, "exists")


KIND = Kind(
    word="exist_in",
    across=True,
    title=Texts(nl="Bestaat elders", en="Exists elsewhere"),
    why=Texts(
        nl="Voor een verwijzing die ergens op moet uitkomen, zoals de relatie van een contactpersoon.",
        en="For a reference that must lead somewhere, such as the account of a contact.",
    ),
    example="must: {exist_in: {record: account, field: account_id}}",
    parameters=PARAMETERS,
    bare=False,
    read=lambda tree: ExistIn(*parts_of(tree)),
)
