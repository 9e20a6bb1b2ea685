"""The value is written as a pattern says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from afspraak.constraints.base import Kind, on_value
from afspraak.model.rulebook import Subject
from afspraak.model.rules import Fragment
from afspraak.patterns import expand
from afspraak.texts import Texts, same
from afspraak.yamltree import Table, Tree

PATTERN: Fragment = {
    "anyOf": [
        {"$ref": "#/$defs/pattern"},
        {
            "type": "object",
            "properties": {"contains": {"$ref": "#/$defs/pattern"}},
            "required": ["contains"],
            "additionalProperties": False,
        },
    ]
}


def pattern_of(tree: Tree | None) -> tuple[str, bool]:
    """The pattern as written, and whether it may stand anywhere in the value."""
    pattern, contains = (tree["contains"], True) if isinstance(tree, Table) else (tree, False)
    return (pattern if isinstance(pattern, str) else ""), contains  # with its place, for the lints


@dataclass(frozen=True, slots=True)
class Match:
    """The whole value, or with `contains` some part of it, matches the pattern."""

    word: ClassVar[str] = "match"
    across: ClassVar[bool] = False
    pattern: str
    contains: bool = False

    def sentence(self, subject: Subject) -> Texts:
        words = Texts(nl="bevat ", en="contains ") if self.contains else Texts(nl="past bij ", en="matches ")
        return words + same(f"`{self.pattern}`")

    def form(self, subject: Subject) -> Fragment:
        return on_value(subject, {"pattern": expand(self.pattern)})


KIND = Kind(
    word="match",
    across=False,
    title=Texts(nl="Past bij een patroon", en="Matches a pattern"),
    why=Texts(
        nl="Voor een schrijfwijze waarvoor nog geen indeling met een naam bestaat. Bestaat die wel, gebruik dan "
        "`be_a`: die leest prettiger. Het patroon begint met ^ en eindigt met $, tenzij je `contains` schrijft.",
        en="For a notation that has no named format yet. If there is one, use `be_a`: it reads better. "
        "The pattern starts with ^ and ends with $, unless you write `contains`.",
    ),
    example="must: {match: '^[1-9][0-9]{4,7}$'}",
    parameters=PATTERN,
    bare=False,
    read=lambda tree: Match(*pattern_of(tree)),
)
