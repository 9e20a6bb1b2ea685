"""Small documents with rules across records."""

from __future__ import annotations

from typing import Any

CONTACT = ("contact_id", "account", "email", "surname", "status", "country", "bounced_on")
ACCOUNT = ("account_id", "name", "town", "postal_code", "number", "country")
ACTIVITY = ("activity_id", "contact", "on", "kind")


def document(record: str, fields: tuple[str, ...], *musts: dict[str, Any]) -> dict[str, Any]:
    entries = []
    for must in musts:
        rule = {"id": must["kind"], "field": must["field"], "levels": [["error", None]], "title": {"nl": "x"}}
        form = {"if": must["if"]} if "if" in must else {}
        entries.append({"x-rule": rule, **form, "x-must": {k: v for k, v in must.items() if k != "if"}})
    return {
        "$id": record,
        "x-rulebook": {"as_of": "2026-11-22", "record": record, "key": fields[0]},
        "properties": {name: {"x-field": {"type": "text", "personal": "no"}} for name in fields},
        "allOf": [],
        "x-across": entries,
    }
