"""Rules about one record: compared by what their forms ask of it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from afspraak.changes.fields import fields_read, types
from afspraak.changes.order import Order, ProofFailed, of_forms
from afspraak.changes.relations.replay import keeps
from afspraak.changes.samples import samples
from afspraak.schemas.entries import Entry


def compare(old: Entry | None, new: Entry | None, as_of: datetime.date) -> Order:
    """How the new rule relates to the old one, on records whose fields are of their types; None is no rule."""
    forms = [entry.form if entry else {} for entry in (old, new)]
    names = {name for form in forms for name in fields_read(form)}
    subjects = [entry.subject for entry in (old, new) if entry and not _is_type(entry)]
    given = {"allOf": [types(subject, names) for subject in subjects]}
    order = of_forms(forms[0], forms[1], as_of, given, samples(old, new))
    _judged(order, old, new, as_of)
    return order


def _is_type(entry: Entry) -> bool:
    """Whether the entry is the type of its field, which cannot be taken for given then."""
    return entry.generated and entry.rule.must is None


def _judged(order: Order, old: Entry | None, new: Entry | None, as_of: datetime.date) -> None:
    for record in order.fails_now:
        if not keeps(old, record, as_of) or keeps(new, record, as_of):
            raise ProofFailed(f"{record} does not pass the old rule and fail the new one")
    for record in order.passes_now:
        if keeps(old, record, as_of) or not keeps(new, record, as_of):
            raise ProofFailed(f"{record} does not fail the old rule and pass the new one")


def implied(entry: Entry, others: Sequence[Entry], as_of: datetime.date) -> bool | None:
    """Whether every record that keeps the others keeps this rule; None where that is not decided."""
    names = {name for each in (entry, *others) for name in fields_read(each.form)}
    given = {"allOf": [types(entry.subject, names), *(other.form for other in others)]}
    order = of_forms({}, entry.form, as_of, given, samples(entry))
    if order.fails_now:
        return False
    return None if order.relation == "unknown" else True
