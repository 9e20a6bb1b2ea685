"""What is called looser breaks no record that passed, and what is called tighter admits none that failed.

`AFSPRAAK_TRIALS=20000` makes the long run: so many records per kind of change.
"""

from __future__ import annotations

import datetime
import os
from collections import Counter
from collections.abc import Mapping
from random import Random
from typing import Any

import pytest

from afspraak.changes.change import Change
from afspraak.changes.compare import compare
from afspraak.changes.kinds import KINDS
from afspraak.checking.judge import Judge
from afspraak.model.rulebook import Rulebook
from afspraak.schemas import documents
from random_changes import CHANGED, Pair, a_book
from small_rulebooks import AS_OF

TRIALS = int(os.environ.get("AFSPRAAK_TRIALS", "200"))
RECORDS = 40  # per pair of rulebooks
DAYS = (
    AS_OF,
    datetime.date(2027, 1, 1),
    datetime.date(2028, 1, 1),
)  # the days on which a level may change, from now on
ANYTHING = {**CHANGED, "anything": lambda random: (a_book(random), a_book(random))}
WITHOUT_RECORDS = frozenset(  # kinds of change that no record can notice, or that are about whole record types
    {
        "examples-changed", "form-changed", "governance-changed", "key-changed", "leads-changed", "list-added",
        "list-removed", "mapping-changed", "masking-changed", "organisation-changed", "owner-changed",
        "phase-path-changed", "policy-added", "policy-removed", "policy-renamed", "privacy-changed",
        "record-added", "record-removed", "repair-changed", "responsibilities-changed", "retention-changed",
        "rule-moved", "steps-changed", "text-changed", "tool-changed", "value-relabelled",
    }
)  # fmt: skip
ACROSS = frozenset({"reference-changed", "uniqueness-changed"})  # see test_orders_across


def texts(random: Random) -> str:
    if random.random() < 0.1:
        return random.choice(["prospect", "former", "lead"])
    return "".join(random.choices("aA0 +-é'", k=random.randint(1, 5))).strip() or "a"


def a_record(random: Random) -> dict[str, Any]:
    """A canonical record; of most fields the value is of the type that it mostly has."""
    drawn: Mapping[str, Any] = {
        "account_id": "1",
        "country": random.choice(["NL", "BE", "DE"]),
        "extra": random.choice([texts(random), 3, 12]),
        "note": texts(random),
        "other": random.choice([texts(random), 3, 12]),
        "relation_type": random.choice(["prospect", "customer", "former", "lead"]),
        "short": random.choice([texts(random), texts(random), texts(random), 3]),
        "since": random.choice(["2020-02-29", "2021-06-01", "2026-02-28", "2026-11-22", "2027-01-01", "soon"]),
        "size": random.choice([-3, 0, 1, 5, 9, 10, 12]),
    }
    most = random.choice([0.2, 0.5, 0.9])
    return {"must_have": "x"} | {name: value for name, value in drawn.items() if random.random() < most}


class Side:
    """One rulebook on every day."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._judges = [Judge(documents(rulebook, day)["account"].judge, day) for day in DAYS]

    def passes(self, record: dict[str, Any]) -> list[bool]:
        return [not any(broken.level == "error" for broken in judge.broken(record)) for judge in self._judges]


def contradictions(pair: Pair, changes: list[Change], random: Random) -> list[str]:
    old, new = (Side(book.rulebook()) for book in pair)
    effects = {change.effect for change in changes}
    found = []
    for _ in range(RECORDS):
        record = a_record(random)
        for day, before, after in zip(DAYS, old.passes(record), new.passes(record), strict=True):
            soon = {change.effect for change in changes if change.from_date <= day.isoformat()}
            if before and not after and soon <= {"none", "looser"}:
                found.append(f"{record} fails on {day}, but the changes are {effects}: {pair}")
            if after and not before and effects <= {"none", "tighter"}:
                found.append(f"{record} passes on {day}, but the changes are {effects}: {pair}")
    return found


@pytest.mark.parametrize("kind", sorted(ANYTHING))
def test_an_effect_holds_on_every_record(kind: str) -> None:
    random, seen, told = Random(kind), Counter[str](), 0
    for _ in range(max(TRIALS // RECORDS, 5)):
        pair = ANYTHING[kind](random)
        changes = compare(pair[0].rulebook(), pair[1].rulebook(), AS_OF)
        told += any(change.kind == kind for change in changes)
        seen.update(change.effect for change in changes if change.kind == kind)
        assert contradictions(pair, changes, random) == []
    print(kind, told, dict(seen))
    assert told or kind == "anything"


def test_every_kind_that_records_notice_is_tried() -> None:
    assert CHANGED.keys() == KINDS.keys() - WITHOUT_RECORDS - ACROSS
