"""Pieces of SQL: literals and names that are only ever data, and truth that folds where it is known."""

from __future__ import annotations

from collections.abc import Iterable

TRUE, FALSE = "TRUE", "FALSE"


def literal(text: str) -> str:
    """A text as a SQL string, whatever it holds."""
    return "'" + text.replace("'", "''") + "'"


def name(text: str) -> str:
    """A text as the name of a column or table, whatever it holds."""
    return '"' + text.replace('"', '""') + '"'


def every(parts: Iterable[str]) -> str:
    """All of these; true where there are none."""
    known = list(dict.fromkeys(part for part in parts if part != TRUE))
    if FALSE in known:
        return FALSE
    return _joined(known, " AND ", TRUE)


def some(parts: Iterable[str]) -> str:
    """At least one of these; false where there are none."""
    known = list(dict.fromkeys(part for part in parts if part != FALSE))
    if TRUE in known:
        return TRUE
    return _joined(known, " OR ", FALSE)


def no(part: str) -> str:
    """The opposite."""
    if part in (TRUE, FALSE):
        return FALSE if part == TRUE else TRUE
    return f"(NOT {part})"


def surely(part: str) -> str:
    """The same, and false where it would be NULL."""
    return f"CASE WHEN {part} THEN TRUE ELSE FALSE END"


def implies(condition: str, consequence: str) -> str:
    """The consequence, wherever the condition holds."""
    return some([no(condition), consequence])


def _joined(parts: list[str], word: str, empty: str) -> str:
    if len(parts) < 2:
        return parts[0] if parts else empty
    return f"({word.join(parts)})"
