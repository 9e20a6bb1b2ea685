"""The examples of a rule: right and wrong side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, zip_longest
from typing import Any

from afspraak.model.records import Field, RecordType
from afspraak.model.rules import Example, Rule, Wrong
from afspraak.pages import markdown
from afspraak.pages.edition import Edition

FEW = 3  # of a rule about more fields than this an example does not name those that are empty


def cases(edition: Edition, rule: Rule) -> str:
    """A table with a column of right and a column of wrong examples; nothing where there are none."""
    field = next((subject.field for subject in edition.subjects(rule)), None)
    rule = rule.told_in(edition.language)
    right = [_value(edition, field, value) for value in rule.right]
    wrong = [_wrong(edition, field, value) for value in rule.wrong]
    for example in rule.examples:
        (right if example.right else wrong).append(_example(edition, rule, example))
    heads = (edition.pick("✓ Goed", "✓ Right"), edition.pick("✗ Fout", "✗ Wrong"))
    return markdown.finished_table("right-wrong", heads, zip_longest(right, wrong, fillvalue=""))


def _value(edition: Edition, field: Field | None, value: str) -> str:
    label = _label(edition, field, value)
    return f"{label} ({markdown.code(value)})" if label else markdown.code(value)


def _wrong(edition: Edition, field: Field | None, wrong: Wrong) -> str:
    shown = _value(edition, field, wrong.value)
    return shown if wrong.becomes is None else f"{shown} → {_value(edition, field, wrong.becomes)}"


def _example(edition: Edition, rule: Rule, example: Example) -> str:
    own = _own_record(edition, rule)
    one = len(example.records) == 1 and all(len(records) == 1 for records in example.records.values())
    if one:
        (name, (record,)), *_ = example.records.items()
        lines = list(_fields(edition, rule, name or own, record, checked=True))
    else:
        lines = list(_sets(edition, rule, own, example))
    if example.becomes:
        after = " · ".join(_fields(edition, rule, own, example.becomes, checked=False))
        lines.append(f"→ {after}")
    return "<br>".join(lines) or edition.pick("*een leeg record*", "*an empty record*")


def _own_record(edition: Edition, rule: Rule) -> str:
    return next((subject.record.name for subject in edition.subjects(rule)), "")


def _sets(edition: Edition, rule: Rule, own: str, example: Example) -> Iterator[str]:
    for name, records in example.records.items():
        yield f"**{edition.record_title(name or own)}**"
        for record in records:
            yield " · ".join(_fields(edition, rule, name or own, record, checked=False))


def _fields(edition: Edition, rule: Rule, name: str, record: Mapping[str, Any], *, checked: bool) -> Iterator[str]:
    known = edition.rulebook.records.get(name.partition("@")[0])
    for field, value in record.items():
        yield f"{edition.field_label(name, field)}: {shown_value(edition, known, field, value)}"
    if checked and known:
        for field in _missing(edition, rule, known, record):
            yield f"{edition.field_label(known, field)}: {edition.pick('*leeg*', '*empty*')}"


def _missing(edition: Edition, rule: Rule, known: RecordType, record: Mapping[str, Any]) -> Sequence[str]:
    subjects = (subject for subject in edition.subjects(rule) if subject.record.name == known.name)
    fields = [subject.field.name for subject in islice(subjects, FEW + 1)]
    return [name for name in fields if name not in (*record, known.key)] if len(fields) <= FEW else ()


def shown_value(edition: Edition, record: RecordType | None, field: str, value: Any) -> str:
    """A value as it shows in the CRM: the label of a list value, yes or no, or the value exactly."""
    known = record.fields.get(field) if record else None
    if isinstance(value, (list, tuple)):
        return ", ".join(shown_value(edition, record, field, item) for item in value)
    if known and known.type == "yes_no" and str(value).lower() in ("true", "false"):
        return edition.pick("ja", "yes") if str(value).lower() == "true" else edition.pick("nee", "no")
    return _label(edition, known, str(value)) or markdown.code(str(value))


def _label(edition: Edition, field: Field | None, value: str) -> str:
    return edition.value_label(field.list, value) if field and field.type == "code" else ""
