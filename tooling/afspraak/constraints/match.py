"""The value is written as a pattern says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from afspraak.constraints.base import Kind, on_value, texts_of
from afspraak.constraints.conditions import MEANS
from afspraak.model.rulebook import Subject
from afspraak.model.rules import Fragment
from afspraak.patterns import expand
from afspraak.texts import Texts, same
from afspraak.yamltree import Table, Tree


def _told(word: str) -> Fragment:
    """The pattern under this word, and what it means."""
    return {
        "type": "object",
        "properties": {word: {"$ref": "#/$defs/pattern"}, MEANS: {"$ref": "#/$defs/text"}},
        "required": [word],
        "additionalProperties": False,
    }


PATTERN: Fragment = {"anyOf": [{"$ref": "#/$defs/pattern"}, _told("contains"), _told("pattern")]}


def parts_of(tree: Tree | None) -> tuple[str, bool, Texts]:
    """The pattern as written, whether it may stand anywhere in the value, and what it means in words."""
    if not isinstance(tree, Table):
        return _text(tree), False, Texts()
    contains = "contains" in tree
    return _text(tree.get("contains" if contains else "pattern")), contains, texts_of(tree.get(MEANS))


def _text(pattern: Tree | None) -> str:
    return pattern if isinstance(pattern, str) else ""  # with its place, for the lints


@dataclass(frozen=True, slots=True)
class Match:
    """The whole value, or with `contains` some part of it, matches the pattern."""

    word: ClassVar[str] = "match"
    across: ClassVar[bool] = False
    pattern: str
    contains: bool = False
    means: Texts = field(default=Texts(), compare=False)  # the pattern in words, which ask nothing more

    def sentence(self, subject: Subject) -> Texts:
        if self.means:
            return self.means
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
        "`be_a`: die leest prettiger. Het patroon begint met ^ en eindigt met $, tenzij je `contains` schrijft. "
        "Zeg met `means` wat het betekent, zoals dat past na de naam van het veld.",
        en="For a notation that has no named format yet. If there is one, use `be_a`: it reads better. "
        "The pattern starts with ^ and ends with $, unless you write `contains`. "
        "Say with `means` what it means, as it fits after the name of the field.",
    ),
    example="must: {match: {pattern: '^[1-9][0-9]{4,7}$', means: {nl: telt 5 tot 8 cijfers, en: has 5 to 8 digits}}}",
    parameters=PATTERN,
    bare=False,
    read=lambda tree: Match(*parts_of(tree)),
)
