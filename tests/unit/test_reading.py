"""Odd policies: what a beginner may write is answered with a place, never with a traceback or with silence."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest

from afspraak.checking.judge import Judge
from afspraak.formats import FORMATS
from afspraak.nearest import nearest
from afspraak.reading import read_files, read_folder
from afspraak.schemas import documents

ORGANISATION = """\
name: X
site: https://x.example
languages: [nl, en]
choices: {words: {title: t, value: much}}
"""
RECORD = """\
title: {nl: x, en: x}
plural: {nl: x, en: x}
purpose: {nl: x, en: x}
key: id
fields:
  id: {label: x, type: text}
  day: {label: x, type: date}
  amount: {label: x, type: amount}
"""
AGREEMENT = """\
title: x
status: active
owner: someone
review: yearly
reviewed: 2026-01-01
since: 2026-01-01
goals: [g]
agreed: x
why: x
customer: x
rules:
  a-rule:
    title: x
    fields: [thing.%s]
    must: %s
    level: error
    remedy: x
"""
ON = datetime.date(2026, 11, 22)


def read(files):
    rulebook, findings = read_files({path: text.encode() for path, text in files.items()})
    return rulebook, [(found.code, str(found.place)) for found in findings]


def ruled(field, must):
    return read(
        {
            "organisation.yaml": ORGANISATION,
            "records/thing.yaml": RECORD,
            "agreements/a.yaml": AGREEMENT % (field, must),
        }
    )


def plain(field, must):
    rulebook, findings = ruled(field, must)
    assert not findings
    made = documents(rulebook, ON)["thing"]
    json.dumps([made.judge, made.plain], allow_nan=False)
    return made.plain


@pytest.mark.parametrize("path", ["agreements/a.yml", "agreements/a.YAML", "lists/a.yml", "notes/a.yaml"])
def test_a_file_that_is_not_read_is_said(path):
    assert read({path: "title: x"})[1] == [("not-read", f"policies/{path}")]


@pytest.mark.parametrize("text", ["- a", "text"])
def test_a_file_of_another_shape_says_nothing_else(text):
    rulebook, findings = read({"agreements/a.yaml": text})
    assert findings == [("wrong-shape", "policies/agreements/a.yaml:1:1")]
    assert not rulebook.policies


@pytest.mark.parametrize("count", ["-5", "--5", "9" * 5000, "{choice: words}"])
def test_a_count_is_a_whole_number_that_is_not_too_large(count):
    assert [code for code, _ in ruled("id", f"{{have_length: {{max: {count}}}}}")[1]] == ["wrong-shape"]


@pytest.mark.parametrize("length", ["9" * 5000 + " days", "{choice: words}"])
def test_a_length_of_time_is_one(length):
    assert [code for code, _ in ruled("day", f"{{be_within: {{past: {length}}}}}")[1]] == ["bad-form"]


def test_an_unknown_choice_leaves_no_constraint():
    rulebook, findings = ruled("day", "{follow_up: {of: a, by: b, on: c, after: d, within: {choice: nope}}}")
    assert not findings
    assert [(rule.must, rule.choices) for _, rule in rulebook.rules()] == [(None, ("nope",))]


@pytest.mark.parametrize("bound", ["1e400", "9" * 5000])
def test_no_number_is_published_that_json_does_not_know(bound):
    rulebook, _ = ruled("amount", f"{{be_between: {{at_most: {bound}}}}}")
    json.dumps(documents(rulebook, ON)["thing"].judge, allow_nan=False)


@pytest.mark.parametrize(
    ("bound", "right", "wrong"),
    [
        ("above: 2026-01-01", "2026-01-02", "2026-01-01"),
        ("at_least: 2026-01-01", "2026-01-01", "2025-12-31"),
        ("at_most: 2026-01-01", "2026-01-01", "2026-01-02"),
        ("below: 2026-01-01", "2025-12-31", "2026-01-01"),
        ("at_least: 2025-01-01, below: 2026-01-01", "2025-12-31", "2026-01-01"),
        ("at_least: 2026-01-01, below: 2027-01-01", "2026-12-31", "2025-12-31"),
    ],
)
def test_a_bound_refuses_only_dates(bound, right, wrong):
    rulebook, _ = ruled("day", f"{{be_between: {{{bound}}}}}")
    judge = Judge(documents(rulebook, ON)["thing"].judge, ON)
    told = {
        value: [rule.id for rule in judge.broken({"id": "1", "day": value})] for value in (right, wrong, "31-12-2025")
    }
    assert told == {right: [], wrong: ["a-rule"], "31-12-2025": ["thing.day.type"]}


@pytest.mark.parametrize("schema", ["{properties: {id: false}}", "{properties: {id: true}}", "{allOf: [true, false]}"])
def test_a_schema_of_true_or_false_has_a_plain_twin(schema):
    plain("id", f"{{satisfy: {{schema: {schema}, says: x}}}}")


def test_a_code_names_its_list_and_a_reference_its_record_type():
    fields = RECORD + "  kind: {label: x, type: code}\n  other: {label: x, type: reference}\n"
    assert read({"records/thing.yaml": fields})[1] == [
        ("missing-key", "policies/records/thing.yaml:9:3"),
        ("missing-key", "policies/records/thing.yaml:10:3"),
    ]


@pytest.mark.parametrize("values", ["[]", "{}"])
def test_a_list_has_a_value(values):
    assert [code for code, _ in read({"lists/a.yaml": f"title: x\nvalues: {values}"})[1]] == ["too-few"]


def test_a_list_where_a_word_is_meant_is_told_in_words():
    text = AGREEMENT.replace("status: active", "status: [active]") % ("id", "be_filled")
    assert ("wrong-shape", "policies/agreements/a.yaml:2:9") in read({"agreements/a.yaml": text})[1]


@pytest.mark.parametrize(
    ("text", "line"), [("title:", 1), ("agreed: {nl: , en: }", 8), ("why: {nl: goed, en: }", 9), ("review:", 4)]
)
def test_where_nothing_is_written_nothing_was_agreed(text, line):
    key = text.partition(":")[0]
    rows = [text if row.startswith(f"{key}: ") else row for row in (AGREEMENT % ("id", "be_filled")).splitlines()]
    codes = {(code, place.split(":")[1]) for code, place in read({"agreements/a.yaml": "\n".join(rows)})[1]}
    assert ("wrong-shape" if key != "review" else "not-one-of", str(line)) in codes


def test_a_condition_without_a_value_is_none():
    text = AGREEMENT.replace("    level: error", "    when: {id: }\n    level: error") % ("id", "be_filled")
    assert [code for code, _ in read({"agreements/a.yaml": text})[1]] == ["wrong-shape"]
    text = text.replace("{id: }", "{id: ''}")
    assert read({"agreements/a.yaml": text})[1] == []


@pytest.mark.parametrize(
    ("old", "new"), [("status: active", "status: {}"), ("owner: someone", "owner: {}"), ("a-rule:", "{}:")]
)
def test_a_long_value_is_told_in_short(old, new):
    text = (AGREEMENT % ("id", "be_filled")).replace(old, new.format("X" * 900))
    findings = read_files({"agreements/a.yaml": text.encode()})[1]
    assert findings
    assert all(len(found.message.nl) < 300 for found in findings)
    assert any("X" * 80 + "…" in found.message.nl for found in findings)


def test_where_a_text_fits_it_is_all_that_is_asked():
    text = (AGREEMENT % ("id", "be_filled")).replace("title: x", "title: [x]", 1)
    (found,) = (found for found in read_files({"agreements/a.yaml": text.encode()})[1] if found.code == "wrong-shape")
    assert found.message.nl == "hier staat een lijst; verwacht: een tekst of een blok met sleutels"


@pytest.mark.parametrize(
    ("word", "meant"), [("telephone", "phone"), ("fone", "phone"), ("phones", "phone"), ("mobile", "mobile-phone")]
)
def test_the_word_that_was_meant(word, meant):
    assert nearest(word, FORMATS) == meant


PROCESS = (AGREEMENT % ("id", "be_filled")).partition("rules:")[0].replace("agreed: x\nwhy: x\ncustomer: x\n", "")
PROCESS += "of: thing\nfield: %s\nphases: {p: {title: x, start: true, next: []}}\n"


@pytest.mark.parametrize(
    ("name", "process", "lines"), [("any", "id", [9]), ("phase", "id", [9]), ("phase", "phase", [])]
)
def test_a_field_has_no_name_that_a_condition_takes_otherwise(name, process, lines):
    fields = RECORD + f"  {name}: {{label: x, type: text}}\n"
    findings = read({"records/thing.yaml": fields, "processes/a.yaml": PROCESS % process})[1]
    assert findings == [("bad-form", f"policies/records/thing.yaml:{line}:3") for line in lines]


@pytest.mark.parametrize(
    "level", ["{warning: 2026-01-01, error: 2026-01-01}", "{error: 2026-01-01, advice: 2026-01-01}"]
)
def test_of_two_levels_on_one_day_the_worse_one_holds(level):
    text = AGREEMENT.replace("level: error", f"level: {level}") % ("id", "be_filled")
    rulebook, findings = read({"records/thing.yaml": RECORD, "agreements/a.yaml": text})
    assert not findings
    assert [entry["x-rule"]["id"] for entry in documents(rulebook, ON)["thing"].judge["allOf"]][-1:] == ["a-rule"]


def test_a_file_that_cannot_be_read_is_a_finding(tmp_path, monkeypatch):
    (tmp_path / "lists" / "a.yaml").mkdir(parents=True)
    (tmp_path / "lists" / "b.yaml").write_text("title: x\nvalues: {a: {label: a}}\n")
    (tmp_path / "lists" / "c.yaml").write_text("title: x\nvalues: {a: {label: a}}\n")
    allowed = Path.read_bytes

    def refuse(path):
        if path.name == "c.yaml":
            raise PermissionError(13, "Permission denied")
        return allowed(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    rulebook, findings = read_folder(tmp_path)
    assert [(found.code, Path(found.place.file).name) for found in findings] == [
        ("not-readable", "a.yaml"),
        ("not-readable", "c.yaml"),
    ]
    assert list(rulebook.lists) == ["b"]


def example_rule(rest):
    policy = AGREEMENT % ("id", "be_filled") + rest
    rulebook, findings = read({"records/thing.yaml": RECORD, "agreements/a.yaml": policy})
    assert not findings
    return next(rule for _, rule in rulebook.rules())


def test_an_example_may_be_given_per_language():
    rest = (
        "    right: [{nl: ja, en: yes}, 1]\n    wrong: [{value: {nl: nee, en: no}, becomes: {nl: ja, en: yes}}]\n"
        "    examples: [{right: {id: {nl: ja, en: yes}, day: 2026-01-01}}]\n"
    )
    told = example_rule(rest).told_in("en")
    assert (told.right, [(each.value, each.becomes) for each in told.wrong]) == (("yes", "1"), [("no", "yes")])
    assert [dict(example.records[""][0]) for example in told.examples] == [{"id": "yes", "day": "2026-01-01"}]


@pytest.mark.parametrize(
    ("right", "dutch", "english"),
    [
        ("[{nl: Project, en: Project}]", ("Project",), ("Project",)),
        ("[{nl: ja, en: yes}, ja]", ("ja",), ("ja", "yes")),
        ("[ja, {nl: ja, en: yes}]", ("ja",), ("ja", "yes")),
        ("[{nl: ja, en: yes}, {nl: nee, en: ja}]", ("ja", "nee"), ("ja", "yes")),
        ("[b, a, b]", ("b", "a"), ("b", "a")),
    ],
)
def test_a_right_value_that_languages_share_is_shown_once_in_each(right, dutch, english):
    rule = example_rule(f"    right: {right}\n")
    assert (rule.told_in("nl").right, rule.told_in("en").right) == (dutch, english)


@pytest.mark.parametrize(
    ("example", "dutch", "english"),
    [
        ("{wrong: {id: a}, becomes: {id: {nl: ja, en: yes}}}", ("a", "ja"), ("a", "yes")),
        ("{wrong: {id: {nl: a, en: b}}, becomes: {id: {nl: ja}}}", ("a", "ja"), ("b", "ja")),
        ("{wrong: {id: {en: b}}, becomes: {id: {nl: ja, en: yes}}}", ("b", "ja"), ("b", "yes")),
    ],
)
def test_a_repaired_example_has_a_value_in_each_language(example, dutch, english):
    rule = example_rule(f"    examples: [{example}]\n")
    told = [rule.told_in(language).examples for language in ("nl", "en")]
    assert [[(each.records[""][0]["id"], each.becomes["id"]) for each in examples] for examples in told] == [
        [dutch],
        [english],
    ]


@pytest.mark.parametrize(
    ("right", "code"), [("[{nl: ja, fr: oui}]", "unknown-key"), ("[[a]]", "wrong-shape"), ("[{}]", "too-few")]
)
def test_an_example_in_another_language_is_a_finding(right, code):
    policy = AGREEMENT % ("id", "be_filled") + f"    right: {right}\n"
    _, findings = read({"records/thing.yaml": RECORD, "agreements/a.yaml": policy})
    assert [found for found, _ in findings] == [code]
