"""What is called looser breaks no record that passed, and what is called tighter admits none that failed."""

from __future__ import annotations

import os
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from afspraak.changes.compare import compare
from afspraak.checking.judge import Judge
from afspraak.model.rulebook import Rulebook
from afspraak.reading import read_files
from afspraak.schemas import documents
from small_rulebooks import AS_OF, files

TRIALS = int(os.environ.get("AFSPRAAK_TRIALS", "150"))
TEXTS = st.text(alphabet="aA0 +-é", max_size=6)
RECORDS = st.fixed_dictionaries(
    {"must_have": st.just("x")},
    optional={
        "note": TEXTS.map(str.strip).filter(bool),
        "short": TEXTS.map(str.strip).filter(bool),
        "size": st.integers(-3, 12),
        "relation_type": st.sampled_from(["prospect", "customer", "former", "lead"]),
        "country": st.sampled_from(["NL", "BE", "DE"]),
        "since": st.sampled_from(["2020-02-29", "2026-11-22", "2027-01-01", "soon"]),
    },
)
MUSTS = {
    "short": [
        "be_filled",
        "be_empty",
        "{match: '^[a0]{1,3}$'}",
        "{match: '^[aA0]*$'}",
        "{match: {contains: 'a'}}",
        "{not_match: '^a'}",
        "{have_length: {min: 2}}",
        "{have_length: {min: 1, max: 4}}",
        "{be_in: [a, aa, A]}",
        "{be_in: [a]}",
        "{not_be_in: [a, A]}",
        "be_clean",
    ],
    "size": [
        "be_filled",
        "{be_between: {at_least: 0}}",
        "{be_between: {above: 0, below: 10}}",
        "{be_between: {at_most: 9}}",
    ],
    "relation_type": ["be_filled", "{be_in: [prospect, customer]}", "{be_in: [customer]}", "{not_be_in: [former]}"],
    "since": ["be_filled", "{be_between: {at_least: 2021-01-01}}", "{be_within: {past: 100 years}}"],
}
WHENS = [
    "",
    "{country: NL}",
    "{country: [NL, BE]}",
    "{country: {not: NL}}",
    "{size: {at_least: 3}}",
    "{short: {filled: true}}",
    "{any: [{country: NL}, {size: {below: 5}}]}",
]
LEVELS = ["error", "error", "error", "warning", "{warning: 2026-01-01, error: 2027-01-01}"]


@st.composite
def rulebooks(draw: st.DrawFn, field: str) -> Rulebook:
    """A rulebook with at most one rule about this field, and perhaps other lists or lengths."""
    rule = ""
    if draw(st.integers(0, 5)):
        must, when, level = (
            draw(st.sampled_from(MUSTS[field])),
            draw(st.sampled_from(WHENS)),
            draw(st.sampled_from(LEVELS)),
        )
        condition = f"    when: {when}\n" if when else ""
        rule = f"  one:\n    title: Een\n    fields: [account.{field}]\n{condition}    must: {must}\n"
        rule += f"    level: {level}\n    remedy: Doe het.\n"
    made = files(rule)
    record = made["records/account.yaml"].decode()
    record = record.replace("{max: 10}", f"{{max: {draw(st.sampled_from([3, 10]))}}}")
    if draw(st.booleans()):
        record = record.replace("type: text, length", "type: text, required: true, length")
    values = draw(st.sampled_from(["prospect: {}, customer: {}, former: {}", "prospect: {}, customer: {}"]))
    made["records/account.yaml"] = record.encode()
    made["lists/relation-types.yaml"] = f"title: Typen\nvalues: {{{values}}}\n".encode()
    rulebook, findings = read_files(made)
    assert [found for found in findings if found.level == "error"] == []
    return rulebook


def passes(rulebook: Rulebook, record: dict[str, Any]) -> bool:
    judge = Judge(documents(rulebook, AS_OF)["account"].judge, AS_OF)
    return not any(broken.level == "error" for broken in judge.broken(record))


@settings(max_examples=TRIALS, deadline=None)
@given(st.data())
def test_an_effect_holds_on_every_record(data: st.DataObject) -> None:
    field = data.draw(st.sampled_from(sorted(MUSTS)))
    old, new = data.draw(rulebooks(field)), data.draw(rulebooks(field))
    effects = {change.effect for change in compare(old, new, AS_OF) if not change.from_date}
    records = [data.draw(RECORDS) for _ in range(12)]
    for record in records:
        before, after = passes(old, record), passes(new, record)
        if effects <= {"none", "looser"}:
            assert after or not before, record
        if effects <= {"none", "tighter"}:
            assert before or not after, record
