"""Whether both sides read the same records from an export, so that one run can judge for both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from afspraak.changes.effect.compared import Compared, Document
from afspraak.checking.canonical import cell_reader
from afspraak.checking.engine.fields import fields_of
from afspraak.checking.headers import Names, folded

_CODES = ("code", "set")
_PLAIN_WORDS = frozenset(
    ("properties", "required", "if", "then", "else", "not", "allOf", "anyOf", "enum", "const", "type")
)

Facts = Mapping[str, Any]  # an x-field


def alike(old: Document, new: Document, rules: list[Compared]) -> bool:
    """Whether one reading of this record type gives both sides what they would have read themselves."""
    before, after = old["properties"], new["properties"]
    if old["x-rulebook"]["key"] != new["x-rulebook"]["key"] or not _same_names(old, new):
        return False
    if before.keys() != after.keys() and any(_looks_at_all(form) for form in _forms(rules)):
        return False
    return all(_same_field(name, before[name], after[name], rules) for name in before if name in after)


def together(old: Document, new: Document) -> dict[str, Any]:
    """The new schema with every field, name and value of the old one too, and without rules."""
    before, after = bare(old), bare(new)
    fields = {**before["properties"], **after["properties"]}
    for name in before["properties"].keys() & after["properties"].keys():
        fields[name] = {"x-field": _both(_facts(before, name), _facts(after, name))}
    return known_as({**after, "properties": fields}, spellings(old, {}))


def bare(document: Document) -> dict[str, Any]:
    """The schema without its rules, and without keepers, in whose place findings then name the owner of a rule."""
    fields = {name: {"x-field": {**_facts(document, name), "keeper": ""}} for name in document["properties"]}
    return {**document, "properties": fields, "allOf": [], "x-unasserted": [], "x-across": []}


def known_as(document: Document, names: Mapping[str, list[str]]) -> dict[str, Any]:
    """The schema with more names for its fields; a name that it knows already stays what it is."""
    known = Names(document)
    fields = dict(document["properties"])
    for field, spelled in names.items():
        if field in fields and (more := [name for name in spelled if known.field_of(name) is None]):
            facts = fields[field].get("x-field", {})
            fields[field] = {**fields[field], "x-field": {**facts, "aliases": [*facts.get("aliases", ()), *more]}}
    return {**document, "properties": fields}


def spellings(document: Document, renamed: Mapping[str, str]) -> dict[str, list[str]]:
    """Every name by which a header may call each field, under the names that the other side has for the fields."""
    return {renamed.get(field, field): names for field, names in _spellings(document).items()}


def _spellings(document: Document) -> dict[str, list[str]]:
    known = Names(document)
    found: dict[str, list[str]] = {}
    for name in known.spelled:
        found.setdefault(known.field_of(name) or "", []).append(name)
    return found


def _same_names(old: Document, new: Document) -> bool:
    """Whether no header names one field to one side and another to the other."""
    before, after = Names(old), Names(new)
    both = {folded(name) for name in before.spelled} & {folded(name) for name in after.spelled}
    return all(before.field_of(name) == after.field_of(name) for name in both)


def _forms(rules: list[Compared]) -> Iterator[Mapping[str, Any]]:
    yield from (entry.form for rule in rules for entry in (rule.old, rule.new) if entry)


def _looks_at_all(form: Mapping[str, Any]) -> bool:
    return "$ref" in form or ("x-must" not in form and fields_of(form) is None)


def _same_field(name: str, old: Mapping[str, Any], new: Mapping[str, Any], rules: list[Compared]) -> bool:
    before, after = old.get("x-field", {}), new.get("x-field", {})
    if before.get("type") != after.get("type"):
        return False
    if after.get("type") not in _CODES or before.get("values") == after.get("values"):
        return True
    return _same_codes(before, after) and all(_only_compares(form, name) for form in _forms(rules))


def _same_codes(old: Facts, new: Facts) -> bool:
    """Whether what both know together is read as either reads it, or as something that it does not know either."""
    both = _both(old, new)
    return all(_reads_as(side, both, text) for side in (old, new) for text in [*_texts(old), *_texts(new)])


def _reads_as(side: Facts, both: Facts, text: str) -> bool:
    own, read = _one(side, text), _one(both, text)
    known = side.get("values", {})
    return own == read or (own not in known and read not in known)


def _one(facts: Facts, text: str) -> object:
    return cell_reader({**facts, "type": "code"})(text)


def _texts(facts: Facts) -> Iterator[str]:
    for name, value in facts.get("values", {}).items():
        for text in (name, *value.get("label", {}).values(), *value.get("formerly", ())):
            yield from (text, text.casefold(), text.upper())


def _both(old: Facts, new: Facts) -> dict[str, Any]:
    """The facts about a field with the values of both sides."""
    values = {**old.get("values", {}), **new.get("values", {})}
    return {**new, "values": values} if values else dict(new)


def _only_compares(form: Any, field: str) -> bool:
    """Whether a form that looks at the field does no more than compare it, so that all unknown values are alike."""
    if field not in str(form):
        return True
    return all(word in _PLAIN_WORDS for word in _words(form))


def _words(form: Any) -> Iterator[str]:
    """Every keyword of a form, at any depth."""
    if isinstance(form, list):
        for part in form:
            yield from _words(part)
    elif isinstance(form, dict):
        for word, part in form.items():
            yield word
            if word == "properties":
                for below in part.values():
                    yield from _words(below)
            elif word not in ("enum", "const"):
                yield from _words(part)


def _facts(document: Document, field: str) -> Facts:
    found: Facts = document["properties"][field].get("x-field", {})
    return found
