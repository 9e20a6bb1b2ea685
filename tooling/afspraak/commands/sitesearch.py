"""Makes the search index while MkDocs builds, as a hook of it: the theme's own way takes a quarter of the whole build.

It reads the finished HTML of each page in a few regular expressions, and needs nothing but the standard library.
What search finds is what the theme's indexer would find, in a lighter file; a test holds the two side by side.
Besides, hidden paragraphs of a page say by which other names it is found, and which places on it are found by name.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_KEPT = "p|li|ol|ul|sub|sup"  # what shows as markup in a result
_MARK = "data-search-exclude"
_EXCLUDED = re.compile(rf"<(?!h[1-6]\b)(\w+)[^>]*\s{_MARK}[^>]*>")
_SILENT = re.compile(r"<(script|style|object)\b.*?</\1>|<!--.*?-->", re.DOTALL)
_HEADING = re.compile(r'<(h[1-6])\b([^>]*?)\sid="([^"]*)"([^>]*)>(.*?)</\1>', re.DOTALL)
_PERMALINK = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)
_REST = r"""(?:[^>"']|"[^"]*"|'[^']*')*>"""
_PARTING = re.compile(rf"</?(?:br|t[dhr]|d[dt]|div|summary)\b{_REST}", re.IGNORECASE)  # a word ends here
_SHOWN = re.compile(rf"<(/?)({_KEPT})\b{_REST}", re.IGNORECASE)
_OTHER = re.compile(rf"</?(?!(?:{_KEPT})>)[a-z][\w-]*{_REST}", re.IGNORECASE)
_ENTITY = re.compile(r"&#?\w+;")
_EMPTY = re.compile(rf"<({_KEPT})>\s*</\1>")
FINDABLE = re.compile(r'<p class="findable" hidden>(.*?)</p>', re.DOTALL)  # what is there for search alone
_PART = re.compile(r"<span data-(\w+)>(.*?)</span>", re.DOTALL)
# The theme weighs a title as 1,000 and a text as 1. A place with a name of its own outweighs the page of another thing.
_FIELDS = {"names": {"boost": 150.0}, "about": {"boost": 5.0}}
_NAMED = {"boost": 6}
_WORK = {"boost": 1.6}  # whoever asks how something is done finds the procedure before the fields that it fills

_entries: list[dict[str, Any]] = []


def on_pre_build(**_: Any) -> None:
    """Starts with an empty index: `mkdocs serve` builds many times."""
    _entries.clear()


def on_page_content(content: str, *, page: Any, **_: Any) -> str:
    """Indexes the page, tells the theme's indexer that it need not, and drops the words that were for search alone."""
    asked = page.meta.get("search") or {}
    if not asked.get("exclude"):
        title = str(page.meta.get("title", page.title))
        rank = {"boost": asked["boost"]} if "boost" in asked else {}
        _entries.extend(entry | rank for entry in found(content, page.url, title))
        page.meta["search"] = {**asked, "exclude": True}
    return FINDABLE.sub("", content)


def on_post_build(*, config: Any, **_: Any) -> None:
    """Fills the index that the theme left empty."""
    file = Path(config["site_dir"]) / "search" / "search_index.json"
    index = json.loads(file.read_text("utf-8"))
    index["config"]["fields"] |= _FIELDS
    index["config"]["pipeline"] = []  # with all words: without "op" in "Gemaakt op", the theme finds "opdracht" by it
    index["docs"] = _entries
    file.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), "utf-8")


def found(content: str, address: str, title: str) -> Iterator[dict[str, Any]]:
    """What search finds on a page: what it shows, by all its names, and the places with names of their own."""
    named = [dict(_PART.findall(paragraph)) for paragraph in FINDABLE.findall(content)]
    own = {name: words for each in named if "place" not in each for name, words in each.items()}
    for number, entry in enumerate(entries(FINDABLE.sub("", content), address, title)):
        yield entry if number else entry | own | (_WORK if address.startswith("procedures/") else {})
    for place in named:
        if name := place.pop("place", ""):
            shown = _entry(f"{address}#{name}", _plain(place.pop("title")), place.pop("text", ""))
            yield shown | place | _NAMED


def entries(content: str, address: str, title: str) -> Iterator[dict[str, str]]:
    """What search knows of a page: an entry for each part below a heading with an id, and for what stands above it."""
    before, *rest = _HEADING.split(_SILENT.sub("", _searched(content)))
    parts = [rest[start : start + 6] for start in range(0, len(rest), 6)]
    first = parts.pop(0) if parts and parts[0][0] == "h1" and not before.strip() else None
    if first:
        yield _entry(address, _title(first[4]) or title, first[5])
    elif before.strip() or parts:
        yield _entry(address, title, before)
    for _, left, name, right, heading, text in parts:
        if _MARK not in left + right:
            yield _entry(f"{address}#{name}", _title(heading) or title, text)


def _entry(address: str, title: str, text: str) -> dict[str, str]:
    return {"location": address, "title": title, "text": _plain(text)}


def _searched(content: str) -> str:
    """The page without the elements that ask to be left out of search."""
    at = content.find(_MARK)
    while at >= 0:
        start = content.rfind("<", 0, at)
        found = _EXCLUDED.match(content, max(start, 0))
        if found:
            content = content[:start] + content[_end(content, found) :]
        at = content.find(_MARK, start if found else at + 1)
    return content


def _end(content: str, opened: re.Match[str]) -> int:
    depth = 0
    for tag in re.compile(rf"<(/?){opened[1]}\b[^>]*>").finditer(content, opened.start()):
        depth += -1 if tag[1] else 1
        if not depth:
            return tag.end()
    return opened.end()


def _title(heading: str) -> str:
    return _plain(_PERMALINK.sub("", heading))


def _plain(part: str) -> str:
    """The words, with the few tags that the theme shows."""
    bare = _OTHER.sub("", _SHOWN.sub(_bare, _PARTING.sub(" ", part)))
    shown = _ENTITY.sub(_character, bare)
    return _EMPTY.sub("", " ".join(shown.split())).strip()


def _bare(tag: re.Match[str]) -> str:
    return f"<{tag[1]}{tag[2].lower()}>"


def _character(entity: re.Match[str]) -> str:
    return html.escape(html.unescape(entity[0]), quote=False)
