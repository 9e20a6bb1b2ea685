"""The keywords that join or turn around other forms, and references within the document."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

from afspraak.checking.engine import forms
from afspraak.checking.engine.columns import Column
from afspraak.checking.engine.keywords.base import Schema, Scope
from afspraak.checking.engine.sql import every, implies, no, some
from afspraak.checking.engine.unsupported import Unsupported


def all_of(operand: Any, schema: Schema, column: Column, scope: Scope) -> str:
    """Every form holds."""
    return every(forms.of_value(form, column, scope) for form in operand)


def any_of(operand: Any, schema: Schema, column: Column, scope: Scope) -> str:
    """Some form holds."""
    return some(forms.of_value(form, column, scope) for form in operand)


def one_of(operand: Any, schema: Schema, column: Column, scope: Scope) -> str:
    """Just one form holds."""
    return _exactly_one([forms.of_value(form, column, scope.below_not()) for form in operand])


def not_(operand: Any, schema: Schema, column: Column, scope: Scope) -> str:
    """The form does not hold."""
    return no(forms.of_value(operand, column, scope.below_not()))


def if_then_else(operand: Any, schema: Schema, column: Column, scope: Scope) -> str:
    """`then` holds where `if` does, and `else` where it does not."""
    condition = forms.of_value(operand, column, scope.below_not())
    then = forms.of_value(schema.get("then", True), column, scope)
    otherwise = forms.of_value(schema.get("else", True), column, scope)
    return every([implies(condition, then), some([condition, otherwise])])


def ref(operand: Any, schema: Schema, column: Column, scope: Scope) -> str:
    """What the reference points at holds."""
    return forms.of_value(_pointed(operand, scope), column, scope.below_ref(operand))


def record_all_of(operand: Any, schema: Schema, scope: Scope) -> str:
    """Every form holds."""
    return every(forms.of_record(form, scope) for form in operand)


def record_any_of(operand: Any, schema: Schema, scope: Scope) -> str:
    """Some form holds."""
    return some(forms.of_record(form, scope) for form in operand)


def record_one_of(operand: Any, schema: Schema, scope: Scope) -> str:
    """Just one form holds."""
    return _exactly_one([forms.of_record(form, scope.below_not()) for form in operand])


def record_not(operand: Any, schema: Schema, scope: Scope) -> str:
    """The form does not hold."""
    return no(forms.of_record(operand, scope.below_not()))


def record_if(operand: Any, schema: Schema, scope: Scope) -> str:
    """`then` holds where `if` does, and `else` where it does not."""
    condition = forms.of_record(operand, scope.below_not())
    then = forms.of_record(schema.get("then", True), scope)
    otherwise = forms.of_record(schema.get("else", True), scope)
    return every([implies(condition, then), some([condition, otherwise])])


def record_ref(operand: Any, schema: Schema, scope: Scope) -> str:
    """What the reference points at holds."""
    return forms.of_record(_pointed(operand, scope), scope.below_ref(operand))


def _exactly_one(parts: list[str]) -> str:
    counted = " + ".join(f"CAST({part} AS INTEGER)" for part in parts)
    return f"({counted} = 1)"


def _pointed(ref: str, scope: Scope) -> Any:
    """The part of the document under a JSON pointer; other references are resolved by the judge alone."""
    if not ref.startswith("#/") or ref in scope.refs:
        raise Unsupported(f"$ref {ref}")
    found: Any = scope.document
    for step in ref[2:].split("/"):
        key = unquote(step).replace("~1", "/").replace("~0", "~")
        found = found[int(key)] if isinstance(found, list) and key.isdigit() else found.get(key)
        if found is None or (isinstance(found, dict) and "$id" in found):
            raise Unsupported(f"$ref {ref}")
    return found
