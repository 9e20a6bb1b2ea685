"""The value does not occur among other records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from afspraak.constraints.base import Kind
from afspraak.constraints.existence import PARAMETERS, Existence, parts_of
from afspraak.model.rulebook import Subject
from afspraak.model.rules import Fragment
from afspraak.texts import Texts


@dataclass(frozen=True, slots=True)
class NotExistIn(Existence):
    """No record of type `record` that meets `where` has this value in `field`."""

    word: ClassVar[str] = "not_exist_in"
    across: ClassVar[bool] = True

    def sentence(self, subject: Subject) -> Texts:
        if self.refers(subject):
            return Texts(nl="is geen ", en="is no ") + self.other_record(subject)
        role = self.role(subject)
        before = Texts(nl="staat bij geen enkele ", en=f"is not {role.en} of any ")
        return before + self.other_record(subject) + Texts(nl=role.nl)

    def form(self, subject: Subject) -> Fragment:
        return self.formed(subject, "not-exists")


KIND = Kind(
    word="not_exist_in",
    across=True,
    title=Texts(nl="Komt elders niet voor", en="Does not occur elsewhere"),
    why=Texts(
        nl="Voor wat juist niet in een ander systeem mag staan, zoals een prospect in de financiële administratie.",
        en="For what must not be in another system, such as a prospect in finance.",
    ),
    example="must: {not_exist_in: {record: account@finance, field: customer_number}}",
    parameters=PARAMETERS,
    bare=False,
    read=lambda tree: NotExistIn(*parts_of(tree)),
)
