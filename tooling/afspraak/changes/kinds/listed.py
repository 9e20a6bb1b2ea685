"""What the kinds about list values share: which record types use a list, and one change for each of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from afspraak.changes import deciding
from afspraak.changes.change import Change, Effect, Readers, Witness
from afspraak.changes.kinds.base import ANYWHERE, Spot, about
from afspraak.changes.pair import Pair
from afspraak.constraints.be_in import BeIn
from afspraak.model.records import CodeList
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts

Use = tuple[str, str, bool]  # record type, field, whether it holds a series of values


def uses(pair: Pair, known: CodeList) -> list[Use]:
    """The fields that take their values from the list, by their type or by a rule."""
    return sorted({*_typed(pair.new, known.id), *_ruled(pair.new, known.id)})


def _typed(rulebook: Rulebook, name: str) -> Iterator[Use]:
    for record in rulebook.records.values():
        for field in record.fields.values():
            if field.list == name:
                yield str(record.name), str(field.name), field.type == "set"


def _ruled(rulebook: Rulebook, name: str) -> Iterator[Use]:
    for _, rule in rulebook.live_rules():
        if isinstance(rule.must, BeIn) and rule.must.list == name:
            for subject in rulebook.subjects(rule):
                yield str(subject.record.name), str(subject.field.name), subject.field.type == "set"


_READERS: dict[Effect, Readers] = {"looser": "may-break", "tighter": "none", "both": "break"}


def per_record(
    kind: str, pair: Pair, known: CodeList, words: Texts, effect: Effect, shown: Sequence[tuple[str, str]]
) -> Iterator[Change]:
    """One change per record type that uses the list; one without effect where none does.

    `shown` are values with the side that they break: "old" or "new".
    """
    found = uses(pair, known)
    for record in dict.fromkeys(record for record, _, _ in found):
        fields = [(field, series) for name, field, series in found if name == record]
        witnesses = [
            Witness(record, {field: [value] if series else value}, "new" if side == "new" else "old")
            for field, series in fields[:1]
            for value, side in shown[:2]
        ]
        spot = Spot(record=record, field=fields[0][0] if len(fields) == 1 else "")
        yield about(kind, words, spot, deciding.exact(effect, *witnesses), readers=_READERS[effect])
    if not found:
        yield about(kind, words, ANYWHERE)
