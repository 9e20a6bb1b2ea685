"""A form of a record, as it stands in a schema, as a formula."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any as Value

from afspraak.changes.formulas.terms import (
    FALSE,
    ITEM,
    TRUE,
    Beyond,
    Bound,
    Distinct,
    Each,
    Formula,
    Found,
    Given,
    Literal,
    OfType,
    OneOf,
    denied,
    every,
    some,
)
from afspraak.languages import Undecided
from afspraak.texts import Texts, quoted

Form = Mapping[str, Value]

_ON_ITEMS = Texts(nl=" op de waarden van een reeks vergelijken we niet", en=" on the items of a list is not compared")

_SAYS_NOTHING = frozenset({"$comment", "title", "description", "examples", "x-field", "x-rule"})


def canonical(value: Value) -> str:
    """The JSON text that is the same for equal values."""
    return json.dumps(_plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _plain(value: Value) -> Value:
    """Without the difference between 1 and 1.0, which JSON does not make."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, Mapping):
        return {str(name): _plain(part) for name, part in value.items()}
    return [_plain(part) for part in value] if isinstance(value, (list, tuple)) else value


def record_formula(form: Form) -> Formula:
    """What the form asks of the whole record."""
    return every([*_joined(form, record_formula), *_of_record(form)])


def _of_record(form: Form) -> Iterator[Formula]:
    for keyword, value in form.items():
        if keyword == "properties":
            yield from (_if_given(name, value_formula(part, name)) for name, part in value.items())
        elif keyword == "required":
            yield from (Literal(name, Given()) for name in value)
        elif keyword == "type":
            yield TRUE if value == "object" else FALSE
        elif keyword == "x-must":
            yield _must(value)
        elif keyword not in _SAYS_NOTHING and keyword not in _KNOWN:
            yield Literal("", Beyond(canonical({keyword: value})))


def _must(facts: Form) -> Formula:
    """A must, which no record without its fields breaks."""
    fields = [facts[name] for name in ("field", "after", "other") if name in facts]
    absent = [Literal(name, Given(), holds=False) for name in fields]
    return some([*absent, Literal("", Beyond(canonical({"x-must": facts})))])


def _if_given(name: str, formula: Formula) -> Formula:
    return TRUE if formula == TRUE else some([Literal(name, Given(), holds=False), formula])


def value_formula(form: Form | bool, name: str) -> Formula:
    """What the form asks of the value of a field that is given."""
    if isinstance(form, bool):
        return TRUE if form else FALSE
    return every([*_joined(form, lambda part: value_formula(part, name)), *_of_value(form, name)])


def _of_value(form: Form, name: str) -> Iterator[Formula]:
    for keyword, value in form.items():
        if keyword in BOUNDS:
            yield Literal(name, Bound(keyword, value))
        elif keyword in _TESTS:
            yield _TESTS[keyword](value, name)
        elif keyword not in _SAYS_NOTHING and keyword not in _KNOWN:
            yield _beyond(keyword, value, name)


def _beyond(keyword: str, value: Value, name: str) -> Formula:
    if name == ITEM:
        raise Undecided(quoted(keyword) + _ON_ITEMS)
    return Literal("", Beyond(canonical({"properties": {name: {keyword: value}}})))


def _joined(form: Form, inner: Callable[[Value], Formula]) -> Iterator[Formula]:
    """The keywords that join forms, on records and on values alike."""
    yield from (inner(part) for part in form.get("allOf", ()))
    if "anyOf" in form:
        yield some(inner(part) for part in form["anyOf"])
    if "not" in form:
        yield denied(inner(form["not"]))
    if "if" in form:
        condition = inner(form["if"])
        yield some([denied(condition), inner(form.get("then", {}))])
        yield some([condition, inner(form.get("else", {}))])


def _types(value: Value, name: str) -> Formula:
    return Literal(name, OfType(frozenset([value] if isinstance(value, str) else value)))


def _values(values: Value, name: str) -> Formula:
    return Literal(name, OneOf(frozenset(canonical(value) for value in values)))


BOUNDS = frozenset(
    {
        "exclusiveMaximum",
        "exclusiveMinimum",
        "maxItems",
        "maxLength",
        "maximum",
        "minItems",
        "minLength",
        "minimum",
    }
)
_TESTS: dict[str, Callable[[Value, str], Formula]] = {
    "const": lambda value, name: _values([value], name),
    "enum": _values,
    "items": lambda value, name: Literal(name, Each(value_formula(value, ITEM))),
    "pattern": lambda value, name: Literal(name, Found(value)),
    "type": _types,
    "uniqueItems": lambda value, name: Literal(name, Distinct()) if value else TRUE,
}
_KNOWN = frozenset({"allOf", "anyOf", "not", "if", "then", "else"})
