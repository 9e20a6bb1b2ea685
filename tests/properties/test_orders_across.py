"""Rules across records: no set of records contradicts what is said about the order of two rules.

A few lines that say what each kind means stand in for the engine, so that a whole set takes no time.
"""

from __future__ import annotations

import datetime
import os
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import Any

import pytest

from afspraak.changes.formulas import canonical
from afspraak.changes.formulas.truth import valid
from afspraak.changes.relations import compare
from afspraak.model.rulebook import Subject
from afspraak.model.rules import ALWAYS, Condition, Constraint, Rule, Test
from afspraak.schemas.entries import Entry, form_of
from afspraak.texts import Texts
from random_constraints import ACROSS
from small_rulebooks import rulebook

TRIALS = int(os.environ.get("AFSPRAAK_TRIALS", "3000"))
SETS = 40  # per pair of rules
DAY = datetime.date(2026, 11, 22)
BOOK = rulebook()
ACCOUNT = BOOK.records["account"]
Record = Mapping[str, Any]
Facts = Mapping[str, Any]


def entry(must: Constraint, field: str, when: Condition) -> Entry:
    subject = Subject(BOOK, ACCOUNT, ACCOUNT.fields[field])
    rule = Rule("a-rule", Texts("a"), when=when, must=must)
    return Entry(subject, rule, "agreements/one", "crm-manager", form_of(rule, subject), Texts(), "")


def meets(record: Record, form: Any) -> bool:
    return form is None or valid(canonical(form), dict(record), DAY)


def unique(facts: Facts, judged: Sequence[Record], every: Sequence[Record]) -> bool:
    fold = "case" in facts.get("ignoring", ())
    counted = Counter(_key(record, facts, fold) for record in every if meets(record, facts.get("among")))
    return all(counted[_key(record, facts, fold)] < 2 or not meets(record, facts.get("among")) for record in judged)


def _key(record: Record, facts: Facts, fold: bool) -> tuple[str, ...]:
    values = (str(record.get(name, "")) for name in (facts["field"], *facts.get("with", ())))
    return tuple(value.casefold() if fold else value for value in values)


def found(facts: Facts, record: Record, every: Sequence[Record], name: str) -> int:
    return sum(
        1 for other in every if other.get(facts[name]) == record[facts["field"]] and meets(other, facts.get("where"))
    )


KEPT: dict[str, Callable[[Facts, Sequence[Record], Sequence[Record]], bool]] = {
    "unique": unique,
    "exists": lambda facts, judged, every: all(found(facts, one, every, "at") for one in judged),
    "not-exists": lambda facts, judged, every: not any(found(facts, one, every, "at") for one in judged),
    "at-least": lambda facts, judged, every: all(found(facts, one, every, "by") >= facts["count"] for one in judged),
}


def kept(one: Entry, every: Sequence[Record]) -> bool:
    """Whether no record of the set breaks the rule."""
    facts = one.form["x-must"]
    judged = [record for record in every if facts["field"] in record and meets(record, one.form.get("if"))]
    return KEPT[facts["kind"]](facts, judged, every)


def a_set(random: Random) -> list[dict[str, Any]]:
    values = {"short": "aAb", "note": "aAb", "country": ["NL", "BE"], "size": [1, 2]}
    return [
        {name: random.choice(values[name]) for name in values if random.random() < 0.8}
        for _ in range(random.randint(1, 4))
    ]


def a_condition(random: Random) -> Condition:
    if random.random() < 0.5:
        return ALWAYS
    return Condition((Test("size", random.choice(["at_least", "is"]), (random.choice("12"),)),))


@pytest.mark.parametrize("kind", ACROSS)
def test_no_set_of_records_contradicts_an_order(kind: str) -> None:
    field, make = ACROSS[kind]
    random, seen = Random(kind), Counter[str]()
    for _ in range(TRIALS // SETS):
        one, other = (entry(must, field, a_condition(random)) for must in make(random))
        order = compare(one, other, DAY)
        seen[order.relation] += 1
        for records in (a_set(random) for _ in range(SETS)):
            before, after = kept(one, records), kept(other, records)
            assert not (before and not after and order.relation in ("equal", "looser")), (one, other, records)
            assert not (after and not before and order.relation in ("equal", "tighter")), (one, other, records)
    print(kind, dict(seen))
    assert min(seen["looser"], seen["tighter"]) > 0
