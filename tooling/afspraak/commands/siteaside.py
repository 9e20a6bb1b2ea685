"""Keeps finished HTML aside while MkDocs reads Markdown, as a hook of it: reading it again would change nothing."""

from __future__ import annotations

import gc
import re
from typing import Any

_FINISHED = re.compile(r"^<(div|p) (?!.*\bmarkdown\b)[^\n]*</\1>$(?=\n\n|\n?\Z)", re.MULTILINE)
_KEPT = re.compile(r'<div data-kept="([0-9]+)"></div>')
_FENCES = ("```", "~~~")  # between these a line is shown, not read

_kept: list[str] = []


def on_pre_build(**_: Any) -> None:
    """Starts with nothing aside, and looks for garbage less often: whatever a build makes lives until its end."""
    _kept.clear()
    gc.set_threshold(100_000, 50, 100)


def on_page_markdown(markdown: str, **_: Any) -> str:
    """The page with an empty box for each line that is a whole block of HTML."""
    if any(fence in markdown for fence in _FENCES):
        return markdown
    return _FINISHED.sub(_box, markdown)


def on_page_content(html: str, **_: Any) -> str:
    """The page with the blocks back in their boxes."""
    return _KEPT.sub(lambda found: _kept[int(found[1])], html)


def _box(found: re.Match[str]) -> str:
    _kept.append(found[0])
    return f'<div data-kept="{len(_kept) - 1}"></div>'
