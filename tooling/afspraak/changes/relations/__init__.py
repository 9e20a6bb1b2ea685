"""How two rules relate, by the kinds of their constraints."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from afspraak.changes.order import EQUAL, Order, unknown
from afspraak.changes.relations import across, alone
from afspraak.changes.relations.alone import implied
from afspraak.schemas.entries import Entry
from afspraak.texts import Texts

Compare = Callable[[Entry | None, Entry | None, datetime.date], Order]

_ONE_AND_MANY = Texts(
    nl="een regel over één record en een regel over meer records vergelijken we niet",
    en="a rule about one record and a rule across records are not compared",
)
RELATIONS: dict[str, Compare] = {
    "": alone.compare,  # the type of a field
    "agree_within": across.compare,
    "be_a": alone.compare,
    "be_between": alone.compare,
    "be_clean": alone.compare,
    "be_computed": alone.compare,
    "be_empty": alone.compare,
    "be_filled": alone.compare,
    "be_in": alone.compare,
    "be_spelled": alone.compare,
    "be_unique": across.compare,
    "be_within": alone.compare,
    "differ_from": alone.compare,
    "equal_in": across.compare,
    "exist_in": across.compare,
    "follow": alone.compare,
    "follow_up": across.compare,
    "have_at_least": across.compare,
    "have_length": alone.compare,
    "match": alone.compare,
    "not_be_in": alone.compare,
    "not_exist_in": across.compare,
    "not_match": alone.compare,
    "resemble_none": across.compare,
    "satisfy": alone.compare,
    "stay_same": across.compare,
}


def compare(old: Entry | None, new: Entry | None, as_of: datetime.date) -> Order:
    """How what the new rule asks of a field relates to what the old one asked; None where there is no rule."""
    compares = {RELATIONS[_word(entry)] for entry in (old, new) if entry}
    if not compares:
        return EQUAL
    if len(compares) > 1:
        return unknown(_ONE_AND_MANY)
    return compares.pop()(old, new, as_of)


def _word(entry: Entry) -> str:
    return entry.rule.must.word if entry.rule.must else ""


__all__ = ["RELATIONS", "compare", "implied"]
