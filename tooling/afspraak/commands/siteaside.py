"""Keeps finished HTML aside while MkDocs reads Markdown, as a hook of it: reading it again would change nothing.

MkDocs leaves the links in HTML as they are, so those of ours are resolved here; another builder may do so itself.
"""

from __future__ import annotations

import gc
import logging
import posixpath
import re
from typing import Any

_FINISHED = (("<div ", "</div>"), ("<p ", "</p>"))
_KEPT = re.compile(r'<div data-kept="([0-9]+)"></div>')
_FENCES = ("```", "~~~")  # between these a line is shown, not read
_OURS = re.compile(r'class="site-(page|file)" href="([^"#]*)')

_log = logging.getLogger("mkdocs.afspraak")  # below MkDocs' own, so that a warning stops a strict build
_kept: list[str] = []


def on_pre_build(**_: Any) -> None:
    """Starts with nothing aside, and looks for garbage less often: whatever a build makes lives until its end."""
    _kept.clear()
    gc.set_threshold(100_000, 50, 100)


def on_env(env: Any, **_: Any) -> Any:
    """Has the theme write its settings without blanks: they stand in every page."""
    env.policies["json.dumps_kwargs"] = {"sort_keys": True, "separators": (",", ":")}
    return env


def on_page_markdown(markdown: str, **_: Any) -> str:
    """The page with an empty box for each line that is a whole block of HTML."""
    if any(fence in markdown for fence in _FENCES):
        return markdown
    return "\n\n".join(_box(part) if _is_finished(part) else part for part in markdown.rstrip("\n").split("\n\n"))


def on_page_content(html: str, *, page: Any, files: Any, config: Any, **_: Any) -> str:
    """The page with the blocks back in their boxes, and with our links as a browser follows them."""
    up = "../" if config["use_directory_urls"] and page.file.name != "index" else ""

    def resolved(found: re.Match[str]) -> str:
        kind, href = found.groups()
        return f'class="site-{kind}" href="{_address(href, page, files) if kind == "page" else up + href}'

    return _OURS.sub(resolved, unpacked(html))


def unpacked(html: str) -> str:
    """The page with the blocks back in their boxes."""
    return _KEPT.sub(lambda found: _kept[int(found[1])], html)


def _is_finished(block: str) -> bool:
    """Whether it is one line of HTML that asks for no reading of what it holds."""
    whole = any(block.startswith(start) and block.endswith(end) for start, end in _FINISHED)
    return whole and "\n" not in block and "markdown" not in block


def _box(block: str) -> str:
    _kept.append(block)
    return f'<div data-kept="{len(_kept) - 1}"></div>'


def _address(href: str, page: Any, files: Any) -> str:
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page.file.src_uri), href))
    there = files.get_file_from_path(path)
    if there is None:
        _log.warning("%s contains a link %s, but there is no such page", page.file.src_uri, href)
        return href
    return str(there.url_relative_to(page.file))
