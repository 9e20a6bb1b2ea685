"""A number or a date lies between bounds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from afspraak.constraints.base import Kind, on_value
from afspraak.constraints.dates import after_day, before_day, from_day, until_day
from afspraak.constraints.values import number
from afspraak.model.rulebook import Subject
from afspraak.model.rules import Fragment
from afspraak.texts import Texts, listed
from afspraak.yamltree import Table, Tree

_KEYWORDS = {"at_least": "minimum", "at_most": "maximum", "above": "exclusiveMinimum", "below": "exclusiveMaximum"}
_WORDS = {
    "above": Texts(nl="meer dan", en="more than"),
    "at_least": Texts(nl="ten minste", en="at least"),
    "at_most": Texts(nl="ten hoogste", en="at most"),
    "below": Texts(nl="minder dan", en="less than"),
}
_DATE_WORDS = {
    "above": Texts(nl="na", en="after"),
    "at_least": Texts(nl="op of na", en="on or after"),
    "at_most": Texts(nl="op of voor", en="on or before"),
    "below": Texts(nl="voor", en="before"),
}
# The dates that a bound refuses; what is no date at all is for the rule of the type, so that one mistake is told once.
_BEYOND = {"above": until_day, "at_least": before_day, "at_most": after_day, "below": from_day}


@dataclass(frozen=True, slots=True)
class BeBetween:
    """Within the given bounds; ISO dates for date fields, numbers for the rest."""

    word: ClassVar[str] = "be_between"
    across: ClassVar[bool] = False
    bounds: tuple[tuple[str, str], ...]

    def sentence(self, subject: Subject) -> Texts:
        words = _DATE_WORDS if subject.field.type == "date" else _WORDS
        parts = [words[name] + Texts(nl=f" {bound}", en=f" {bound}") for name, bound in self.bounds]
        verb = Texts(nl="ligt ", en="lies ") if subject.field.type == "date" else Texts(nl="is ", en="is ")
        return verb + listed(parts)

    def form(self, subject: Subject) -> Fragment:
        if subject.field.type != "date":
            return on_value(subject, {_KEYWORDS[name]: number(bound) for name, bound in self.bounds})
        refused = [{"not": {"type": "string", "pattern": _BEYOND[name](day)}} for name, day in self.bounds]
        return on_value(subject, refused[0] if len(refused) == 1 else {"allOf": refused})


def _read(tree: Tree | None) -> BeBetween:
    table = tree if isinstance(tree, Table) else Table()
    return BeBetween(tuple((name, str(bound)) for name, bound in table.items()))


_BOUND: Fragment = {"$ref": "#/$defs/bound"}

KIND = Kind(
    word="be_between",
    across=False,
    title=Texts(nl="Ligt tussen grenzen", en="Lies between bounds"),
    why=Texts(
        nl="Voor een getal of een datum met vaste grenzen. Hangt de grens af van vandaag, gebruik dan `be_within`.",
        en="For a number or a date with fixed bounds. If the bound depends on today, use `be_within`.",
    ),
    example="must: {be_between: {at_least: 0, at_most: 100}}",
    parameters={
        "type": "object",
        "properties": {"above": _BOUND, "at_least": _BOUND, "at_most": _BOUND, "below": _BOUND},
        "additionalProperties": False,
        "minProperties": 1,
    },
    bare=False,
    read=_read,
)
