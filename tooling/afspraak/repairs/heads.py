"""Finds the surname prefix at the start of a name."""

from __future__ import annotations

from afspraak.prefixes import PREFIXES

_LONGEST_FIRST = sorted(PREFIXES, key=lambda prefix: (-len(prefix), prefix))


def parted(name: str) -> tuple[str, str]:
    """The prefix as it was written and the rest; the whole name is never taken for a prefix (Los, De)."""
    head = name
    while length := _prefix_length(head):
        head = head[length:].lstrip()
    return name[: len(name) - len(head)].strip(), head


def _prefix_length(name: str) -> int:
    lowered = name.lower()
    fitting = (prefix for prefix in _LONGEST_FIRST if lowered.startswith(f"{prefix} "))
    longest = next(fitting, "")
    return len(longest) if name[len(longest) :].strip() else 0
