"""The keywords of a record as an object, and the musts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from afspraak.checking.engine import forms
from afspraak.checking.engine.keywords.base import Schema, Scope
from afspraak.checking.engine.sql import FALSE, TRUE, every, implies
from afspraak.checking.engine.unsupported import Unsupported


def properties(operand: Any, schema: Schema, scope: Scope) -> str:
    """The value of each of these fields, where it is present, is valid."""
    return every(
        implies(scope.column(field).present, forms.of_value(form, scope.column(field), scope))
        for field, form in operand.items()
    )


def required(operand: Any, schema: Schema, scope: Scope) -> str:
    """These fields are present."""
    return every(scope.column(field).present for field in operand)


def dependent_required(operand: Any, schema: Schema, scope: Scope) -> str:
    """Where a field is present, so are the fields that belong to it."""
    return every(
        implies(scope.column(field).present, required(others, schema, scope)) for field, others in operand.items()
    )


def dependent_schemas(operand: Any, schema: Schema, scope: Scope) -> str:
    """Where a field is present, the record is valid against its form."""
    return every(implies(scope.column(field).present, forms.of_record(form, scope)) for field, form in operand.items())


def additional_properties(operand: Any, schema: Schema, scope: Scope) -> str:
    """Every field that `properties` does not name is valid against this."""
    if "patternProperties" in schema:
        raise Unsupported("additionalProperties beside patternProperties")
    others = [column for field, column in scope.columns.items() if field not in schema.get("properties", {})]
    return every(implies(column.present, forms.of_value(operand, column, scope)) for column in others)


def min_properties(operand: Any, schema: Schema, scope: Scope) -> str:
    """At least so many fields are present."""
    return f"({_counted(scope)} >= {int(operand)})"


def max_properties(operand: Any, schema: Schema, scope: Scope) -> str:
    """At most so many fields are present."""
    return f"({_counted(scope)} <= {int(operand)})"


def type_(operand: Any, schema: Schema, scope: Scope) -> str:
    """A record is an object."""
    return TRUE if operand == "object" or "object" in operand else FALSE


def must(operand: Any, schema: Schema, scope: Scope) -> str:
    """What stock keywords cannot say of one record."""
    return scope.musts(operand, scope)


def _counted(scope: Scope) -> str:
    present: Iterable[str] = (f"CAST({column.present} AS INTEGER)" for column in scope.columns.values())
    return " + ".join(present) or "0"
