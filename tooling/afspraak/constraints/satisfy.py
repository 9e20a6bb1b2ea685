"""The record satisfies a JSON Schema fragment of its own: the way out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from afspraak.constraints.base import Kind, texts_of
from afspraak.constraints.values import number
from afspraak.model.rulebook import Subject
from afspraak.model.rules import Fragment
from afspraak.texts import Texts
from afspraak.yamltree import Items, Table, Tree, Word


def plain(tree: Tree) -> Any:
    """The JSON value that the YAML writes, by the rules of YAML 1.2."""
    if isinstance(tree, Table):
        return {str(key): plain(value) for key, value in tree.items()}
    if isinstance(tree, Items):
        return [plain(item) for item in tree]
    return _scalar(tree)


def _scalar(word: Word) -> Any:
    if not word.plain:
        return str(word)
    core: dict[str, Any] = {"true": True, "false": False, "null": None, "~": None}
    if word in core:
        return core[word]
    value = number(word)
    return str(word) if value is None else value


@dataclass(frozen=True, slots=True)
class Satisfy:
    """The record is valid against the fragment."""

    word: ClassVar[str] = "satisfy"
    across: ClassVar[bool] = False
    schema: Fragment
    says: Texts

    def sentence(self, subject: Subject) -> Texts:
        return self.says

    def form(self, subject: Subject) -> Fragment:
        return self.schema


def _read(tree: Tree | None) -> Satisfy:
    table = tree if isinstance(tree, Table) else Table()
    return Satisfy(plain(table["schema"]), texts_of(table.get("says")))


KIND = Kind(
    word="satisfy",
    across=False,
    title=Texts(nl="Voldoet aan een eigen schema", en="Satisfies a schema of its own"),
    why=Texts(
        nl="De uitweg voor wat geen andere soort kan zeggen: een stuk JSON Schema over het hele record, met een "
        "zin die zegt wat het betekent. Gebruik alleen trefwoorden die een plat record kent.",
        en="The way out for what no other kind can say: a piece of JSON Schema on the whole record, with a "
        "sentence that says what it means. Use only keywords that a flat record knows.",
    ),
    example="must: {satisfy: {schema: {anyOf: [{required: [email]}, {required: [phone]}]}, "
    "says: {nl: is bereikbaar, en: can be reached}}}",
    parameters={
        "type": "object",
        "properties": {"schema": {"type": "object"}, "says": {"$ref": "#/$defs/text"}},
        "required": ["schema", "says"],
        "additionalProperties": False,
    },
    bare=False,
    read=_read,
)
