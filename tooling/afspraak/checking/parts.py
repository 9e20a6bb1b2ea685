"""A broken rule of a record to a finding, its values masked and its repair worked out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from afspraak.checking.headers import label
from afspraak.checking.judge import BrokenRule
from afspraak.checking.rows import Record
from afspraak.codes import found
from afspraak.findings import Finding, RecordPart
from afspraak.masks import HIDDEN, mask, mask_key
from afspraak.places import Place
from afspraak.repairs import REPAIRS
from afspraak.repairs.base import Repaired
from afspraak.texts import from_dict


class Parts:
    """Makes the findings about the records of one file."""

    def __init__(self, document: Mapping[str, Any], file: str, show_values: bool) -> None:
        self._document = document
        self._file = file
        self._record_type: str = document["x-rulebook"]["record"]
        self._key: str = document["x-rulebook"]["key"]
        self._show_values = show_values

    def finding(self, record: Record, broken: BrokenRule) -> Finding:
        """What this record does against the rule."""
        part = self._part(record, broken)
        place = Place(self._file, record.line)
        rule = broken.x_rule
        if broken.undecided:
            made = found("records-undecided", place, rule=broken.id, field=broken.field, reason=broken.reason)
            return Finding(made.code, made.level, place, made.message, made.remedy, made.page, part)
        message, remedy = from_dict(rule["title"]), from_dict(rule.get("remedy", {}))
        return Finding(broken.id, broken.level, place, message, remedy, rule.get("page", ""), part)

    def _part(self, record: Record, broken: BrokenRule) -> RecordPart:
        value = text_of(record, broken.field)
        repaired = _repaired(broken, value, record.values)
        key = text_of(record, self._key) or ""
        x_field = self._x_field(broken.field)
        return RecordPart(
            record_type=self._record_type,
            row=record.row,
            key=self._shown_key(key),
            field=broken.field,
            column=record.columns.get(broken.field, ""),
            label=label(self._document, broken.field),
            value=None if value is None else self._shown(broken.field, value, broken.x_rule),
            becomes=self._shown(broken.field, repaired.value, broken.x_rule) if repaired else None,
            certainty=repaired.certainty if repaired else "",
            owner=x_field.get("keeper", "") or broken.x_rule.get("owner", ""),
            department=x_field.get("department", ""),
            identity=self._identity(key, record.row),
        )

    def _identity(self, key: str, row: int) -> str:
        """Of a record without a key the file and the row have to do."""
        told = (self._record_type, key) if key else (self._record_type, self._file, str(row))
        return hashlib.sha256("\x1f".join(told).encode("utf-8", "surrogatepass")).hexdigest()

    def _x_field(self, name: str) -> Mapping[str, Any]:
        found: Mapping[str, Any] = self._document["properties"].get(name, {}).get("x-field", {})
        return found

    def _shown(self, field: str, value: str, rule: Mapping[str, Any] | None = None) -> str:
        if rule and rule.get("show") == "never":
            return HIDDEN
        known = self._x_field(field)
        few = known.get("type") == "yes_no" or "values" in known
        return value if self._show_values else mask(value, known.get("personal", "sensitive"), few)

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


def _repaired(broken: BrokenRule, value: str | None, values: Mapping[str, Any]) -> Repaired | None:
    name = broken.x_rule.get("repair", "")
    if name not in REPAIRS or broken.undecided:
        return None
    repaired = REPAIRS[name].function(value or "", values)
    return repaired if repaired and repaired.value != value else None
