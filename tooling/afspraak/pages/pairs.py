"""How a field is written: one right and one wrong value, taken from the examples of its rules."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from afspraak.constraints.be_within import BeWithin
from afspraak.constraints.follow import Follow
from afspraak.model.rules import Example, Rule
from afspraak.pages import links, markdown
from afspraak.pages.cases import shown_value
from afspraak.pages.contents import Contents
from afspraak.pages.edition import Edition
from afspraak.pages.kept import kept
from afspraak.texts import Texts

Pair = tuple[str, str]
TELLING = 3  # a shorter wrong value shows little
MOST_TOLD = 4  # a record of more fields is about more than this one
FEW = 6  # an example of a rule about more fields than this need not fit each of them


@dataclass(frozen=True, slots=True)
class Task:
    """The fields of each step of a task, and what it says itself about them."""

    steps: Sequence[Sequence[str]] = ()
    right: Mapping[str, Texts] = field(default_factory=dict)
    wrong: Mapping[str, Texts] = field(default_factory=dict)
    emptied: frozenset[str] = frozenset()


ANY = Task()


def table(edition: Edition, here: str, fields: Iterable[str], most: int, task: Task = ANY) -> str:
    """A table of fields with a right and a wrong value each; fields without examples are left out."""
    heads = edition.pick("Veld|✓ Goed|✗ Fout", "Field|✓ Right|✗ Wrong").split("|")
    told = {name: found for name in dict.fromkeys(fields) if (found := _of_task(edition, name, task))}
    first = _first_told(edition, told, most, task)
    rows = [(links.to_field(edition, here, name), *found) for name, found in told.items() if name in first]
    return markdown.block("pairs-table", markdown.table(heads, rows))


def in_turns(groups: Iterable[Sequence[str]]) -> list[str]:
    """The first of each group, then the second of each; every name once."""
    return list(dict.fromkeys(name for turn in zip_longest(*groups) for name in turn if name is not None))


def _first_told(edition: Edition, told: Collection[str], most: int, task: Task) -> list[str]:
    """All that a task writes or empties itself, then the most important field of each step, then the next of each."""

    own = [name for name in told if name in task.right or name in task.emptied]
    kept = {name: (name not in own, not is_essential(edition, name)) for name in told}
    steps = [sorted((name for name in step if name in told), key=kept.__getitem__) for step in task.steps]
    return list(dict.fromkeys((*own, *in_turns(steps), *told)))[: max(most, len(own))]


def _of_task(edition: Edition, name: str, task: Task) -> Pair | None:
    """What the task says itself, else what the rules of the field show."""
    if name in task.emptied:
        held = _first(edition.contents, name, edition.language)
        return edition.pick("*leeg*", "*empty*"), _shown(edition, name, held[0]) if held else ""
    if name not in task.right:
        return pair(edition, name)
    wrong = task.wrong[name].in_(edition.language) if name in task.wrong else _own_wrong(edition, name)
    right = task.right[name].in_(edition.language)
    return _both(edition, name, right, wrong)


def _own_wrong(edition: Edition, name: str) -> str:
    """A wrong value of a rule about this field alone; empty where there is none."""
    alone = [rule for rule in _narrowest(edition.contents, name) if len(edition.subjects(rule)) == 1]
    values = (value for rule in alone for value in _values(edition.contents, rule.told_in(edition.language), name))
    return next((wrong for _, wrong in values), "")


def pair(edition: Edition, name: str) -> Pair | None:
    """A right and a wrong value of `contact.phone`, as they show; None where no rule about it has both."""
    found = _first(edition.contents, name, edition.language)
    return _both(edition, name, *found) if found else None


def right_value(edition: Edition, name: str) -> str:
    """A right value as it is written, also where no rule shows a wrong one; empty where there is none."""
    return _right(edition.contents, name, edition.language)


def is_essential(edition: Edition, name: str) -> bool:
    """Whether one of the rules that matter most says how the field is written."""
    return _is_essential(edition.contents, name)


@kept
def _first(contents: Contents, name: str, language: str) -> Pair | None:
    """A telling pair of which no rule about the field refuses the right value.

    A rule of which another one refuses the first right value, such as a landline for a mobile number, comes last.
    """
    second: list[tuple[bool, bool, Pair]] = []
    for unfit, short, pair in _ranked(contents, name, language):
        if not (unfit or short):
            return pair
        second.append((unfit, short, pair))
    return min(second, key=lambda each: each[:2])[2] if second else None


def _ranked(contents: Contents, name: str, language: str) -> Iterator[tuple[bool, bool, Pair]]:
    """The pairs with a right value that no rule refuses, and what speaks against each: an unfit rule, a short value."""
    refuses = contents.given.refuses
    for rule in _narrowest(contents, name):
        values = list(_values(contents, rule.told_in(language), name))
        unfit = bool(values) and refuses(name, values[0][0])
        for right, wrong in values:
            if not refuses(name, right):
                yield unfit, len(wrong) < TELLING, (right, wrong)


@kept
def _right(contents: Contents, name: str, language: str) -> str:
    pair = _first(contents, name, language)
    if pair:
        return pair[0]
    field = name.partition(".")[2]
    rules = [rule.told_in(language) for rule in _few(contents, name)]
    values = (value for rule in rules for value in (*rule.right, *_in_examples(rule.examples, field, right=True)))
    return next((value for value in values if value and not contents.given.refuses(name, value)), "")


@kept
def _is_essential(contents: Contents, name: str) -> bool:
    return any(rule.profile == "essentials" for rule in _narrowest(contents, name))


@kept
def _narrowest(contents: Contents, name: str) -> list[Rule]:
    """The rules about the field that say how it is written: the essential ones first, then those about few fields."""
    rules = [
        rule for rule in _few(contents, name) if _always(rule, name) and not isinstance(rule.must, Follow | BeWithin)
    ]
    return sorted(rules, key=lambda rule: (rule.profile != "essentials", len(contents.subjects[rule.id])))


def _few(contents: Contents, name: str) -> list[Rule]:
    return [rule for rule in contents.narrow_rules.get(name, ()) if len(contents.subjects[rule.id]) <= FEW]


def _always(rule: Rule, name: str) -> bool:
    """Whether its examples go for the field in every record; an essential rule may have a condition."""
    return rule.profile == "essentials" or set(rule.when.fields()) <= {name.partition(".")[2]}


def _values(contents: Contents, rule: Rule, name: str) -> Iterator[Pair]:
    """The pairs of its examples, without those of which the wrong value looks like a choice on the form."""
    codes, shown = _choices(contents, name)
    for right, wrong in _written(rule, name):
        if wrong in codes or wrong.strip().casefold() not in shown:
            yield right, wrong


@kept
def _choices(contents: Contents, name: str) -> tuple[frozenset[str], frozenset[str]]:
    """The codes that a field can hold, and what looks like them or like their labels, in every language."""
    record, _, field = name.partition(".")
    known = contents.rulebook.records[record].fields[field]
    choices = contents.rulebook.lists.get(known.list) if known.type == "code" else None
    values = choices.values.values() if choices else ()
    codes = frozenset(str(value.id) for value in values)
    labels = {words for value in values for words in (value.label.nl, value.label.en) if words}
    return codes, frozenset(each.casefold() for each in codes | labels)


def _written(rule: Rule, name: str) -> Iterator[Pair]:
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
                if field in record and len(record) <= MOST_TOLD:
                    value = record[field]
                    yield ", ".join(value) if isinstance(value, tuple) else str(value)


def _both(edition: Edition, name: str, right: str, wrong: str) -> Pair:
    return _shown(edition, name, right), _shown(edition, name, wrong) if wrong else ""


def _shown(edition: Edition, name: str, value: str) -> str:
    record, _, field = name.partition(".")
    return shown_value(edition, edition.rulebook.records.get(record), field, value)
