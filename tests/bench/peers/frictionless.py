"""frictionless: a table against a schema of fields with constraints, in Python."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import made

NAME, PACKAGE, READS, SAMPLE = "frictionless", "frictionless", "csv", 50_000
_NO_PATTERN = {"nl": "een voorwaarde kan geen patroon bevatten", "en": "a condition cannot hold a pattern"}
_NO_RELATION = {
    "nl": "een verwijzing wordt in een pakket per rij gemeld, niet vanaf de andere kant",
    "en": "a reference is told per row of a package, not from the other side",
}
LEAVES = {
    "dutch-postal-code": _NO_PATTERN,
    "has-a-contact": _NO_RELATION,
}
NOTE = {
    "nl": "meldt bij een dubbele sleutel alleen de latere rijen",
    "en": "of a key that occurs twice it tells only the later rows",
}
FORMULAS = {
    "country != 'NL' or city": "dutch-needs-city",
    "not city or city.strip(' ') == city": "city-clean",
    "not created_on or not changed_on or changed_on >= created_on": "changed-after-created",
}
KINDS = {
    "required": "filled",
    "pattern": "form",
    "enum": "known",
    "maxLength": "length",
    "minimum": "lately",
    "maximum": "lately",
}
DATES = ("created_on", "changed_on")


def run(folder: Path) -> Iterator[tuple[int, str]]:
    """Validates a package of both tables, so that references are looked up."""
    from frictionless import Checklist, Package, Resource, checks, system

    contact = Resource(name="contact", path=str(folder / "contact.csv"), schema=_schema(made.CONTACT))
    account = Resource(name="account", path=str(folder / "account.csv"), schema=_schema(made.ACCOUNT))
    rows = Checklist(checks=[checks.row_constraint(formula=formula) for formula in FORMULAS])
    with system.use_context(trusted=True):
        report = Package(resources=[contact, account]).validate(rows, limit_errors=1_000_000_000)
    yield from ((error.row_number, _rule(error)) for error in report.tasks[0].errors)


def _rule(error: Any) -> str:
    if error.type == "row-constraint":
        return next(name for formula, name in FORMULAS.items() if formula in error.note)
    if error.type == "foreign-key":
        return "known-account"
    if error.type == "unique-error":
        return "unique-id"
    if error.type == "type-error":
        return f"{error.field_name}-form"
    kind = next(kind for word, kind in KINDS.items() if f'"{word}' in error.note)
    return "changed-lately" if kind == "lately" else f"{error.field_name}-{kind}"


def _schema(names: tuple[str, ...]) -> Any:
    from frictionless import Schema

    if names is made.ACCOUNT:
        return Schema.from_descriptor({"fields": [{"name": name, "type": "string"} for name in names]})
    fields = [{**_type(name), "name": name, "constraints": _constraints(name)} for name in names]
    reference = {"fields": ["account"], "reference": {"resource": "account", "fields": ["account_id"]}}
    return Schema.from_descriptor({"fields": fields, "foreignKeys": [reference]})


def _type(field: str) -> dict[str, str]:
    return {"type": "date", "format": "%Y-%m-%d"} if field in DATES else {"type": "string"}


def _constraints(field: str) -> dict[str, Any]:
    found = {
        "required": field in made.REQUIRED,
        "unique": field == "contact_id",
        "pattern": field not in DATES and made.PATTERNS.get(field),
        "enum": list(made.ENUMS.get(field, ())),
        "maxLength": made.LONGEST.get(field),
        "minimum": field == "changed_on" and "2024-11-22",
        "maximum": field == "changed_on" and "2026-11-22",
    }
    return {name: value for name, value in found.items() if value}
