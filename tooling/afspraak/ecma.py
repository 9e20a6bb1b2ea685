"""Patterns compiled to mean in Python what they mean in ECMA-262, the language of JSON Schema."""

from __future__ import annotations

import re
from functools import lru_cache

from afspraak.patterns import tokens

_DIFFERENT = {
    "any": "[^\\n\\r\u2028\u2029]",  # in Python "." only excludes the line feed
    "end": r"\Z",  # in Python "$" also matches before a final line feed
}


@lru_cache(maxsize=4096)
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, ready to search with; raises `re.error` where Python cannot read it."""
    return re.compile(translated(pattern))


def translated(pattern: str) -> str:
    """The pattern as Python has to write it."""
    return "".join(_DIFFERENT.get(token.kind, token.text) for token in tokens(pattern))
