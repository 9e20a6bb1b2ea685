"""Which fields a form looks at."""

from __future__ import annotations

from typing import Any

from afspraak.checking.engine.musts import reads

_NAMED_BY_KEY = ("properties", "dependentRequired", "dependentSchemas")
_EVERY_FIELD = (
    "$ref", "additionalProperties", "const", "enum", "maxProperties", "minProperties", "patternProperties",
    "propertyNames", "unevaluatedProperties",
)  # fmt: skip
_FORMS = ("if", "then", "else", "not")
_LISTS = ("allOf", "anyOf", "oneOf")


def fields_of(form: Any) -> set[str] | None:
    """The fields that decide whether a record is valid against the form; None where any field may."""
    if not isinstance(form, dict):
        return set()
    if any(word in form for word in _EVERY_FIELD):
        return None
    found = {name for word in _NAMED_BY_KEY for name in form.get(word, ())} | set(form.get("required", ()))
    found |= {name for names in form.get("dependentRequired", {}).values() for name in names}
    found |= set(reads(form["x-must"])) if "x-must" in form else set()
    parts = [form[word] for word in _FORMS if word in form] + [part for word in _LISTS for part in form.get(word, ())]
    for part in [*parts, *form.get("dependentSchemas", {}).values()]:
        below = fields_of(part)
        if below is None:
            return None
        found |= below
    return found
