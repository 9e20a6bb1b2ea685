"""Ajv and jsonschema-rs reach the verdict of jsonschema, rule by rule and on whole documents."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import jsonschema_rs
import pytest
from jsonschema import Draft202012Validator, ValidationError
from jsonschema.validators import extend

from afspraak.checking.judge import Judge
from afspraak.ecma import compiled
from afspraak.reading.folder import read_folder
from afspraak.schemas import documents
from afspraak.schemas.plain import stock
from generated_records import free_records, near_records, pools, stated_records

ROOT = Path(__file__).parents[2]
AJV = ROOT / "tests" / "judges" / "ajv" / "judge.mjs"
DAY = date(2026, 1, 15)
RULEBOOK, _ = read_folder(ROOT / "policies")
DOCUMENTS = documents(RULEBOOK, DAY)
JUDGES = {name: json.loads(json.dumps(document.judge)) for name, document in DOCUMENTS.items()}  # as they are published
PLAIN = {name: json.loads(json.dumps(document.plain)) for name, document in DOCUMENTS.items()}
GENERATED = 1000

Form = dict[str, Any]
Record = dict[str, Any]
Rule = tuple[str, str]  # its id and its field
Verdicts = list[list[bool]]  # per schema, per record

every_record_type = pytest.mark.parametrize("name", sorted(DOCUMENTS))


@dataclass(frozen=True)
class Material:
    """What the judges are asked about one record type."""

    rules: list[Rule]
    forms: list[Form]  # the stock part of each rule, as a schema of its own
    records: list[Record]
    verdicts: Verdicts  # of jsonschema, rule by rule


@cache
def material(name: str) -> Material:
    judge, random = JUDGES[name], Random(f"records of {name}")
    entries = [entry for entry in [*judge["allOf"], *judge["x-unasserted"]] if stock(entry)]
    found = pools(RULEBOOK, judge, random)
    records = stated_records(RULEBOOK, name)
    records += free_records(found, GENERATED // 2, random)
    records += near_records(found, Judge(judge, DAY), GENERATED // 2, random)
    rules = [(entry["x-rule"]["id"], entry["x-rule"]["field"]) for entry in entries]
    forms = [{"$schema": judge["$schema"], **stock(entry)} for entry in entries]
    records = json.loads(json.dumps(records))
    return Material(rules, forms, records, of_jsonschema(forms, records, EcmaValidator))


def _ecma_pattern(validator: Any, pattern: str, instance: Any, schema: Any) -> Iterator[ValidationError]:
    if isinstance(instance, str) and not compiled(pattern).search(instance):
        yield ValidationError("no match")


EcmaValidator: Any = extend(Draft202012Validator, {"pattern": _ecma_pattern})  # type: ignore[no-untyped-call]


def of_jsonschema(schemas: list[Form], records: list[Record], validator: Any = Draft202012Validator) -> Verdicts:
    return [[judge.is_valid(record) for record in records] for judge in map(validator, schemas)]


def of_jsonschema_rs(schemas: list[Form], records: list[Record]) -> Verdicts:
    return [[judge.is_valid(record) for record in records] for judge in map(jsonschema_rs.validator_for, schemas)]


def of_ajv(schemas: list[Form], records: list[Record], mode: str = "judge") -> Verdicts:
    question = json.dumps({"schemas": schemas, "records": records, "mode": mode})
    answer = subprocess.run(["node", AJV], input=question, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stderr
    answered = json.loads(answer.stdout)
    assert [warning for warning in answered["warnings"] if "(strictTypes)" not in warning] == []
    verdicts: Verdicts = answered["verdicts"]
    return verdicts


def without(asked: Material, drop: Callable[[str, str], bool]) -> Material:
    """The material without the records that hold a text which `drop` names, given its field and the text itself."""
    kept = [
        at
        for at, record in enumerate(asked.records)
        if not any(isinstance(value, str) and drop(field, value) for field, value in record.items())
    ]
    verdicts = [[verdict[at] for at in kept] for verdict in asked.verdicts]
    return replace(asked, records=[asked.records[at] for at in kept], verdicts=verdicts)


def differences(ours: Verdicts, theirs: Verdicts, asked: Material, names: Sequence[Rule | str]) -> list[str]:
    """The first record on which they differ, of each schema."""
    found = []
    for name, our, their in zip(names, ours, theirs, strict=True):
        differing = [at for at, (one, other) in enumerate(zip(our, their, strict=True)) if one != other]
        if differing:
            found.append(f"{name}: {len(differing)} records, such as {asked.records[differing[0]]!r}")
    return found


@every_record_type
def test_ajv_decides_every_rule_alike(name: str) -> None:
    asked = material(name)

    assert differences(asked.verdicts, of_ajv(asked.forms, asked.records), asked, asked.rules) == []


@every_record_type
def test_jsonschema_rs_decides_every_rule_alike(name: str) -> None:
    """But for texts with a line break other than the line feed, which its `.` matches; types forbid them."""
    asked = without(material(name), lambda field, text: any(char in text for char in "\r\u2028\u2029"))

    assert differences(asked.verdicts, of_jsonschema_rs(asked.forms, asked.records), asked, asked.rules) == []


@every_record_type
def test_every_judge_decides_whole_records_alike(name: str) -> None:
    asked = material(name)
    schemas, names = [JUDGES[name], PLAIN[name]], ["judge", "plain"]
    ours = of_jsonschema(schemas, asked.records)

    assert differences(ours[:1], ours[1:], asked, ["plain twin"]) == []
    assert differences(ours, of_jsonschema_rs(schemas, asked.records), asked, names) == []
    assert differences(ours[:1], of_ajv(schemas[:1], asked.records), asked, ["judge"]) == []
    assert differences(ours[1:], of_ajv(schemas[1:], asked.records, "plain"), asked, ["plain"]) == []


@every_record_type
def test_the_records_bite(name: str) -> None:
    """Whole records fall on both sides, and every rule is kept by some records and broken by others."""
    asked = material(name)
    whole = of_jsonschema([JUDGES[name]], asked.records)[0]
    decided = [len(set(verdicts)) == 2 for verdicts in asked.verdicts]

    assert whole.count(True) >= GENERATED // 20
    assert whole.count(False) >= GENERATED // 20
    assert [rule for rule, both in zip(asked.rules, decided, strict=True) if not both] == []


@every_record_type
def test_our_judge_breaks_a_stock_rule_where_jsonschema_does(name: str) -> None:
    asked, judge = material(name), Judge(JUDGES[name], DAY)
    asserted = {(entry["x-rule"]["id"], entry["x-rule"]["field"]) for entry in _of_stock_alone(JUDGES[name]["allOf"])}
    ours = [{(rule.id, rule.field) for rule in judge.broken(record)} for record in asked.records]
    theirs = [
        {rule for rule, verdicts in zip(asked.rules, asked.verdicts, strict=True) if not verdicts[at]}
        for at in range(len(asked.records))
    ]

    assert [broken & asserted for broken in ours] == [broken & asserted for broken in theirs]


def _of_stock_alone(entries: list[Form]) -> list[Form]:
    return [entry for entry in entries if stock(entry) and "x-must" not in json.dumps(entry)]
