"""Whether one condition implies another, on every record of a type."""

from __future__ import annotations

import datetime

from afspraak.changes.order import Order, of_forms, unknown
from afspraak.constraints import conditions
from afspraak.model.rulebook import Subject
from afspraak.model.rules import Condition, Fragment
from afspraak.schemas.types import value_form
from afspraak.texts import Texts, same

_NO_FIELD = Texts(nl="er is geen veld dat zo heet: ", en="no field is called ")


def compare(old: Condition, new: Condition, before: Subject, after: Subject, as_of: datetime.date) -> Order:
    """How the records that meet the new condition relate to those that met the old one.

    *Tighter* means that fewer records meet it. `any` is decided case by case, within a budget.
    """
    missing = [name for condition, subject in ((old, before), (new, after)) for name in _unknown(condition, subject)]
    if missing:
        return unknown(_NO_FIELD + same(", ".join(sorted(set(missing)))))
    forms = [_form(old, before), _form(new, after)]
    names = {*_read(old, before), *_read(new, after)}
    return of_forms(forms[0], forms[1], as_of, {"allOf": [_types(before, names), _types(after, names)]})


def implies(one: Condition, other: Condition, subject: Subject, as_of: datetime.date) -> bool | None:
    """Whether every record that meets the one meets the other; None where that is not decided."""
    order = compare(other, one, subject, subject, as_of)
    if order.relation == "unknown":
        return False if order.passes_now else None
    return order.relation in ("equal", "tighter")


def _form(condition: Condition, subject: Subject) -> Fragment:
    return conditions.form(condition, subject) if condition else {}


def _types(subject: Subject, names: set[str]) -> Fragment:
    """What the fields that are read hold, whatever the rules say."""
    fields = (subject.record.fields[name] for name in sorted(names) if name in subject.record.fields)
    return {"properties": {field.name: value_form(subject.rulebook, field) for field in fields}}


def _read(condition: Condition, subject: Subject) -> set[str]:
    process = subject.rulebook.process_of(subject.record.name)
    return {process.field if name == "phase" and process else name for name in condition.fields()}


def _unknown(condition: Condition, subject: Subject) -> set[str]:
    return _read(condition, subject) - subject.record.fields.keys()
