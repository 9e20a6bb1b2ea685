"""Conditions: read from YAML, told in words, and as the `if` of a JSON Schema."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from afspraak.constraints.base import texts_of
from afspraak.constraints.dates import from_day, until_day
from afspraak.constraints.values import NUMBERS, filled_form, label_of, number, typed, value_text
from afspraak.model.records import Field
from afspraak.model.rulebook import Subject
from afspraak.model.rules import ALWAYS, Condition, Fragment, Test
from afspraak.patterns import expand
from afspraak.texts import AND, LANGUAGES, OR, Texts, listed, same
from afspraak.yamltree import Items, Table, Tree, Word, key_place

PARAMETERS = ("where", "among")  # of kinds, in which a condition stands
MEANS = "means"  # stands beside `matches` and says its pattern in words


def read(tree: Tree | None) -> Condition:
    """The condition that a `when`, `where` or `among` states; the policy format has checked its form."""
    if not isinstance(tree, Table):
        return ALWAYS
    tests: list[Test] = []
    groups: list[tuple[Condition, ...]] = []
    for name, value in tree.items():
        if name == "any" and isinstance(value, Items):
            groups.append(tuple(read(item) for item in value))
        else:
            tests.extend(_tests(name, value))
    return Condition(tuple(tests), tuple(groups))


def _tests(name: str, value: Tree) -> list[Test]:
    if not isinstance(value, Table):
        return [Test(name, "is", _words(value))]
    tests = [Test(name, operator, _words(operand)) for operator, operand in value.items() if operator != MEANS]
    if MEANS not in value:
        return tests
    texts, place = texts_of(value[MEANS]), key_place(value, MEANS)
    return [replace(test, means=texts, place=place) if test.operator == "matches" else test for test in tests]


def in_language(tree: Tree | None, language: str) -> None:
    """Says of each plain `means` of a condition in which language it is; the tree is changed in place."""
    for block in _blocks(tree):
        text = block.get(MEANS)
        if isinstance(text, Word):
            block[MEANS] = Table({language: text})


def _blocks(tree: Tree | None) -> Iterator[Table]:
    """The blocks of operators, one for each field that is tested with words other than its values."""
    for name, value in tree.items() if isinstance(tree, Table) else ():
        if name == "any" and isinstance(value, Items):
            for option in value:
                yield from _blocks(option)
        elif isinstance(value, Table):
            yield value


def _words(tree: Tree) -> tuple[str, ...]:
    if isinstance(tree, Items):
        return tuple(word for word in tree if isinstance(word, str))
    return (tree,) if isinstance(tree, str) else ()


def form(condition: Condition, subject: Subject) -> Fragment:
    """A JSON Schema fragment that holds for just the records that meet the condition."""
    parts = [_test_form(test, subject) for test in condition.tests]
    parts += [{"anyOf": [form(option, subject) for option in group]} for group in condition.any_of]
    return parts[0] if len(parts) == 1 else {"allOf": parts}


def _test_form(test: Test, subject: Subject) -> Fragment:
    if test.field == "phase":
        return _phase_form(test, subject)
    field = subject.record.fields[test.field]
    if test.operator == "filled":
        filled = {"properties": {field.name: filled_form(field)}, "required": [field.name]}
        return filled if test.values == ("true",) else {"not": filled}
    if test.operator == "unless":  # the one comparison that holds where the field is empty
        values = [typed(value, field) for value in test.values]
        return {"not": {"properties": {field.name: {"enum": values}}, "required": [field.name]}}
    return {"properties": {field.name: _value_form(test, field)}, "required": [field.name]}


def _value_form(test: Test, field: Field) -> Fragment:
    values: list[Any] = [typed(value, field) for value in test.values]
    if test.operator == "is":
        return {"const": values[0]} if len(values) == 1 else {"enum": values}
    if test.operator == "not":
        return {"not": {"enum": [*values, None]}}
    if test.operator == "matches":
        return {"type": "string", "pattern": expand(test.values[0])}
    if test.operator in ("from", "until"):
        pattern = from_day(test.values[0]) if test.operator == "from" else until_day(test.values[0])
        return {"type": "string", "pattern": pattern}
    keyword = {"below": "exclusiveMaximum", "above": "exclusiveMinimum", "at_least": "minimum", "at_most": "maximum"}
    return {"type": "number", keyword[test.operator]: number(test.values[0])}


def phases_meant(test: Test, subject: Subject) -> tuple[str, ...]:
    """The values of the phase field that a test on `phase` allows: `from` means that phase and all listed after it."""
    process = subject.rulebook.process_of(subject.record.name)
    names = tuple(phase.id for phase in process.phases) if process else ()
    if test.operator == "from" and test.values[0] in names:
        return names[names.index(test.values[0]) :]
    if test.operator == "not":
        return tuple(name for name in names if name not in test.values)
    return test.values


def _phase_form(test: Test, subject: Subject) -> Fragment:
    process = subject.rulebook.process_of(subject.record.name)
    assert process is not None  # the lint unknown-field reports a phase without a process
    return {"properties": {process.field: {"enum": list(phases_meant(test, subject))}}, "required": [process.field]}


def without_patterns(condition: Condition, phrase: Callable[[Test], Texts]) -> Condition:
    """The same condition with a phrase for each pattern that has no words, as few people read patterns."""
    return Condition(
        tuple(
            replace(test, means=phrase(test)) if test.operator == "matches" and not test.means else test
            for test in condition.tests
        ),
        tuple(tuple(without_patterns(option, phrase) for option in group) for group in condition.any_of),
    )


def sentence(condition: Condition, subject: Subject) -> Texts:
    """The condition in words: `Relation type is "Customer" and Country is "NL"`."""
    parts = [_test_words(test, subject) for test in condition.tests]
    parts += [listed([sentence(option, subject) for option in group], OR) for group in condition.any_of]
    return listed(parts, AND)


def traits(condition: Condition, subject: Subject) -> Texts:
    """The condition as what marks a record: `with Status "Active"`, or `whose Job title is filled`."""
    if condition.any_of or not all(_is_trait(test, subject) for test in condition.tests):
        return Texts(nl="waarvan ", en="whose ") + sentence(condition, subject)
    parts = [label_of(subject, test.field) + same(" ") + _shown(test, subject) for test in condition.tests]
    return Texts(nl="met ", en="with ") + listed(parts)


def _is_trait(test: Test, subject: Subject) -> bool:
    """Whether the test names the values of a field; yes and no say too little without a verb."""
    field = subject.record.fields.get(test.field)
    return test.operator == "is" and field is not None and field.type != "yes_no"


def _shown(test: Test, subject: Subject) -> Texts:
    field = subject.record.fields.get(test.field)
    return listed([value_text(subject.rulebook, field, value) for value in test.values], OR)


def _test_words(test: Test, subject: Subject) -> Texts:
    if test.means:
        label = label_of(subject, test.field)
        return Texts(*(f"{label.in_(language)} {test.means.in_(language)}" for language in LANGUAGES))
    if test.field == "phase":
        process = subject.rulebook.process_of(subject.record.name)
        name, values = (process.field if process else "phase"), phases_meant(test, subject)
    else:
        name, values = test.field, test.values
    field = subject.record.fields.get(name)
    shown = listed([value_text(subject.rulebook, field, value) for value in values], OR)
    operator = "is" if test.field == "phase" else test.operator
    if operator == "filled":
        operator = "filled" if test.values == ("true",) else "empty"
        shown = Texts()
    if field and field.type in NUMBERS and operator != "is":
        shown = same(" ".join(values))
    before, after = _PHRASES[operator]
    return label_of(subject, name) + before + shown + after


_PHRASES: dict[str, tuple[Texts, Texts]] = {
    "above": (Texts(nl=" meer is dan ", en=" is more than "), Texts()),
    "at_least": (Texts(nl=" ten minste ", en=" is at least "), Texts(nl=" is", en="")),
    "at_most": (Texts(nl=" ten hoogste ", en=" is at most "), Texts(nl=" is", en="")),
    "below": (Texts(nl=" minder is dan ", en=" is less than "), Texts()),
    "empty": (Texts(nl=" leeg is", en=" is empty"), Texts()),
    "filled": (Texts(nl=" ingevuld is", en=" is filled"), Texts()),
    "from": (Texts(nl=" op of na ", en=" is on or after "), Texts(nl=" ligt", en="")),
    "is": (Texts(nl=" ", en=" is "), Texts(nl=" is", en="")),
    "matches": (Texts(nl=" past bij ", en=" matches "), Texts()),
    "not": (Texts(nl=" niet ", en=" is not "), Texts(nl=" is", en="")),
    "unless": (Texts(nl=" niet ", en=" is not "), Texts(nl=" is", en="")),
    "until": (Texts(nl=" op of voor ", en=" is on or before "), Texts(nl=" ligt", en="")),
}
