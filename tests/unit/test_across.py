"""Rules across records: one small table per kind, and an oracle in plain Python on random tables."""

from __future__ import annotations

import csv
import io
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest

from across_documents import ACCOUNT, ACTIVITY, CONTACT, document
from afspraak.checking.across import ACROSS, NOT_YET
from afspraak.workdays import add
from both_evaluations import tables

DAY = date(2026, 11, 22)
Rows = list[dict[str, str]]
ACTIVE = {"properties": {"status": {"const": "active"}}, "required": ["status"]}
DUTCH = {"properties": {"country": {"const": "NL"}}, "required": ["country"]}


def as_csv(fields: tuple[str, ...], rows: Rows) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, fields, restval="", lineterminator="\n", delimiter=";")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def broken(must: dict[str, Any], folder: Path, **found: Rows) -> list[int]:
    """The numbers of the contacts (from 0) that break the rule; `_` stands for @ in the name of a table."""
    fields = {"contact": CONTACT, "account": ACCOUNT, "activity": ACTIVITY}
    documents = {record: document(record, names) for record, names in fields.items()}
    documents["contact"] = document("contact", CONTACT, must)
    files = {
        name.replace("_", "@"): (f"{name}.csv", as_csv(fields[name.partition("_")[0]], rows))
        for name, rows in found.items()
    }
    findings, outcome = tables(documents, files, folder)["contact"]
    assert not outcome.unevaluated
    return [finding.part.row - 2 for finding in findings if finding.code == must["kind"] and finding.part]


def contacts(*values: tuple[str, ...], names: tuple[str, ...]) -> Rows:
    return [dict(zip(names, row, strict=True)) for row in values]


UNIQUE = {"kind": "unique", "field": "email"}


def test_unique_names_every_record_of_a_double(tmp_path: Path) -> None:
    rows = contacts(("a@x",), ("b@x",), ("a@x",), ("",), ("",), names=("email",))

    assert broken(UNIQUE, tmp_path, contact=[{"contact_id": "c", **row} for row in rows]) == [0, 2]


def test_unique_may_ignore_capitals_and_accents(tmp_path: Path) -> None:
    rows = contacts(("José",), ("jose",), ("JOSÉ",), ("Jose\u0301",), ("x",), names=("surname",))
    must = {"kind": "unique", "field": "surname"}

    assert broken(must, tmp_path, contact=rows) == []
    assert broken(must | {"ignoring": ["case"]}, tmp_path, contact=rows) == [0, 2, 3]
    assert broken(must | {"ignoring": ["case", "accents"]}, tmp_path, contact=rows) == [0, 1, 2, 3]


def test_unique_takes_an_empty_partner_for_a_value(tmp_path: Path) -> None:
    rows = contacts(("Jansen", ""), ("Jansen", ""), ("Jansen", "A1"), names=("surname", "account"))

    assert broken({"kind": "unique", "field": "surname", "with": ["account"]}, tmp_path, contact=rows) == [0, 1]


def test_unique_only_counts_the_records_among_which_it_holds(tmp_path: Path) -> None:
    rows = contacts(("a", "active"), ("a", "left"), ("b", "active"), ("b", "active"), names=("email", "status"))

    assert broken(UNIQUE | {"among": ACTIVE}, tmp_path, contact=rows) == [2, 3]


def test_exists_and_not_exists(tmp_path: Path) -> None:
    rows = contacts(("A1",), ("A2",), ("A9",), ("",), names=("account",))
    accounts = contacts(("A1", "NL"), ("A2", "BE"), names=("account_id", "country"))
    where = {"record": "account", "at": "account_id", "field": "account"}
    many = [{"contact_id": "c", **row} for row in rows]

    assert broken({"kind": "exists", **where}, tmp_path, contact=many, account=accounts) == [2]
    assert broken({"kind": "exists", **where, "where": DUTCH}, tmp_path, contact=many, account=accounts) == [1, 2]
    assert broken({"kind": "not-exists", **where, "where": DUTCH}, tmp_path, contact=many, account=accounts) == [0]


def test_a_condition_decides_for_which_records_a_rule_counts(tmp_path: Path) -> None:
    rows = contacts(("A9", "active"), ("A9", "left"), names=("account", "status"))
    must = {"kind": "exists", "record": "account", "at": "account_id", "field": "account", "if": ACTIVE}

    assert broken(must, tmp_path, contact=rows, account=[{"account_id": "A1"}]) == [0]


def test_at_least(tmp_path: Path) -> None:
    rows = contacts(("c1",), ("c2",), ("c3",), names=("contact_id",))
    calls = contacts(("c1", "call"), ("c1", "call"), ("c2", "call"), ("c2", "mail"), names=("contact", "kind"))
    must = {"kind": "at-least", "field": "contact_id", "of": "activity", "by": "contact", "count": 2}
    phoned = {"properties": {"kind": {"const": "call"}}}

    assert broken(must, tmp_path, contact=rows, activity=calls) == [2]
    assert broken(must | {"where": phoned}, tmp_path, contact=rows, activity=calls) == [1, 2]


def test_agree_reports_the_minority_and_everyone_where_there_is_none(tmp_path: Path) -> None:
    values = [("NL", "x"), ("NL", "x"), ("NL", "y"), ("BE", "p"), ("BE", "q"), ("", "z"), ("DE", "one")]
    rows = contacts(*values, names=("country", "surname"))

    assert broken({"kind": "agree", "field": "surname", "by": ["country"]}, tmp_path, contact=rows) == [2, 3, 4]


def test_follow_up_counts_working_days_and_waits_until_the_last_has_passed(tmp_path: Path) -> None:
    # 5 working days after Friday 24 April 2026 pass over King's Day (27 April): the last is Monday 4 May.
    days = [("c1", "2026-04-24"), ("c2", "2026-04-24"), ("c3", "2026-04-24"), ("c4", "2026-11-20"), ("c5", "unknown")]
    rows = contacts(*days, names=("contact_id", "bounced_on"))
    calls = contacts(("c1", "2026-05-04"), ("c2", "2026-05-05"), ("c3", "2026-04-23"), names=("contact", "on"))
    within = {"count": 5, "unit": "working_days"}
    must = {"kind": "follow-up", "field": "bounced_on", "of": "activity", "by": "contact", "on": "on"}

    wrong = broken(must | {"after": "bounced_on", "within": within}, tmp_path, contact=rows, activity=calls)
    assert wrong == [1, 2]


def test_equal_compares_what_both_systems_hold(tmp_path: Path) -> None:
    rows = contacts(("c1", "a"), ("c2", "b"), ("c3", "c"), ("c4", ""), ("c5", "e"), names=("contact_id", "email"))
    theirs = contacts(("c1", "a"), ("c2", "x"), ("c4", "d"), ("c5", ""), names=("contact_id", "email"))
    must = {"kind": "equal", "field": "email", "record": "contact@finance", "by": "contact_id"}

    assert broken(must, tmp_path, contact=rows, contact_finance=theirs) == [1]


def test_same_as_before_lets_a_record_without_earlier_value_pass(tmp_path: Path) -> None:
    rows = contacts(("c1", "a"), ("c2", "b"), ("c3", ""), ("c4", "d"), ("c5", "e"), names=("contact_id", "email"))
    before = contacts(("c1", "a"), ("c2", "x"), ("c3", "c"), ("c4", ""), names=("contact_id", "email"))
    must = {"kind": "same-as-before", "field": "email", "record": "contact@previous"}

    assert broken(must, tmp_path, contact=rows, contact_previous=before) == [1, 2]


@pytest.mark.parametrize("accounts", [None, b"account_id;name\n", b"name\nx\n"])
def test_a_rule_is_not_evaluated_without_the_records_or_the_column(accounts: bytes | None, tmp_path: Path) -> None:
    must = {"kind": "exists", "record": "account", "at": "account_id", "field": "account"}
    documents = {"contact": document("contact", CONTACT, must), "account": document("account", ACCOUNT)}
    files = {"contact": ("contact.csv", as_csv(CONTACT, [{"account": "A1", "contact_id": "c1"}]))}
    files |= {"account": ("account.csv", accounts)} if accounts else {}

    findings, outcome = tables(documents, files, tmp_path)["contact"]

    assert [rule.rule for rule in outcome.unevaluated] == ["exists"]
    assert findings == []


@pytest.mark.parametrize("more", [{"if": ACTIVE}, {"among": ACTIVE}, {"with": ["status"]}])
def test_a_rule_is_not_evaluated_where_its_own_records_lack_a_column_that_it_reads(
    more: dict[str, Any], tmp_path: Path
) -> None:
    made = {"contact": document("contact", CONTACT, UNIQUE | more)}
    found = tables(made, {"contact": ("contact.csv", b"contact_id;email\nc1;a@x\nc2;a@x\n")}, tmp_path)

    assert [rule.reason.en for rule in found["contact"][1].unevaluated] == ["contact has no column for status"]


def test_a_condition_that_sql_cannot_say_is_told(tmp_path: Path) -> None:
    must = UNIQUE | {"if": {"x-must": {"kind": "format", "field": "surname", "format": "no-bsn"}}}
    made = {"contact": document("contact", CONTACT, must)}
    found = tables(made, {"contact": ("contact.csv", as_csv(CONTACT, [{"email": "a@x"}]))}, tmp_path)

    assert [rule.reason.en for rule in found["contact"][1].unevaluated] == [
        "SQL cannot say its condition: format in a condition"
    ]


def test_a_kind_that_is_not_there_yet_is_said_to_be_left_out(tmp_path: Path) -> None:
    must = {"kind": "resembles-none", "field": "surname", "fields": ["surname"], "at_least": 92}
    made = {"contact": document("contact", CONTACT, must)}
    found = tables(made, {"contact": ("contact.csv", as_csv(CONTACT, [{"surname": "x", "email": "y"}]))}, tmp_path)

    assert [rule.rule for rule in found["contact"][1].unevaluated] == ["resembles-none"]
    assert NOT_YET == ("resembles-none",)
    assert list(ACROSS) == sorted(ACROSS)


def oracle(must: dict[str, Any], rows: Rows, others: Rows) -> list[int]:
    """What each kind means, record by record."""
    kind, field = must["kind"], must["field"]
    filled = [number for number, row in enumerate(rows) if row[field]]
    if kind == "unique":
        keys = {number: (rows[number][field].lower(), rows[number]["country"].lower()) for number in filled}
        return [number for number in filled if list(keys.values()).count(keys[number]) > 1]
    if kind in ("exists", "not-exists"):
        known = {row["account_id"] for row in others}
        return [number for number in filled if (rows[number][field] in known) == (kind == "not-exists")]
    if kind == "at-least":
        counted = Counter(row["contact"] for row in others)
        return [number for number in filled if counted[rows[number][field]] < must["count"]]
    if kind == "agree":
        return agreed(rows, field)
    if kind == "follow-up":
        return [number for number in filled if not followed(rows[number], others)]
    theirs = defaultdict(set)
    for row in others:
        if row["contact_id"] and row[field]:
            theirs[row["contact_id"]].add(row[field])
    judged = filled if kind == "equal" else range(len(rows))
    return [
        n
        for n in judged
        if (t := theirs[rows[n]["contact_id"]] if rows[n]["contact_id"] else 0) and rows[n][field] not in t
    ]


def agreed(rows: Rows, field: str) -> list[int]:
    groups = defaultdict(list)
    for number, row in enumerate(rows):
        if row[field] and row["country"]:
            groups[row["country"]].append(number)
    wrong = []
    for numbers in groups.values():
        ranked = Counter(rows[number][field] for number in numbers).most_common()
        alone = len(ranked) == 1 or ranked[0][1] > ranked[1][1]
        wrong += [
            number for number in numbers if len(ranked) > 1 and not (alone and rows[number][field] == ranked[0][0])
        ]
    return sorted(wrong)


def followed(row: dict[str, str], others: Rows) -> bool:
    day = date.fromisoformat(row["bounced_on"])
    last = add(day, 3, "working_days")
    calls = [
        date.fromisoformat(call["on"]) for call in others if row["contact_id"] and call["contact"] == row["contact_id"]
    ]
    return not row["contact_id"] or last >= DAY or any(day <= call <= last for call in calls)


MUSTS: list[tuple[dict[str, Any], str]] = [
    ({"kind": "unique", "field": "surname", "with": ["country"], "ignoring": ["case"]}, ""),
    ({"kind": "exists", "field": "account", "record": "account", "at": "account_id"}, "account"),
    ({"kind": "not-exists", "field": "account", "record": "account", "at": "account_id"}, "account"),
    ({"kind": "at-least", "field": "contact_id", "of": "activity", "by": "contact", "count": 2}, "activity"),
    ({"kind": "agree", "field": "surname", "by": ["country"]}, ""),
    (
        {
            "kind": "follow-up", "field": "bounced_on", "of": "activity", "by": "contact", "on": "on",
            "after": "bounced_on", "within": {"count": 3, "unit": "working_days"},
        },
        "activity",
    ),
    ({"kind": "equal", "field": "email", "record": "contact@finance", "by": "contact_id"}, "contact_finance"),
    ({"kind": "same-as-before", "field": "email", "record": "contact@previous"}, "contact_previous"),
]  # fmt: skip


@pytest.mark.parametrize(("must", "other"), MUSTS, ids=lambda value: value["kind"] if isinstance(value, dict) else "")
def test_every_kind_decides_random_tables_as_plain_python_does(
    must: dict[str, Any], other: str, tmp_path: Path
) -> None:
    random = Random(5)
    ids, days = ["", *"ABCDEFG"], [f"2026-{month:02}-{day:02}" for month in (4, 11) for day in (1, 3, 21, 24, 27, 30)]

    def drawn(fields: tuple[str, ...]) -> dict[str, str]:
        return {name: random.choice(days if name in ("bounced_on", "on") else [*ids, "a", "b"]) for name in fields}

    for _ in range(4):
        rows = [drawn(CONTACT) for _ in range(random.choice([5, 60]))]
        fields = {"account": ACCOUNT, "activity": ACTIVITY, "contact": CONTACT}.get(other.partition("_")[0], ())
        others = [drawn(fields) for _ in range(30)] if fields else []
        found = {"contact": rows, **({other: others} if other else {})}

        assert broken(must, tmp_path, **found) == oracle(must, rows, others)
