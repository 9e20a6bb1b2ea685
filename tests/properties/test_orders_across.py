"""Rules across records: no set of records contradicts what is said about the order of two rules.

A few lines that say what each kind means stand in for the engine, so that a whole set takes no time.
"""

from __future__ import annotations

import datetime
import os
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from difflib import SequenceMatcher
from random import Random
from typing import Any

import pytest

from afspraak.changes.formulas import canonical
from afspraak.changes.formulas.truth import valid
from afspraak.changes.relations import compare
from afspraak.changes.relations.across import ordered
from afspraak.constraints import KINDS
from afspraak.model.rulebook import Subject
from afspraak.model.rules import ALWAYS, Condition, Constraint, Rule, Test
from afspraak.schemas.entries import Entry, form_of
from afspraak.texts import Texts
from afspraak.workdays import add
from random_constraints import ACROSS
from small_rulebooks import rulebook

TRIALS = int(os.environ.get("AFSPRAAK_TRIALS", "3000"))
SETS = 40  # per pair of rules
DAY = datetime.date(2026, 11, 22)
BOOK = rulebook()
ACCOUNT = BOOK.records["account"]
Record = Mapping[str, Any]
Row = tuple[str, Record]
Facts = Mapping[str, Any]


def entry(must: Constraint, field: str, when: Condition) -> Entry:
    subject = Subject(BOOK, ACCOUNT, ACCOUNT.fields[field])
    rule = Rule("a-rule", Texts("a"), when=when, must=must)
    return Entry(subject, rule, "agreements/one", "crm-manager", form_of(rule, subject), Texts(), "")


def meets(record: Record, form: Any) -> bool:
    return form is None or valid(canonical(form), dict(record), DAY)


def text(value: Any) -> str:
    return "" if value is None else str(value)


def of(rows: Sequence[Row], table: str) -> list[Record]:
    return [record for name, record in rows if name == table]


def unique(facts: Facts, judged: Sequence[Record], rows: Sequence[Row]) -> bool:
    fold = "case" in facts.get("ignoring", ())
    counted = Counter(
        _key(record, facts, fold)
        for record in of(rows, "account")
        if facts["field"] in record and meets(record, facts.get("among"))
    )
    return all(counted[_key(record, facts, fold)] < 2 or not meets(record, facts.get("among")) for record in judged)


def _key(record: Record, facts: Facts, fold: bool) -> tuple[str, ...]:
    values = (text(record.get(name)) for name in (facts["field"], *facts.get("with", ())))
    return tuple(value.casefold() if fold else value for value in values)


def found(facts: Facts, record: Record, rows: Sequence[Row], name: str, table: str) -> int:
    return sum(
        1
        for other in of(rows, facts[table])
        if other.get(facts[name]) == record[facts["field"]] and meets(other, facts.get("where"))
    )


def agree(facts: Facts, judged: Sequence[Record], rows: Sequence[Row]) -> bool:
    groups: dict[tuple[str, ...], set[str]] = {}
    for record in judged:
        if all(name in record for name in facts["by"]):
            by = tuple(text(record[name]) for name in facts["by"])
            groups.setdefault(by, set()).add(record[facts["field"]])
    return all(len(values) < 2 for values in groups.values())


def follow_up(facts: Facts, judged: Sequence[Record], rows: Sequence[Row]) -> bool:
    return all(_followed(facts, record, rows) for record in judged if "since" in record and "account_id" in record)


def _followed(facts: Facts, record: Record, rows: Sequence[Row]) -> bool:
    last = add(datetime.date.fromisoformat(record["since"]), facts["within"]["count"], facts["within"]["unit"])
    return last >= DAY or any(
        other.get("note") == record["account_id"]
        and record["since"] <= other.get("since", "") <= last.isoformat()
        and all(text(other.get(one)) == text(record.get(two)) for one, two in facts.get("same", {}).items())
        and meets(other, facts.get("where"))
        for other in of(rows, "account")
    )


def resembles_none(facts: Facts, judged: Sequence[Record], rows: Sequence[Row]) -> bool:
    return not any(
        other is not record
        and all(text(other.get(name)) == text(record.get(name)) for name in facts.get("same", ()))
        and 100 * SequenceMatcher(None, text(other.get("note")), text(record.get("note"))).ratio() >= facts["at_least"]
        for record in judged
        for other in of(rows, "account")
    )


def same_there(facts: Facts, judged: Sequence[Record], rows: Sequence[Row], by: str) -> bool:
    name = facts["field"]
    there = [other for other in of(rows, facts["record"]) if by in other and name in other]
    for record in judged:
        namesakes = {other[name] for other in there if other[by] == record.get(by)}
        if namesakes and record.get(name) not in namesakes:
            return False
    return True


KEPT: dict[str, Callable[[Facts, Sequence[Record], Sequence[Row]], bool]] = {
    "agree": agree,
    "at-least": lambda facts, judged, rows: all(
        found(facts, one, rows, "by", "of") >= facts["count"] for one in judged
    ),
    "equal": lambda facts, judged, rows: same_there(facts, judged, rows, facts["by"]),
    "exists": lambda facts, judged, rows: all(found(facts, one, rows, "at", "record") for one in judged),
    "follow-up": follow_up,
    "not-exists": lambda facts, judged, rows: not any(found(facts, one, rows, "at", "record") for one in judged),
    "resembles-none": resembles_none,
    "same-as-before": lambda facts, judged, rows: same_there(facts, judged, rows, "account_id"),
    "unique": unique,
}
WITHOUT_FIELD = ("follow-up", "same-as-before")  # kinds that also judge records in which the field is empty


def kept(one: Entry, rows: Sequence[Row]) -> bool:
    """Whether no record of the set breaks the rule."""
    facts = one.form["x-must"]
    judged = [
        record
        for record in of(rows, "account")
        if (facts["field"] in record or facts["kind"] in WITHOUT_FIELD) and meets(record, one.form.get("if"))
    ]
    return KEPT[facts["kind"]](facts, judged, rows)


def a_set(random: Random) -> list[Row]:
    days = [(DAY - datetime.timedelta(days=back)).isoformat() for back in range(9)]
    values = {
        "account_id": "aAb", "short": "aAb", "note": "aAb", "country": ["NL", "BE"], "size": [1, 2], "since": days
    }  # fmt: skip
    tables = ["account", "account", "account", "account@finance", "account@previous"]
    return [
        (random.choice(tables), {name: random.choice(values[name]) for name in values if random.random() < 0.8})
        for _ in range(random.randint(1, 5))
    ]


def a_condition(random: Random) -> Condition:
    if random.random() < 0.5:
        return ALWAYS
    return Condition((Test("size", random.choice(["at_least", "is"]), (random.choice("12"),)),))


def pairs(kind: str, random: Random) -> tuple[Entry, Entry]:
    field, make = ACROSS[kind]
    one, other = (entry(must, field, a_condition(random)) for must in make(random))
    return one, other


@pytest.mark.parametrize("kind", ACROSS)
def test_no_set_of_records_contradicts_an_order(kind: str) -> None:
    random, seen = Random(kind), Counter[str]()
    for _ in range(TRIALS // SETS):
        one, other = pairs(kind, random)
        order = ordered(one, other, DAY)
        seen[order.relation] += 1
        for rows in (a_set(random) for _ in range(SETS)):
            before, after = kept(one, rows), kept(other, rows)
            assert not (before and not after and order.relation in ("equal", "looser")), (one, other, rows)
            assert not (after and not before and order.relation in ("equal", "tighter")), (one, other, rows)
    print(kind, dict(seen))
    assert min(seen["looser"], seen["tighter"]) > 0


@pytest.mark.parametrize("kind", sorted(ACROSS.keys() - {"resemble_none"}))  # which no engine decides
def test_a_difference_is_shown_with_a_set(kind: str) -> None:
    random, seen = Random(kind), Counter[str]()
    for _ in range(max(TRIALS // 400, 5)):
        one, other = pairs(kind, random)
        order = compare(one, other, DAY)
        for shown, keeps, breaks in ((order.fail_now, one, other), (order.pass_now, other, one)):
            for found in shown:
                rows = [("account", found.record), *found.beside]
                assert kept(keeps, rows), (keeps.form, rows)
                assert not kept(breaks, rows), (breaks.form, rows)
        if order.relation in ("tighter", "looser"):
            seen["shown" if order.fail_now or order.pass_now else "not shown"] += 1
            if not (order.fail_now or order.pass_now):
                print("   not shown", order.relation, one.form, other.form)
    print(kind, dict(seen))
    assert seen["shown"] >= seen["not shown"]


def test_every_kind_across_records_is_tried() -> None:
    assert ACROSS.keys() == {name for name, kind in KINDS.items() if kind.across}
