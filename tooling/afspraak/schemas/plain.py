"""The plain twin of a judge: stock keywords only, and one-field constraints on the fields themselves."""

from __future__ import annotations

from typing import Any

from afspraak.model.records import Field, RecordType
from afspraak.model.rulebook import Rulebook
from afspraak.model.rules import Fragment
from afspraak.schemas.entries import Entry


def plain_document(
    head: dict[str, Any], rulebook: Rulebook, record: RecordType, asserted: list[Entry]
) -> dict[str, Any]:
    """A schema with the same verdict as the stock part of the judge, for tools that want nothing else."""
    properties = {name: _described(rulebook, field) for name, field in record.fields.items()}
    required: list[str] = []
    rest: list[Fragment] = []
    for entry in asserted:
        form = stock(entry.form)
        if form and form.keys() <= {"properties", "required"}:
            required += form.get("required", [])
            for name, value in form.get("properties", {}).items():
                properties[name] = _merged(properties[name], value)
        elif form:
            rest.append({"$comment": str(entry.rule.id), **form})
    document = {**head, "properties": properties}
    if required:
        document["required"] = list(dict.fromkeys(required))
    if rest:
        document["allOf"] = rest
    return document


def _described(rulebook: Rulebook, field: Field) -> dict[str, Any]:
    first = rulebook.organisation.languages[0]
    words = {"title": field.label.in_(first), "description": field.purpose.in_(first)}
    return {name: text for name, text in words.items() if text}


def _merged(form: Fragment, more: Fragment) -> Fragment:
    """Both forms: side by side where their keywords differ, in an `allOf` where they meet."""
    if all(form.get(name, value) == value for name, value in more.items()):
        return {**form, **more}
    return {**form, "allOf": [*form.get("allOf", []), more]}


def stock(form: Fragment | bool) -> Fragment:
    """The form without our own keywords; empty where nothing is left that could fail."""
    if isinstance(form, bool):  # as a `satisfy` may write it
        return {} if form else {"not": {}}
    kept = {name: value for name, value in form.items() if not name.startswith("x-")}
    if "properties" in kept:
        kept["properties"] = {
            name: stock(value) if isinstance(value, bool) else value for name, value in kept["properties"].items()
        }
    if "allOf" in kept:
        kept["allOf"] = [part for part in map(stock, kept["allOf"]) if part]
        if not kept["allOf"]:
            del kept["allOf"]
    if "if" in kept:
        kept["then"] = stock(kept.get("then", {}))
        if not kept["then"]:
            return {}
    return kept
