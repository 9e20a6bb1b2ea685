"""Portable patterns as RE2, the regular expressions of DuckDB, reads them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from afspraak.checking.engine.columns import Column
from afspraak.checking.engine.sql import literal
from afspraak.checking.engine.unsupported import Unsupported
from afspraak.patterns import Token, branches, faults, tokens

_START, _END = Token("start", "^"), Token("end", "$")
_DIFFERENT = {"any": r"[^\n\r\x{2028}\x{2029}]", "end": r"\z", "start": r"\A"}


@lru_cache(maxsize=4096)
def re2(pattern: str) -> str:
    """The pattern for RE2; refuses what lies outside the subset that all engines read alike."""
    wrong = faults(pattern)
    if wrong:
        raise Unsupported(f"pattern {pattern}: {wrong[0]}")
    return _written(tokens(pattern))


def matches(text: str, pattern: str) -> str:
    """Whether the pattern is found in the text; the text must not be NULL."""
    return f"regexp_matches({text}, {literal(re2(pattern))})"


def found_in(column: Column, pattern: str) -> str:
    """Whether the pattern is found in the text of a column that holds one."""
    within = _quoted(pattern) if column.quoted else ""
    return f"regexp_matches({column.quoted}, {literal(within)})" if within else matches(column.text, pattern)


@lru_cache(maxsize=4096)
def _quoted(pattern: str) -> str:
    """The pattern for a text within quotation marks, which has none inside; empty where that cannot be said."""
    re2(pattern)
    written = []
    for branch in branches(pattern):
        starts, ends = branch[:1] == [_START], branch[-1:] == [_END]
        inner = branch[starts : len(branch) - ends]
        if any(token.kind in ("start", "end") for token in inner):
            return ""
        first, last = ("" if starts else '[^"]*'), ("" if ends else '[^"]*')
        written.append(f"(?:{first}(?:{_written(inner)}){last})")
    return '\\A"(?:' + "|".join(written) + ')"\\z'


def _written(found: Iterable[Token]) -> str:
    return "".join(_DIFFERENT.get(token.kind) or _plain(token) for token in found)


def _plain(token: Token) -> str:
    return "".join(character if " " <= character <= "~" else _by_number(character) for character in token.text)


def _by_number(character: str) -> str:
    return f"\\x{{{ord(character):x}}}"
