"""Data inside a page for a script: what occurs in it more than once is written once."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

LEAST = 32  # a part with fewer characters than this is written where it stands
MARK = "~"  # the one key of what stands for a shared part
# Markup, and letters that could hide or turn a text.
_UNSAFE = re.compile("[^ -;=?-~\u00a1-\u00ac\u00ae-\u017f\u20ac]|&")


def embedded(name: str, content: Mapping[str, Any]) -> str:
    """JSON inside a page; nothing in it can end the element or become markup.

    It holds `content`, in which `{"~": 3}` stands for the fourth part of `shared`; so may parts of `shared`.
    """
    safe = _UNSAFE.sub(_escaped, _written(_Sharing(content).told()))
    return f'<script type="application/json" id="{name}">{safe}</script>'


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}" if found[0].isascii() else json.dumps(found[0])[1:-1]


def _written(part: object) -> str:
    return json.dumps(part, ensure_ascii=False, separators=(",", ":"))


class _Sharing:
    """Content with the parts that occur more than once beside it."""

    def __init__(self, content: Mapping[str, Any]) -> None:
        self._content = content
        self._counts: Counter[str] = Counter()
        self._numbers: dict[str, int] = {}
        self._shared: list[object] = []
        self._count(content)

    def told(self) -> dict[str, object]:
        """What is written."""
        content = self._told(self._content)
        return {"shared": self._shared, "content": content}

    def _count(self, part: object) -> None:
        if not isinstance(part, (Mapping, list, tuple)):
            return
        written = _written(part)
        self._counts[written] += 1
        if self._counts[written] == 1:  # the parts of what is shared stand in it once
            for each in part.values() if isinstance(part, Mapping) else part:
                self._count(each)

    def _told(self, part: object) -> object:
        if not isinstance(part, (Mapping, list, tuple)):
            return part
        written = _written(part)
        if len(written) < LEAST or self._counts[written] == 1:
            return self._within(part)
        if written not in self._numbers:
            told = self._within(part)
            self._numbers[written] = len(self._shared)
            self._shared.append(told)
        return {MARK: self._numbers[written]}

    def _within(self, part: Mapping[str, Any] | list[Any] | tuple[Any, ...]) -> object:
        if isinstance(part, Mapping):
            return {name: self._told(each) for name, each in part.items()}
        return [self._told(each) for each in part]
