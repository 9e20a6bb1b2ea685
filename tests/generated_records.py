"""Records drawn from the constants, spellings and neighbours that a schema and its rulebook name."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

from afspraak.checking.judge import Judge
from afspraak.constraints.values import typed
from afspraak.model.records import Field
from afspraak.model.rulebook import Rulebook
from pattern_examples import example

Form = dict[str, Any]
Pool = dict[str, list[list[Any]]]  # per field the values by what names them, so that a rule weighs as much as a list
Record = dict[str, Any]

ODD: list[Any] = [None, True, False, 0, 1, -1, 1.0, 1.5, -0.01, [], ["x"], ["x", "x"], {}, {"x": 1}]
ODD += ["", " ", "\u00a0", "\u200b", "\n", "x", "0", "true", "null", "2026-02-29", "2024-02-29", "0000-00-00"]
INSERTED = ["\n", " ", "  ", "\u0007", "\u00a0", "\u0301", "\u200b", "-", "'", "0", "é", "A", "a", "😀", "\u2028"]
EXAMPLES_PER_PATTERN = 6
OF_TYPE: dict[str, list[Any]] = {"boolean": [True, False], "integer": [0, 7, 7.5], "number": [0, 12.5, 19.999]}


def pools(rulebook: Rulebook, judge: Form, random: Random) -> Pool:
    """Per field the values that its schema and its rules name."""
    found: Pool = {field: [] for field in judge["properties"]}
    for entry in [*judge["allOf"], *judge["x-unasserted"], *judge["x-across"]]:
        for field, form in _property_forms(entry):
            found.setdefault(field, []).append(list(_named(form, random)))
    for field, value in stated(rulebook, judge["x-rulebook"]["record"]):
        found[field].append([value])
    return {field: [group for group in groups if group] or [["x"]] for field, groups in found.items()}


def stated(rulebook: Rulebook, record: str) -> Iterator[tuple[str, Any]]:
    """Every right and wrong value of the rulebook for a field of this record type, with what repairs make of it."""
    for _, rule in rulebook.rules():
        texts = [*rule.right, *(wrong.value for wrong in rule.wrong)]
        texts += [wrong.becomes for wrong in rule.wrong if wrong.becomes is not None]
        for subject in rulebook.subjects(rule):
            if subject.record.name == record:
                yield from ((subject.field.name, typed(str(text), subject.field)) for text in texts)


def stated_records(rulebook: Rulebook, record: str) -> list[Record]:
    """Those values as records of one field, and every whole record of the rulebook's examples."""
    known = rulebook.records[record].fields
    found: list[Record] = [{field: value} for field, value in stated(rulebook, record)]
    for _, rule in rulebook.rules():
        own = {subject.record.name for subject in rulebook.subjects(rule)}
        for example_ in rule.examples:
            for of, records in example_.records.items():
                if of == record or (of == "" and record in own):
                    found += [{name: _typed(value, known.get(name)) for name, value in one.items()} for one in records]
    return found


def _typed(value: Any, field: Field | None) -> Any:
    if isinstance(value, tuple):
        return [str(item) for item in value]
    return typed(str(value), field) if field else str(value)


def free_records(found: Pool, count: int, random: Random) -> list[Record]:
    """Records whose fields are each drawn on their own: most rules are kept by some and broken by others."""
    return [{field: _drawn(found[field], random) for field in found if random.random() < 0.7} for _ in range(count)]


def near_records(found: Pool, judge: Judge, count: int, random: Random) -> list[Record]:
    """Records that keep every rule of level error, or differ from such a record in a field or two."""
    bases = [_settled(found, judge, random) for _ in range(10)]
    return [_changed(random.choice(bases), found, random) for _ in range(count)]


def _settled(found: Pool, judge: Judge, random: Random) -> Record:
    """A record in which fields of broken rules are redrawn until none is broken, or patience ends."""
    record: Record = {}
    for _ in range(400):
        broken = [rule for rule in judge.broken(record) if rule.level == "error"]
        if not broken:
            break
        field = random.choice(broken).field
        if field in record and random.random() < 0.3:
            del record[field]
        elif field in found:
            record[field] = random.choice(random.choice(found[field]))
    return record


def _changed(base: Record, found: Pool, random: Random) -> Record:
    record = dict(base)
    for field in random.sample(sorted(found), random.choice([0, 1, 1, 2])):
        record.pop(field, None)
        if random.random() < 0.8:
            record[field] = _drawn(found[field], random)
    return record


def _drawn(groups: list[list[Any]], random: Random) -> Any:
    chance = random.random()
    if chance < 0.15:
        return random.choice(ODD)
    value = random.choice(random.choice(groups))
    return neighbour(value, random) if chance < 0.45 else value


def neighbour(value: Any, random: Random) -> Any:
    """A value that differs a little: another number, a text with one edit, a list with one item more or less."""
    if isinstance(value, bool) or value is None:
        return str(value).lower()
    if isinstance(value, (int, float)):
        return random.choice([value + 1, value - 1, value + 0.5, -value, str(value)])
    if isinstance(value, list):
        return random.choice([value * 2, value[1:], [*value, "x"], [*value, None]])
    return _edited(str(value), random)


def _edited(text: str, random: Random) -> str:
    at = random.randint(0, len(text))
    edits = [
        text + "\n",
        text + random.choice(INSERTED),
        text[:at] + random.choice(INSERTED) + text[at:],
        text[:at] + text[at + 1 :],
        text[:at] + text[at : at + 1] * 2 + text[at + 1 :],
        text.swapcase(),
        text.upper(),
        text.lower(),
    ]
    return random.choice(edits)


def _property_forms(form: Any) -> Iterator[tuple[str, Form]]:
    """Every form of a field in a form of the record, at any depth on record level."""
    if isinstance(form, list):
        for part in form:
            yield from _property_forms(part)
    elif isinstance(form, dict):
        for keyword, part in form.items():
            if keyword == "properties":
                yield from part.items()
            elif keyword not in ("x-rule", "x-must"):
                yield from _property_forms(part)


def _named(form: Any, random: Random) -> Iterator[Any]:
    """The values that one form of a field names, and those around its bounds."""
    if isinstance(form, list):
        for part in form:
            yield from _named(part, random)
    elif isinstance(form, dict):
        for keyword, value in form.items():
            yield from _by_keyword(keyword, value, random)


def _by_keyword(keyword: str, value: Any, random: Random) -> Iterator[Any]:
    if keyword == "const":
        yield value
    elif keyword == "enum":
        yield from value
    elif keyword == "type":
        yield from OF_TYPE.get(str(value), [])
    elif keyword == "pattern":
        yield from (example(value, random) for _ in range(EXAMPLES_PER_PATTERN))
    elif keyword in ("minLength", "maxLength"):
        yield from ("x" * length for length in (value - 1, value, value + 1) if length >= 0)
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        yield from (value - 1, value, value + 1, value + 0.5)
    elif keyword == "items":
        yield from ([item] for item in _named(value, random))
    else:
        yield from _named(value, random)
