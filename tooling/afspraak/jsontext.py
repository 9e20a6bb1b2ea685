"""JSON as text: the same value always the same bytes, and nothing invisible in it."""

from __future__ import annotations

import hashlib
import json
import re
from typing import Any

_INVISIBLE = re.compile(
    "[\u007f-\u00a0\u00ad\u034f\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]"
)


def plain(value: Any) -> Any:
    """The same JSON value of Python's own types: no text with a place, no tuple."""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, dict):
        return {str(name): plain(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [plain(part) for part in value]
    return value


def to_json(value: Any, indent: int | None = 2) -> str:
    """Readable JSON with a newline at the end; letters with accents stay, what cannot be seen is escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _INVISIBLE.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def hash_of(value: Any) -> str:
    """SHA-256 of the value as canonical JSON: keys sorted, no blanks, UTF-8."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
