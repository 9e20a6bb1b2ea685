"""A date does not lie before another one, or follows it in time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from afspraak.constraints.base import Kind, must
from afspraak.constraints.dates import Length, length
from afspraak.constraints.values import label_of
from afspraak.model.rulebook import Subject
from afspraak.model.rules import Fragment
from afspraak.texts import Texts
from afspraak.yamltree import Table, Tree


def within_of(tree: Tree | None) -> Length | None:
    """`{working_days: 2}` or `2 working days` as a length of time."""
    if isinstance(tree, Table):
        unit, count = next(iter(tree.items()))
        return Length(int(str(count)), str(unit))
    return length(str(tree)) if tree else None


@dataclass(frozen=True, slots=True)
class Follow:
    """Not before `field`; with `strictly` after it; with `within` at most so long after it."""

    word: ClassVar[str] = "follow"
    across: ClassVar[bool] = False
    field: str
    strictly: bool = False
    within: Length | None = None

    def sentence(self, subject: Subject) -> Texts:
        other = label_of(subject, self.field)
        if self.within:
            time = self.within.words()
            return Texts(nl="ligt binnen ", en="lies within ") + time + Texts(nl=" na ", en=" after ") + other
        if self.strictly:
            return Texts(nl="ligt na ", en="is after ") + other
        return Texts(nl="ligt niet voor ", en="is not before ") + other

    def form(self, subject: Subject) -> Fragment:
        return must(
            "follow",
            field=subject.field.name,
            after=self.field,
            strictly=self.strictly or None,
            within=self.within.as_dict() if self.within else None,
        )


def _read(tree: Tree | None) -> Follow:
    if not isinstance(tree, Table):
        return Follow(str(tree))
    return Follow(str(tree["field"]), tree.get("strictly") == "true", within_of(tree.get("within")))


KIND = Kind(
    word="follow",
    across=False,
    title=Texts(nl="Komt na een andere datum", en="Follows another date"),
    why=Texts(
        nl="Voor twee datums in hetzelfde record. Is een van de twee leeg, dan zegt de regel niets.",
        en="For two dates in the same record. If one of the two is empty, the rule says nothing.",
    ),
    example="must: {follow: {field: occurred_on, within: {working_days: 2}}}",
    parameters={
        "anyOf": [
            {"$ref": "#/$defs/field_name"},
            {
                "type": "object",
                "properties": {
                    "field": {"$ref": "#/$defs/field_name"},
                    "strictly": {"type": "boolean"},
                    "within": {"$ref": "#/$defs/within"},
                },
                "required": ["field"],
                "additionalProperties": False,
            },
        ]
    },
    bare=False,
    read=_read,
)
