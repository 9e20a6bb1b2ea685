"""JSON values as SQL holds them, a kind and a text, and back."""

from __future__ import annotations

import json
from typing import Any

from afspraak.checking.engine.columns import ABSENT, ARRAY, BOOLEAN, FLOAT, INTEGER, NULL, OBJECT, STRING


def typed(value: Any) -> tuple[str, str]:
    """The kind and the text of a value."""
    if isinstance(value, str):
        return STRING, value
    if isinstance(value, bool):
        return BOOLEAN, str(value).lower()
    if isinstance(value, int):
        return INTEGER, str(value)
    if isinstance(value, float):
        return FLOAT, repr(value)
    if value is None:
        return NULL, "null"
    return (ARRAY if isinstance(value, list) else OBJECT), json.dumps(value, ensure_ascii=False)


def untyped(kind: str, text: str) -> Any:
    """The value of a kind and a text; of an absent field there is none."""
    if kind == ABSENT:
        raise ValueError("an absent field has no value")
    if kind == STRING:
        return text
    return float(text) if kind == FLOAT else json.loads(text)
