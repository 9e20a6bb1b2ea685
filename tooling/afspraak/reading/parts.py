"""The small parts that every kind of file is read with; a part that has a fault reads as empty."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field

from afspraak.codes import found
from afspraak.constraints import conditions
from afspraak.findings import Finding
from afspraak.model.organisation import Choice
from afspraak.model.rulebook import day
from afspraak.model.rules import Condition
from afspraak.places import NOWHERE, Place
from afspraak.texts import LANGUAGES, Texts, same
from afspraak.yamltree import Items, Table, Tree, Word, key_place, place_of


@dataclass(slots=True)
class Reading:
    """What reading one rulebook needs to know and what it finds."""

    first: str = "nl"  # the language of plain texts
    choices: dict[str, Choice] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def texts(self, tree: Tree | None) -> Texts:
        """A text in all the languages it is written in."""
        if isinstance(tree, Table):
            return Texts(nl=word(tree.get("nl")).strip(), en=word(tree.get("en")).strip())
        text = word(tree).strip()
        return Texts(nl=text) if self.first == "nl" else Texts(en=text)

    def values(self, tree: Tree | None) -> dict[str, Texts]:
        """Values by name, each in one language or the same in all."""
        return {
            name: self.texts(value) if isinstance(value, Table) else same(word(value))
            for name, value in table(tree).items()
        }

    def date(self, tree: Tree | None) -> datetime.date | None:
        """A calendar date; one that does not exist is a finding."""
        text = word(tree)
        if not text:
            return None
        date = day(text)
        if date is None and len(text) == 10:
            self.findings.append(found("bad-date", place_of(tree), value=text))
        return date

    def settled(self, tree: Tree, used: list[str]) -> Tree:
        """The tree with every `{choice: id}` replaced by what was chosen; the ids are added to `used`."""
        if isinstance(tree, Table):
            if list(tree) == ["choice"]:
                return self._chosen(word(tree["choice"]), used)
            table = Table((key, self.settled(value, used)) for key, value in tree.items())
            table.place = tree.place
            return table
        if isinstance(tree, Items):
            items = Items(self.settled(item, used) for item in tree)
            items.place = tree.place
            return items
        return tree

    def condition(self, tree: Tree | None, used: list[str]) -> Condition:
        """The condition with what was chosen and with its words in their language."""
        settled = self.settled(tree, used) if tree is not None else None
        conditions.in_language(settled, self.first)
        return conditions.read(settled)

    def _chosen(self, name: Word, used: list[str]) -> Word:
        used.append(name)
        choice = self.choices.get(name)
        if choice is None:
            return Word("", name.place, True)
        text = choice.value
        if text.isdigit() and choice.unit.in_("en") in _UNITS:
            text = f"{text} {choice.unit.in_('en')}"
        return Word(text, name.place, True)


_UNITS = ("day", "days", "week", "weeks", "month", "months", "year", "years", "working day", "working days")


def word(tree: Tree | None) -> Word:
    """A scalar, or an empty one."""
    return tree if isinstance(tree, Word) else Word("", place_of(tree))


def words(tree: Tree | None) -> tuple[Word, ...]:
    """A list of scalars; one scalar counts as a list of one."""
    if isinstance(tree, Items):
        return tuple(item for item in tree if isinstance(item, Word))
    return (tree,) if isinstance(tree, Word) and tree else ()


def said(tree: Tree | None, language: str) -> Word:
    """A value, in this language where it is given in several; in the other where this one is missing."""
    if not isinstance(tree, Table):
        return word(tree)
    return next((word(tree[name]) for name in (language, *LANGUAGES) if name in tree), word(None))


def languages(tree: Tree | None) -> tuple[str, ...]:
    """The languages in which some value of the tree is given; one empty word where each value goes for all."""
    found = set(_languages(tree))
    return tuple(language for language in LANGUAGES if language in found) or ("",)


def _languages(tree: Tree | None) -> Iterator[str]:
    if isinstance(tree, Table) and tree and set(tree) <= set(LANGUAGES):
        yield from map(str, tree)
    elif isinstance(tree, Table | Items):
        for part in tree.values() if isinstance(tree, Table) else tree:
            yield from _languages(part)


def yes(tree: Tree | None) -> bool:
    """Whether `true` was written."""
    return word(tree) == "true"


def whole(tree: Tree | None, otherwise: int | None = None) -> int | None:
    """A whole number, or `otherwise`."""
    text = word(tree)
    return int(text) if text.isascii() and text.isdigit() else otherwise


def table(tree: Tree | None) -> Table:
    """A block, or an empty one."""
    return tree if isinstance(tree, Table) else Table()


def items(tree: Tree | None) -> Iterator[Tree]:
    """The items of a list, or none."""
    return iter(tree) if isinstance(tree, Items) else iter(())


def blocks(tree: Tree | None) -> Iterator[tuple[Word, Table, Place]]:
    """The named blocks of a table: name, block and the place of the name."""
    source = table(tree)
    for key, value in source.items():
        name = key if isinstance(key, Word) else Word(key)
        yield name, table(value), name.place


def place_of_key(source: Table, key: str) -> Place:
    """Where a key stands, or nowhere."""
    return key_place(source, key) if key in source else NOWHERE
