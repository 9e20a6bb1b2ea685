"""A name is spelled as the house dictionary agreed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from afspraak.constraints.base import Kind, on_value
from afspraak.constraints.values import any_case
from afspraak.model.records import CodeList
from afspraak.model.rulebook import Subject
from afspraak.model.rules import Fragment
from afspraak.texts import Texts

_BETWEEN = "[ .,'&/-]*"


def _loose(spelling: str) -> str:
    """A pattern for every way to write the letters of a name, with or without signs between them."""
    letters = [any_case(char) for char in spelling if char.isalnum()]
    return _BETWEEN.join(letters)


@dataclass(frozen=True, slots=True)
class BeSpelled:
    """A value that has the letters of an agreed spelling or of a variant is written as agreed."""

    word: ClassVar[str] = "be_spelled"
    across: ClassVar[bool] = False
    list: str

    def _dictionary(self, subject: Subject) -> CodeList | None:
        return subject.rulebook.lists.get(self.list)

    def sentence(self, subject: Subject) -> Texts:
        known = self._dictionary(subject)
        name = known.title if known else Texts(nl=self.list, en=self.list)
        return Texts(nl="volgt de lijst ", en="follows the list ") + name

    def form(self, subject: Subject) -> Fragment:
        known = self._dictionary(subject)
        agreed = list(known.values) if known else []
        written = dict.fromkeys(
            _loose(spelling)
            for value in (known.values.values() if known else ())
            for spelling in (value.id, *value.variants)
        )
        doubtful = f"^{_BETWEEN}({'|'.join(written)}){_BETWEEN}$"
        return on_value(subject, {"anyOf": [{"not": {"type": "string", "pattern": doubtful}}, {"enum": agreed}]})


KIND = Kind(
    word="be_spelled",
    across=False,
    title=Texts(nl="Is gespeld als afgesproken", en="Is spelled as agreed"),
    why=Texts(
        nl="Voor namen die iedereen anders schrijft. De lijst noemt per naam de afgesproken spelling en de varianten; "
        "andere namen laat de regel met rust.",
        en="For names that everybody writes differently. The list holds the agreed spelling and the variants of each "
        "name; the rule leaves other names alone.",
    ),
    example="must: {be_spelled: organisation-spellings}",
    parameters={"$ref": "#/$defs/id"},
    bare=False,
    read=lambda tree: BeSpelled(str(tree)),
)
