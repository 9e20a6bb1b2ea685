"""A broken rule of a record to a finding, its values masked and its repair worked out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from afspraak.checking.headers import label
from afspraak.checking.judge import BrokenRule
from afspraak.checking.rows import Record
from afspraak.codes import found
from afspraak.findings import Finding, RecordPart
from afspraak.masks import HIDDEN, mask, mask_key
from afspraak.places import Place
from afspraak.repairs import REPAIRS
from afspraak.repairs.base import Repair, Repaired
from afspraak.texts import Texts, from_dict


@dataclass(frozen=True, slots=True)
class _Told:
    """What every finding about one rule on one field says."""

    message: Texts
    remedy: Texts
    label: Texts
    x_field: Mapping[str, Any]
    owner: str
    hide: Callable[[str], str]  # a value as it is shown
    repair: Repair | None


class Parts:
    """Makes the findings about the records of one file."""

    def __init__(self, document: Mapping[str, Any], file: str, show_values: bool) -> None:
        self._document = document
        self._file = file
        self._record_type: str = document["x-rulebook"]["record"]
        self._key: str = document["x-rulebook"]["key"]
        self._show_values = show_values
        self._told: dict[tuple[str, str], _Told] = {}

    def finding(self, record: Record, broken: BrokenRule) -> Finding:
        """What this record does against the rule."""
        told = self._told.get((broken.id, broken.field)) or self._first_told(broken)
        part = self._part(record, broken, told)
        place = Place(self._file, record.line)
        if broken.undecided:
            made = found("records-undecided", place, rule=broken.id, field=broken.field, reason=broken.reason)
            return Finding(made.code, made.level, place, made.message, made.remedy, made.page, part)
        return Finding(broken.id, broken.level, place, told.message, told.remedy, broken.x_rule.get("page", ""), part)

    def _first_told(self, broken: BrokenRule) -> _Told:
        rule, x_field = broken.x_rule, self._x_field(broken.field)
        told = self._told[broken.id, broken.field] = _Told(
            message=from_dict(rule["title"]),
            remedy=from_dict(rule.get("remedy", {})),
            label=label(self._document, broken.field),
            x_field=x_field,
            owner=x_field.get("keeper", "") or rule.get("owner", ""),
            hide=partial(self._shown, x_field, rule.get("show", "")),
            repair=REPAIRS.get(rule.get("repair", "")),
        )
        return told

    def _part(self, record: Record, broken: BrokenRule, told: _Told) -> RecordPart:
        value = text_of(record, broken.field)
        repaired = _repaired(told.repair, value, record.values) if not broken.undecided else None
        key = text_of(record, self._key) or ""
        return RecordPart(
            record_type=self._record_type,
            row=record.row,
            key=self._shown_key(key),
            field=broken.field,
            column=record.columns.get(broken.field, ""),
            label=told.label,
            value=None if value is None else told.hide(value),
            becomes=told.hide(repaired.value) if repaired else None,
            certainty=repaired.certainty if repaired else "",
            owner=told.owner,
            department=told.x_field.get("department", ""),
            identity=self._identity(key, record.row),
        )

    def _identity(self, key: str, row: int) -> str:
        """Of a record without a key the file and the row have to do."""
        told = (self._record_type, key) if key else (self._record_type, self._file, str(row))
        return hashlib.sha256("\x1f".join(told).encode("utf-8", "surrogatepass")).hexdigest()

    def _x_field(self, name: str) -> Mapping[str, Any]:
        found: Mapping[str, Any] = self._document["properties"].get(name, {}).get("x-field", {})
        return found

    def _shown(self, x_field: Mapping[str, Any], show: str, value: str) -> str:
        if show == "never":
            return HIDDEN
        few = x_field.get("type") == "yes_no" or "values" in x_field
        return value if self._show_values else mask(value, x_field.get("personal", "sensitive"), few)

    def _shown_key(self, key: str) -> str:
        personal = self._x_field(self._key).get("personal", "sensitive")
        return key if self._show_values else mask_key(key, personal)


def text_of(record: Record, field: str) -> str | None:
    """What stands in the export for this field, as text; None where it is not filled."""
    if field in record.texts:
        return record.texts[field]
    value = record.values.get(field)
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _repaired(repair: Repair | None, value: str | None, values: Mapping[str, Any]) -> Repaired | None:
    repaired = repair.function(value or "", values) if repair else None
    return repaired if repaired and repaired.value != value else None
