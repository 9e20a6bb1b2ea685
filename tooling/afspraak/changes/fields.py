"""The fields that a form of a record reads, and what they hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from afspraak.model.rulebook import Subject
from afspraak.schemas.types import value_form


def types(subject: Subject, names: set[str]) -> dict[str, Any]:
    """What these fields hold, whatever the rules say."""
    known = (subject.record.fields[name] for name in sorted(names) if name in subject.record.fields)
    return {"properties": {field.name: value_form(subject.rulebook, field) for field in known}}


def fields_read(form: Any) -> Iterator[str]:
    """The fields that a form of the record names."""
    if isinstance(form, list):
        for part in form:
            yield from fields_read(part)
    elif isinstance(form, dict):
        yield from form.get("properties", ())
        yield from form.get("required", ())
        facts = form.get("x-must", {})
        yield from (facts[name] for name in ("field", "after", "other") if name in facts)
        for keyword, part in form.items():
            if keyword not in ("properties", "x-must", "enum", "const"):
                yield from fields_read(part)
