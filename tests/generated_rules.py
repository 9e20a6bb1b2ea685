"""Schema documents made of random forms, and records drawn from their own constants, spellings and neighbours."""

from __future__ import annotations

import csv
import io
import json
import re
from random import Random
from typing import Any

Form = dict[str, Any]
FIELDS = {
    "id": "text",
    "name": "text",
    "note": "lines",
    "day": "date",
    "until": "date",
    "amount": "amount",
    "count": "integer",
    "agreed": "yes_no",
    "colour": "code",
    "tags": "set",
}
COLOURS = {"red": {"label": {"nl": "Rood", "en": "Red"}, "formerly": ["scarlet"]}, "blue": {"label": {"nl": "Blauw"}}}

TEXTS = ["a", "A", "ab", "a\n", "\na", "a\u2028", "é", "e\u0301", "😀", "é😀", "1", "1.0", "-0", "true", "red", "Rood"]
TEXTS += ["2024-02-29", "2026-02-29", "2026-04-27", "2026-05-05", "0000-01-01", "123456782", "NL91ABNA0417164300"]
TEXTS += ["bsn 111222333", "x" * 9, " a", "a ", "\u00a0", "\u200b", "a\tb", "null", "'", '"', "; DROP TABLE own; --"]
NUMBERS: list[float] = [
    0,
    1,
    -1,
    2,
    3,
    7,
    2**31,
    2**53 - 1,
    2**53,
    2**53 + 1,
    2**63 - 1,
    2**63,
    2**64,
    10**20,
    -(10**20),
]
NUMBERS += [1.0, 1.5, 0.1, 0.3, 19.99, 1e15, 1e22, 9007199254740992.0, 9007199254740994.0, -0.0, 1e300, 10**30 + 3]
OTHERS: list[Any] = [True, False, None, [], ["a"], ["a", "a"], ["red", "blue"], {}, {"a": 1}, [1, 1.0], 10**400]
PATTERNS = [
    "a",
    "^a$",
    "^a",
    "a$",
    "^.$",
    "^[^a]+$",
    "^(a|é)$",
    "[\u0000-\u001f]",
    "^[A-Z]{2}",
    "^$",
    "1",
    "^-?[0-9]+$",
]
CHECKS: list[list[Form]] = [
    [{"scheme": "weighted", "weights": [9, 8, 7, 6, 5, 4, 3, 2, -1], "modulus": 11}],
    [{"scheme": "mod97", "rotate": 4, "remainder": 1}],
    [{"scheme": "mod97", "where": "^NL", "take": [0, 0], "rotate": 4, "remainder": 1}, {"scheme": "complement97"}],
    [{"scheme": "weighted", "where": "^[0-9]+$", "take": [1, -1], "weights": [3, 1], "modulus": 10, "remainder": 1}],
]


def document(random: Random, rules: int) -> Form:
    """A judge document with so many rules on single records."""
    entries = [
        {"x-rule": _x_rule(f"rule-{number}", random.choice(list(FIELDS))), **record_form(random, 2)}
        for number in range(rules)
    ]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://handbook.example/schemas/thing/next/thing.schema.json",
        "type": "object",
        "x-rulebook": {"as_of": "2026-11-22", "record": "thing", "key": "id"},
        "properties": {name: {"title": name, "x-field": x_field(name)} for name in FIELDS},
        "$defs": {"small": {"maxLength": 2}, "named": {"required": ["name"]}},
        "allOf": entries[::2],
        "x-unasserted": entries[1::2],
        "x-across": [],
    }


def x_field(name: str) -> Form:
    """What the document says about a field."""
    values = {"values": COLOURS} if FIELDS[name] in ("code", "set") else {}
    return {"label": {"nl": name, "en": name}, "type": FIELDS[name], "personal": "no", **values}


def _x_rule(name: str, field: str) -> Form:
    return {"id": name, "field": field, "levels": [["error", None]], "title": {"nl": name, "en": name}}


def record_form(random: Random, depth: int) -> Form:
    """A form of a whole record."""
    kinds = ["properties"] * 6 + ["required", "dependentRequired", "must", "minProperties"]
    kinds += ["not", "if", "anyOf", "oneOf", "allOf", "dependentSchemas", "ref", "additional"] if depth else []
    kind = random.choice(kinds)
    names = random.sample(list(FIELDS), 2)
    if kind == "properties":
        return {"properties": {name: value_form(random, 2) for name in names[: random.choice([1, 1, 2])]}}
    if kind == "must":
        return {"x-must": must(random)}
    below = lambda: record_form(random, depth - 1)  # noqa: E731
    made: dict[str, Any] = {
        "required": lambda: {"required": names},
        "dependentRequired": lambda: {"dependentRequired": {names[0]: [names[1]]}},
        "minProperties": lambda: {random.choice(["minProperties", "maxProperties"]): random.choice([2, 4, 6])},
        "not": lambda: {"not": below()},
        "if": lambda: {"if": below(), "then": below(), **({"else": below()} if random.random() < 0.3 else {})},
        "anyOf": lambda: {"anyOf": [below(), below()]},
        "oneOf": lambda: {"oneOf": [below(), below()]},
        "allOf": lambda: {"allOf": [below(), below()]},
        "dependentSchemas": lambda: {"dependentSchemas": {names[0]: below()}},
        "ref": lambda: {"$ref": "#/$defs/named"},
        "additional": lambda: {"properties": {names[0]: True}, "additionalProperties": value_form(random, 1)},
    }
    return dict(made[kind]())


def value_form(random: Random, depth: int) -> Form:
    """A form of one value; numbers and constants are drawn from the values that records hold."""
    kinds = ["const", "enum", "pattern", "length", "bound", "bound", "multipleOf", "type"]
    kinds += ["not", "anyOf", "oneOf", "if", "items", "ref", "both"] if depth else []
    kind = random.choice(kinds)
    below = lambda: value_form(random, depth - 1)  # noqa: E731
    types = ["string", "integer", "number", "boolean", "null", "array", "object"]
    bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"]
    made: dict[str, Any] = {
        "const": lambda: {"const": random.choice([*TEXTS, *NUMBERS, True, False, None])},
        "enum": lambda: {"enum": random.sample([*TEXTS, *NUMBERS, True, None, ["a"]], random.choice([2, 5]))},
        "pattern": lambda: {"pattern": random.choice(PATTERNS)},
        "length": lambda: {random.choice(["minLength", "maxLength"]): random.choice([0, 1, 2, 3, 9])},
        "bound": lambda: {random.choice(bounds): random.choice(NUMBERS)},
        "multipleOf": lambda: {"multipleOf": random.choice([1, 2, 3, 7, 10**9 + 7, 0.5])},
        "type": lambda: {"type": random.choice([*types, ["string", "number"], ["integer", "null"]])},
        "not": lambda: {"not": below()},
        "anyOf": lambda: {"anyOf": [below(), below()]},
        "oneOf": lambda: {"oneOf": [below(), below()]},
        "if": lambda: {"if": below(), "then": below(), "else": below()},
        "items": lambda: random.choice(
            [{"items": {"minLength": 2}}, {"uniqueItems": True}, {"minItems": 1}, {"maxItems": 1}]
        ),
        "ref": lambda: {"$ref": "#/$defs/small"},
        "both": lambda: below() | below(),
    }
    return dict(made[kind]())


def must(random: Random) -> Form:
    """A must of any kind but `computed`, whose fields are those of the rulebook."""
    field, other = random.sample(list(FIELDS), 2)
    day, until = random.sample(["day", "until", "name"], 2)
    length = {"count": random.choice([0, 1, 5]), "unit": random.choice(["working_days", "days", "weeks", "months"])}
    return random.choice(
        [
            {"kind": "checksum", "field": field, "checks": random.choice(CHECKS)},
            {"kind": "composed", "field": field},
            {"kind": "differ", "field": field, "other": other},
            {"kind": "decimals", "field": random.choice(["amount", "count"]), "most": random.choice([0, 2])},
            {"kind": "follow", "field": day, "after": until, "strictly": random.random() < 0.5},
            {"kind": "follow", "field": day, "after": until, "within": length},
            {"kind": "format", "field": field, "format": "no-bsn"},
            {"kind": "within", "field": day, "past": length, "future": length},
        ]
    )


def records(random: Random, made: Form, count: int) -> list[dict[str, Any]]:
    """Records whose values are the constants of the document, their spellings and their neighbours."""
    pool = [*_constants([*made["allOf"], *made["x-unasserted"]]), *TEXTS, *NUMBERS, *OTHERS]
    pool += [near for value in list(pool) for near in _neighbours(value)]
    days = [text for text in TEXTS if text[:1] in "02"]
    own = {"day": days, "until": days, "colour": ["red", "RED", "Rood", "scarlet", "blauw"], "amount": NUMBERS}
    return [
        {
            name: random.choice(own[name] if name in own and random.random() < 0.6 else pool)
            for name in FIELDS
            if random.random() < 0.7
        }
        for _ in range(count)
    ]


def _constants(form: Any) -> list[Any]:
    if isinstance(form, list):
        return [value for part in form for value in _constants(part)]
    if not isinstance(form, dict):
        return []
    words = ("const", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
    found = [form[word] for word in words if word in form] + list(form.get("enum", []))
    return found + [value for part in form.values() for value in _constants(part)]


def _neighbours(value: Any) -> list[Any]:
    if isinstance(value, bool) or value is None:
        return [str(value).lower(), int(bool(value))]
    if isinstance(value, str):
        return [value + "\n", value + "é", value[:-1], value.upper()]
    if isinstance(value, int):
        return [value + 1, value - 1, str(value), *([float(value)] if abs(value) < 10**300 else [])]
    if isinstance(value, float):
        return [repr(value), int(value), value + 0.5]
    return []


def as_ndjson(made: list[dict[str, Any]]) -> bytes:
    """The records with their own types."""
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in made).encode()


def as_simple_ndjson(made: list[dict[str, Any]]) -> bytes:
    """The records without values that are nested or hard to write: every line is one that DuckDB takes apart."""
    simple = [{name: value for name, value in record.items() if _is_simple(value)} for record in made]
    escaped = any("é" in str(record) for record in simple[:3])
    return "".join(json.dumps(record, ensure_ascii=escaped) + "\n" for record in simple).encode()


def _is_simple(value: Any) -> bool:
    if isinstance(value, str):
        return not any("\ud800" <= character <= "\udfff" for character in value)
    return value is None or bool(re.fullmatch(r"-?[0-9]{1,15}([.][0-9]{1,15})?|True|False", repr(value)))


def as_csv(made: list[dict[str, Any]], delimiter: str = ";") -> bytes:
    """The records as texts; a blank line is not a row of this table."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerow(FIELDS)
    for record in made:
        writer.writerow([_text(record.get(name)) for name in FIELDS])
    return out.getvalue().encode()


def _text(value: Any) -> str:
    if isinstance(value, list):
        return ";".join(map(_text, value))
    if isinstance(value, bool) or value is None:
        return "" if value is None else str(value).lower()
    return json.dumps(value) if isinstance(value, dict) else str(value)
