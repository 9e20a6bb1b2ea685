"""The value has a length within bounds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from afspraak.constraints.base import Kind, on_value
from afspraak.model.rulebook import Subject
from afspraak.model.rules import Fragment
from afspraak.texts import Texts
from afspraak.yamltree import Table, Tree


@dataclass(frozen=True, slots=True)
class HaveLength:
    """At least `shortest` and at most `longest` characters (code points)."""

    word: ClassVar[str] = "have_length"
    across: ClassVar[bool] = False
    shortest: int | None = None
    longest: int | None = None

    def sentence(self, subject: Subject) -> Texts:
        if self.longest is None:
            return Texts(nl=f"telt ten minste {self.shortest} tekens", en=f"has at least {self.shortest} characters")
        if self.shortest is None:
            return Texts(nl=f"telt ten hoogste {self.longest} tekens", en=f"has at most {self.longest} characters")
        return Texts(
            nl=f"telt {self.shortest} tot en met {self.longest} tekens",
            en=f"has {self.shortest} to {self.longest} characters",
        )

    def form(self, subject: Subject) -> Fragment:
        bounds = {"minLength": self.shortest, "maxLength": self.longest}
        return on_value(subject, {word: bound for word, bound in bounds.items() if bound is not None})


def _read(tree: Tree | None) -> HaveLength:
    table = tree if isinstance(tree, Table) else Table()
    shortest, longest = table.get("min"), table.get("max")
    return HaveLength(int(str(shortest)) if shortest else None, int(str(longest)) if longest else None)


KIND = Kind(
    word="have_length",
    across=False,
    title=Texts(nl="Heeft een lengte", en="Has a length"),
    why=Texts(
        nl="Voor een tekst die niet te kort of te lang mag zijn. We tellen tekens, geen bytes.",
        en="For a text that may not be too short or too long. We count characters, not bytes.",
    ),
    example="must: {have_length: {min: 15, max: 1000}}",
    parameters={
        "type": "object",
        "properties": {"min": {"$ref": "#/$defs/count"}, "max": {"$ref": "#/$defs/count"}},
        "additionalProperties": False,
        "minProperties": 1,
    },
    bare=False,
    read=_read,
)
