"""What is wrong with a piece of JSON Schema that a rule of a flat record asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator

from afspraak.texts import Texts

_OF_A_VALUE = (
    "const", "contains", "enum", "exclusiveMaximum", "exclusiveMinimum", "items", "maxContains", "maxItems",
    "maxLength", "maximum", "minContains", "minItems", "minLength", "minimum", "multipleOf", "pattern", "type",
    "uniqueItems",
)  # fmt: skip
_OF_A_RECORD = (
    "additionalProperties", "dependentRequired", "dependentSchemas", "maxProperties", "minProperties", "properties",
    "required",
)  # fmt: skip
_OF_BOTH = ("allOf", "anyOf", "description", "else", "if", "not", "oneOf", "then", "title")
KEYWORDS = tuple(sorted((*_OF_A_VALUE, *_OF_A_RECORD, *_OF_BOTH)))
_OF_NAMES = ("dependentSchemas", "properties")  # a schema per name
_OF_MANY = ("allOf", "anyOf", "oneOf")
_OF_ONE = ("additionalProperties", "contains", "else", "if", "items", "not", "then")
_SHOWN = 80


def schema_faults(schema: Any) -> Iterator[Texts]:
    """Every keyword that a flat record does not need; else every value that its keyword cannot have."""
    unknown = dict.fromkeys(name for name in _keywords(schema) if name not in KEYWORDS)
    for name in unknown:
        yield Texts(nl=f"het trefwoord {name} hoort hier niet", en=f"the keyword {name} does not belong here")
    if not unknown:
        yield from dict.fromkeys([*_misfits(schema), *_fractions(schema)])


def _keywords(schema: Any) -> Iterator[str]:
    """The keywords of the schema and of all schemas in it; the names of fields are none."""
    return (name for each in _schemas(schema) for name in each)


def _fractions(schema: Any) -> Iterator[Texts]:
    """Parts that no computer holds exactly, so that two of them can differ about 0.3 as a multiple of 0.1."""
    for each in _schemas(schema):
        value = each.get("multipleOf")
        if isinstance(value, float) and not value.is_integer():
            yield Texts(
                nl=f"multipleOf {value} is geen geheel getal, en rekent niet op elke computer gelijk",
                en=f"multipleOf {value} is not a whole number, and not every computer works it out alike",
            )


def _schemas(schema: Any) -> Iterator[Mapping[str, Any]]:
    """The schema and all schemas in it."""
    if not isinstance(schema, Mapping):
        return
    yield schema
    for name, part in schema.items():
        if name in _OF_ONE:
            yield from _schemas(part)
        for inner in _inner(name, part):
            yield from _schemas(inner)


def _inner(name: str, part: Any) -> Iterator[Any]:
    if name in _OF_NAMES and isinstance(part, Mapping):
        yield from part.values()
    if name in _OF_MANY and isinstance(part, list):
        yield from part


@cache
def _metaschema() -> Any:
    return Draft202012Validator(Draft202012Validator.META_SCHEMA)


def _misfits(schema: Any) -> Iterator[Texts]:
    for error in _metaschema().iter_errors(schema):
        where, value = ".".join(map(str, error.absolute_path)) or "schema", str(error.instance)
        value = value if len(value) <= _SHOWN else f"{value[:_SHOWN]}…"
        yield Texts(nl=f"{where} kan niet {value} zijn", en=f"{where} cannot be {value}")
