"""The rules of a policy as values."""

from __future__ import annotations

import datetime
from typing import Any

from afspraak.constraints import KINDS, conditions
from afspraak.findings import LEVELS, Level
from afspraak.model.rules import Constraint, Example, Rule, Selector, Wrong
from afspraak.reading.parts import Reading, blocks, items, languages, place_of_key, said, table, word, words
from afspraak.reading.shape import faults
from afspraak.yamltree import Items, Table, Tree, Word, place_of


def rules(tree: Tree | None, reading: Reading, broken: set[str]) -> tuple[Rule, ...]:
    """Every rule of the block, those left out whose form has a fault."""
    return tuple(_rule(name, block, reading) for name, block, _ in blocks(tree) if name not in broken)


def _rule(name: Word, block: Table, reading: Reading) -> Rule:
    used: list[str] = []
    must_tree = block.get("must")
    right, spoken = _rights(block.get("right"))
    return Rule(
        id=name,
        title=reading.texts(block.get("title")),
        fields=_selectors(block.get("fields")),
        when=reading.condition(block.get("when"), used),
        must=_settled(must_tree, reading, used) if must_tree is not None else None,
        levels=_levels(block.get("level"), reading),
        remedy=reading.texts(block.get("remedy")),
        why=reading.texts(block.get("why")),
        because=reading.texts(block.get("because")),
        repair=word(block.get("repair")),
        shown=word(block.get("show")) != "never",
        profile=word(block.get("profile")) or "complete",
        covers=words(block.get("covers")),
        sources=words(block.get("sources")),
        right=right,
        spoken=spoken,
        wrong=tuple(wrong for item in items(block.get("wrong")) for wrong in _wrong(item)),
        examples=tuple(example for item in items(block.get("examples")) for example in _examples(table(item))),
        choices=tuple(dict.fromkeys(used)),
        formerly=words(block.get("formerly")),
        place=name.place,
        must_place=place_of_key(block, "must"),
    )


def _settled(tree: Tree, reading: Reading, used: list[str]) -> Constraint | None:
    """The constraint with the values that were chosen; None where one of them is unknown or does not fit here."""
    chosen: list[str] = []
    settled = reading.settled(tree, chosen)
    used += chosen
    conditions.in_language(settled, reading.first)
    for parameters in table(settled).values():
        for name in conditions.PARAMETERS:
            conditions.in_language(table(parameters).get(name), reading.first)
    if not chosen:
        return constraint(settled)
    if any(name not in reading.choices for name in chosen):  # the lint unknown-choice says so
        return None
    wrong = faults(settled, "must")
    reading.findings += wrong
    return None if wrong else constraint(settled)


def constraint(tree: Tree) -> Constraint | None:
    """The constraint that a `must` states, or None where it is not of the right form."""
    if isinstance(tree, Word):
        kind, parameters = KINDS.get(tree), None
    else:
        name, parameters = next(iter(table(tree).items()), ("", None))
        kind = KINDS.get(name)
    return kind.read(parameters) if kind else None


def _selectors(tree: Tree | None) -> tuple[Selector, ...]:
    if isinstance(tree, Table):
        return (_selector(tree),)
    return tuple(_selector(item) for item in items(tree))


def _selector(tree: Tree) -> Selector:
    if isinstance(tree, Table):
        return Selector(properties={name: words(value) for name, value in tree.items()}, place=tree.place)
    return Selector(name=word(tree), place=place_of(tree))


def _levels(tree: Tree | None, reading: Reading) -> tuple[tuple[Level, datetime.date | None], ...]:
    if isinstance(tree, Table):
        dated = [(level, reading.date(tree[level])) for level in LEVELS if level in tree]
        worst_last = reversed(dated)  # of two levels on one day the worse one holds
        return tuple(sorted(worst_last, key=lambda step: step[1] or datetime.date.min))
    named = [level for level in LEVELS if level == word(tree)]
    return ((named[0] if named else "error", None),)


def _rights(tree: Tree | None) -> tuple[tuple[str, ...], dict[str, str]]:
    """Each right value once, and the language of those that only one language names."""
    named: dict[str, list[str]] = {}
    for item in items(tree):
        for language in languages(item):
            named.setdefault(said(item, language), []).append(language)
    of_one = {value: used[0] for value, used in named.items() if len(set(used)) == 1 and used[0]}
    return tuple(named), of_one


def _wrong(tree: Tree) -> list[Wrong]:
    """One wrong value; one for each language where it is given in several."""
    if not isinstance(tree, Table):
        return [Wrong(word(tree), place=place_of(tree))]
    becomes = tree.get("becomes")
    return [
        Wrong(
            said(tree.get("value"), language),
            None if becomes is None else said(becomes, language),
            language,
            tree.place,
        )
        for language in languages(tree)
    ]


def _examples(block: Table) -> list[Example]:
    """`right` and `wrong` of one item; both may stand in it, and each may be given in several languages."""
    becomes = block.get("becomes")
    of = word(block.get("of"))
    return [
        Example(
            right=side == "right",
            records=_records(of, block[side], language),
            becomes=record(becomes, language) if isinstance(becomes, Table) and side == "wrong" else None,
            language=language,
            place=place_of_key(block, side),
        )
        for side in ("right", "wrong")
        if side in block
        for language in languages(block[side] if side == "right" else Items((block[side], becomes or Table())))
    ]


def _records(of: str, tree: Tree, language: str) -> dict[str, tuple[dict[str, Any], ...]]:
    """One record, or sets of records by record type."""
    source = table(tree)
    if source and all(
        isinstance(value, Items) and all(isinstance(item, Table) for item in value) for value in source.values()
    ):
        return {name: tuple(record(item, language) for item in items(value)) for name, value in source.items()}
    return {of: (record(source, language),)}


def record(tree: Tree | None, language: str = "") -> dict[str, Any]:
    """A record as written: scalars as `Word`s, sets as tuples of them; typed later, by its fields."""
    return {
        name: words(value) if isinstance(value, Items) else said(value, language) for name, value in table(tree).items()
    }
