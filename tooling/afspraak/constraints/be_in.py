"""The value is one of a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from afspraak.constraints.base import Kind, on_value
from afspraak.constraints.values import one_of_pattern, typed, value_text
from afspraak.model.rulebook import Subject
from afspraak.model.rules import Fragment
from afspraak.texts import OR, Texts, listed
from afspraak.yamltree import Items, Table, Tree

VALUES: Fragment = {
    "anyOf": [
        {"$ref": "#/$defs/id"},
        {"type": "array", "items": {"$ref": "#/$defs/value"}, "minItems": 1},
        {
            "type": "object",
            "properties": {"list": {"$ref": "#/$defs/id"}, "ignoring": {"enum": ["case"]}},
            "required": ["list"],
            "additionalProperties": False,
        },
    ]
}


def list_and_values(tree: Tree | None) -> tuple[str, tuple[str, ...], bool]:
    """The list that is named, the values that are given, and whether capitals make no difference."""
    if isinstance(tree, Items):
        return "", tuple(value for value in tree if isinstance(value, str)), False
    name = tree["list"] if isinstance(tree, Table) else tree
    any_case = isinstance(tree, Table) and tree.get("ignoring") == "case"
    return (name if isinstance(name, str) else ""), (), any_case  # with its place, for the lints


def allowed(subject: Subject, name: str, values: tuple[str, ...]) -> tuple[str, ...]:
    """The values themselves, or those of the list."""
    known = subject.rulebook.lists.get(name)
    return tuple(known.values) if known else values


@dataclass(frozen=True, slots=True)
class BeIn:
    """Exactly one of the values; with `ignoring: case` capitals make no difference."""

    word: ClassVar[str] = "be_in"
    across: ClassVar[bool] = False
    list: str = ""
    values: tuple[str, ...] = ()
    any_case: bool = False

    def sentence(self, subject: Subject) -> Texts:
        known = subject.rulebook.lists.get(self.list)
        if known:
            return Texts(nl=f"staat op de lijst {known.title.in_('nl')}", en=f"is on the list {known.title.in_('en')}")
        shown = [value_text(subject.rulebook, subject.field, value) for value in self.values]
        return Texts(nl="is ", en="is ") + listed(shown, OR)

    def form(self, subject: Subject) -> Fragment:
        values = allowed(subject, self.list, self.values)
        if self.any_case:
            return on_value(subject, {"pattern": one_of_pattern(values)})
        return on_value(subject, {"enum": [typed(value, subject.field) for value in values]})


KIND = Kind(
    word="be_in",
    across=False,
    title=Texts(nl="Staat op een lijst", en="Is on a list"),
    why=Texts(
        nl="Voor een veld dat een van een vaste reeks waarden heeft. Een veld van het type `code` kent zijn lijst al; "
        "gebruik `be_in` dan alleen om er minder toe te staan.",
        en="For a field that has one of a fixed series of values. A field of type `code` knows its list already; "
        "use `be_in` then only to allow fewer.",
    ),
    example="must: {be_in: [won, lost, dropped]}",
    parameters=VALUES,
    bare=False,
    read=lambda tree: BeIn(*list_and_values(tree)),
)
