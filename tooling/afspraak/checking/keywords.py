"""The only door to jsonschema for records: a validator that also asserts `x-must` and reads patterns as ECMA-262."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache
from typing import Any

from jsonschema import Draft202012Validator, ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import extend
from referencing import Registry

from afspraak.ecma import compiled
from afspraak.musts import MUSTS

Keyword = Callable[[Any, Any, Any, Any], Iterator[ValidationError]]

_NOTHING_ELSE: Registry[Any] = Registry()  # without it, jsonschema fetches foreign references over the network


class UnknownMust(ValueError):
    """A document names a kind of `x-must` that this version does not know."""


def validator(document: dict[str, Any], as_of: date) -> Validator:
    """A validator of this document, which resolves references in it, fetches none and takes `as_of` for today."""
    return _judging(as_of)(document, registry=_NOTHING_ELSE)


@lru_cache(maxsize=16)
def _judging(as_of: date) -> Callable[..., Validator]:
    made: Callable[..., Validator] = extend(  # type: ignore[no-untyped-call]
        Draft202012Validator, {"pattern": _pattern, "x-must": _must_on(as_of)}
    )
    return made


def _pattern(validator: Any, pattern: str, instance: Any, schema: Any) -> Iterator[ValidationError]:
    if isinstance(instance, str) and not compiled(pattern).search(instance):
        yield ValidationError("the value does not match the pattern")


def _must_on(as_of: date) -> Keyword:
    def keyword(validator: Any, must: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
        if isinstance(instance, dict) and not _known(must["kind"])(must, instance, as_of):
            yield ValidationError("the must does not hold")

    return keyword


def _known(kind: str) -> Callable[..., bool]:
    if kind not in MUSTS:
        raise UnknownMust(f"no x-must is of the kind {kind}")
    return MUSTS[kind].holds
