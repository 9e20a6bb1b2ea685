"""Holds one record against the judge document of its record type, rule by rule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from afspraak.checking.rules import applying, level_on
from afspraak.findings import Level

if TYPE_CHECKING:
    from jsonschema.protocols import Validator

_ASSERTING_ALONE = {"properties", "x-must"}


@dataclass(frozen=True, slots=True)
class BrokenRule:
    """A rule that a record breaks; `undecided` where the rule could not be evaluated, with what stopped it."""

    id: str
    field: str
    level: Level
    x_rule: Mapping[str, Any]
    undecided: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class _Entry:
    """One rule, compiled; unless `touches` is None, a record without any of these fields cannot break it."""

    x_rule: Mapping[str, Any]
    level: Level
    touches: frozenset[str] | None
    validator: Validator

    def broken_by(self, record: dict[str, Any]) -> BrokenRule | None:
        if self.touches is not None and self.touches.isdisjoint(record):
            return None
        try:
            if self.validator.is_valid(record):
                return None
        except Exception as stop:  # any schema on any record: there is no list of what it may raise
            return self._broken(undecided=True, reason=type(stop).__name__)  # its text may show the value
        return self._broken()

    def _broken(self, undecided: bool = False, reason: str = "") -> BrokenRule:
        return BrokenRule(self.x_rule["id"], self.x_rule["field"], self.level, self.x_rule, undecided, reason)


class Judge:
    """The rules of one judge document that apply on the run date."""

    def __init__(self, document: dict[str, Any], as_of: date) -> None:
        self._record: str = document["x-rulebook"]["record"]
        self._fields = frozenset(document["properties"])
        self._document, self._as_of = document, as_of
        self._across = tuple(
            entry["x-rule"] for entry in document.get("x-across", []) if level_on(entry["x-rule"], as_of)
        )

    @cached_property
    def _entries(self) -> tuple[_Entry, ...]:
        return _compiled(self._document, self._as_of)

    def broken(self, record: dict[str, Any]) -> list[BrokenRule]:
        """The rules that this canonical record breaks, unknown fields first, then in the order of the document."""
        unknown = [_unknown(self._record, name) for name in sorted(record.keys() - self._fields)]
        found = [entry.broken_by(record) for entry in self._entries]
        return unknown + [broken for broken in found if broken]

    def unevaluated(self) -> tuple[Mapping[str, Any], ...]:
        """The `x-rule` of every rule that applies but needs other records, so that no single record decides it."""
        return self._across


def _compiled(document: dict[str, Any], as_of: date) -> tuple[_Entry, ...]:
    from afspraak.checking.keywords import validator  # jsonschema is slow to import

    root = validator(document, as_of)
    return tuple(
        _Entry(x_rule, level, _touches(form), root.evolve(schema=form))
        for x_rule, level, form in applying(document, as_of)
    )


def _touches(form: Mapping[str, Any]) -> frozenset[str] | None:
    """The fields without which `properties` and `x-must` assert nothing; None where the form asserts more."""
    must = form.get("x-must", {})
    if not form.keys() <= _ASSERTING_ALONE or (must and "field" not in must):
        return None
    return frozenset(form.get("properties", {})) | ({must["field"]} if must else set())


def _unknown(record: str, field: str) -> BrokenRule:
    rule = {
        "id": f"{record}.unknown-field",
        "field": field,
        "policy": f"records/{record}",
        "levels": [["error", None]],
        "title": {"nl": "Alleen bekende velden", "en": "Known fields only"},
        "says": {"nl": f"{field} is geen veld van dit recordtype", "en": f"{field} is not a field of this record type"},
        "remedy": {
            "nl": "Laat het veld weg, of beschrijf het bij het recordtype.",
            "en": "Leave the field out, or describe it with the record type.",
        },
        "page": f"records/{record}/",
    }
    return BrokenRule(f"{record}.unknown-field", field, "error", rule)
