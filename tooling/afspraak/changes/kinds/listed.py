"""What the kinds about list values share: which record types use a list, and one change for each of them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace

from afspraak.changes import deciding
from afspraak.changes.change import Change, Effect, Readers
from afspraak.changes.kinds.base import ANYWHERE, Spot, about, later
from afspraak.changes.pair import Pair
from afspraak.constraints.be_in import BeIn
from afspraak.model.records import CodeList
from afspraak.model.rulebook import Rulebook
from afspraak.schemas.entries import Entry
from afspraak.texts import Texts

Use = tuple[str, str]  # record type, field


def uses(pair: Pair, known: CodeList) -> list[Use]:
    """The fields that take their values from the list, by their type or by a rule."""
    return sorted({*_typed(pair.new, known.id), *_ruled(pair.new, known.id)})


def _typed(rulebook: Rulebook, name: str) -> Iterator[Use]:
    for record in rulebook.records.values():
        for field in record.fields.values():
            if field.list == name:
                yield str(record.name), str(field.name)


def _ruled(rulebook: Rulebook, name: str) -> Iterator[Use]:
    for _, rule in rulebook.live_rules():
        if isinstance(rule.must, BeIn) and rule.must.list == name:
            for subject in rulebook.subjects(rule):
                yield str(subject.record.name), str(subject.field.name)


_READERS: dict[Effect, Readers] = {"none": "none", "looser": "may-break", "tighter": "none", "both": "break"}
_SIDES = {"looser": ("old",), "tighter": ("new",), "both": ("old", "new")}


def per_record(kind: str, pair: Pair, known: CodeList, words: Texts, effect: Effect) -> Iterator[Change]:
    """One change per record type that uses the list; one without effect where none does.

    A list has no days of its own: its values count from the release on, or where only rules with a day use the list,
    from the first of those days.
    """
    found = uses(pair, known)
    for record in dict.fromkeys(record for record, _ in found):
        fields = [field for name, field in found if name == record]
        spot = Spot(record=record, field=fields[0] if len(fields) == 1 else "")
        entries = [entry for entry in _of_list(pair, known.id) if entry[1].subject.record.name == record]
        day = min(filter(None, (_bites(entry, pair) for entry in entries)), default=None)
        verdict = _verdict(effect, entries, pair) if day else deciding.exact("none")
        from_date = "" if effect == "looser" else later(day, pair.as_of)
        yield replace(about(kind, words, spot, verdict, readers=_READERS[verdict.effect]), from_date=from_date)
    if not found:
        yield about(kind, words, ANYWHERE)


def _verdict(effect: Effect, entries: Sequence[tuple[Entry | None, Entry]], pair: Pair) -> deciding.Verdict:
    """The effect, which follows from the values, with records on which the judge says so too."""
    shown = deciding.verdict(entries, pair.as_of).witnesses
    return deciding.exact(effect, *(witness for witness in shown if witness.breaks in _SIDES[effect]))


def _of_list(pair: Pair, name: str) -> Iterator[tuple[Entry | None, Entry]]:
    """What the schemas ask of values of this list, old and new."""
    for key, entry in pair.after.items():
        must = entry.rule.must
        typed = must is None and entry.subject.field.list == name
        if typed or (isinstance(must, BeIn) and must.list == name):
            yield pair.before_by_new_key.get(key), entry


def _bites(both: tuple[Entry | None, Entry], pair: Pair) -> datetime.date | None:
    """The first day on which what is asked is an error, before or after the change."""
    days = (deciding.bites_on(entry.rule.levels, pair.as_of) for entry in both if entry)
    return min(filter(None, days), default=None)
