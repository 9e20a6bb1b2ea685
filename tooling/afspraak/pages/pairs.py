"""How a field is written: one right and one wrong value, taken from the examples of its rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from afspraak.model.rules import Example, Rule
from afspraak.pages import links, markdown
from afspraak.pages.cases import shown_value
from afspraak.pages.contents import Contents
from afspraak.pages.edition import Edition

Pair = tuple[str, str]
TELLING = 3  # a shorter wrong value shows little


def table(edition: Edition, here: str, fields: Iterable[str], most: int) -> str:
    """A table of fields with a right and a wrong value each; fields without examples are left out."""
    heads = edition.pick("Veld|✓ Goed|✗ Fout", "Field|✓ Right|✗ Wrong").split("|")
    rows: list[tuple[str, ...]] = []
    for name in dict.fromkeys(fields):
        if len(rows) < most and (found := pair(edition, name)):
            rows.append((links.to_field(edition, here, name), *found))
    return markdown.block("pairs-table", markdown.table(heads, rows))


def pair(edition: Edition, name: str) -> Pair | None:
    """A right and a wrong value of `contact.phone`, as they show; None where no rule about it has both."""
    found = _first(edition.contents, name)
    return (_shown(edition, name, found[0]), _shown(edition, name, found[1])) if found else None


def is_essential(edition: Edition, name: str) -> bool:
    """Whether one of the rules that matter most says how the field is written."""
    return _is_essential(edition.contents, name)


@lru_cache(maxsize=4096)
def _first(contents: Contents, name: str) -> Pair | None:
    """A telling value, from a rule whose right values no other rule denies where there is one."""
    rules = _narrowest(contents, name)
    denied = {wrong for rule in rules for _, wrong in _values(rule, name)}
    clear = [rule for rule in rules if all(right not in denied for right, _ in _values(rule, name))]
    values = [value for rule in (clear or rules) for value in _values(rule, name) if value[0] not in denied]
    return next(iter(sorted(values, key=lambda value: len(value[1]) < TELLING)), None)


@lru_cache(maxsize=4096)
def _is_essential(contents: Contents, name: str) -> bool:
    return any(rule.profile == "essentials" for rule in _narrowest(contents, name))


def _narrowest(contents: Contents, name: str) -> list[Rule]:
    """The rules about the field that say how it is written: the essential ones first, then those about few fields."""
    rules = [rule for rule in contents.narrow_rules(name) if _always(rule, name)]
    return sorted(rules, key=lambda rule: (rule.profile != "essentials", len(contents.subjects[rule.id])))


def _always(rule: Rule, name: str) -> bool:
    """Whether its examples go for the field in every record; an essential rule may have a condition."""
    return rule.profile == "essentials" or set(rule.when.fields()) <= {name.partition(".")[2]}


def _values(rule: Rule, name: str) -> Iterator[tuple[str, str]]:
    for wrong in rule.wrong:
        for right in (wrong.becomes, *rule.right):
            if right is not None and wrong.value.strip():
                yield right, wrong.value
    field = name.partition(".")[2]
    rights = [value for value in _in_examples(rule.examples, field, right=True) if value]
    for value in _in_examples(rule.examples, field, right=False):
        for right in rights:
            if value and right != value:
                yield right, value


def _in_examples(examples: Iterable[Example], field: str, *, right: bool) -> Iterator[str]:
    for example in examples:
        if example.right is right and set(example.records) == {""}:
            for record in example.records[""]:
                if field in record and len(record) <= 2:
                    yield str(record[field])


def _shown(edition: Edition, name: str, value: str) -> str:
    record, _, field = name.partition(".")
    shown = shown_value(edition, edition.rulebook.records.get(record), field, value)
    return shown if shown == markdown.code(value) else f"{shown} ({markdown.code(value)})"
