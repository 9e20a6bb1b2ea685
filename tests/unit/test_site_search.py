"""The search index of the site holds what the theme's own indexer would put in it."""

from __future__ import annotations

import html
import json
import re
from collections import Counter
from pathlib import Path
from types import SimpleNamespace

import pytest
from material.plugins.search.plugin import Parser

from afspraak.commands import sitesearch
from afspraak.texts import LANGUAGES
from handbook_pages import pages, rendered

_TAGS = re.compile(r"</?(?:p|code|pre|li|ol|ul|sub|sup)>")


def letters(text: str) -> Counter[str]:
    return Counter("".join(html.unescape(_TAGS.sub("", text)).split()))


def theirs(content: str) -> list[tuple[str, str]]:
    parser = Parser()
    parser.feed(content)
    parser.close()
    return [
        (_TAGS.sub("", "".join(part.title)).strip(), "".join(part.text))
        for part in parser.data
        if not part.is_excluded()
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_index_has_the_text_that_the_theme_would_find(language: str) -> None:
    for path, page in pages(language).items():
        content = sitesearch.FINDABLE.sub("", rendered(page))
        expected, entries = theirs(content), list(sitesearch.entries(content, "", "no title"))
        assert [entry["title"] for entry in entries] == [title or "no title" for title, _ in expected], path
        found = sum((letters(entry["text"]) for entry in entries), Counter())
        assert found == sum((letters(text) for _, text in expected), Counter()), path


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", []),
        ("<p>No heading</p>", [("a/", "Title", "<p>No heading</p>")]),
        ('<h1 id="x">X</h1><p>1 &lt; 2 &amp; 3 &#58; 4</p>', [("a/", "X", "<p>1 &lt; 2 &amp; 3 : 4</p>")]),
        ('<h1 id="x">X</h1><h2 id="y">Y</h2><p>z</p>', [("a/", "X", ""), ("a/#y", "Y", "<p>z</p>")]),
        ('<h2 id="y">Y<a class="headerlink" href="#y">¶</a></h2>z', [("a/", "Title", ""), ("a/#y", "Y", "z")]),
        ('<h1 id="x">X</h1><div data-search-exclude><div>no</div>no</div>yes', [("a/", "X", "yes")]),
        (
            '<h1 id="x">X</h1>a<h2 id="y" data-search-exclude>Y</h2>no<h2 id="z">Z</h2>',
            [("a/", "X", "a"), ("a/#z", "Z", "")],
        ),
        ('<h1 id="x">X</h1><script>no()</script><!-- no --><b title="a > b">yes</b>', [("a/", "X", "yes")]),
        ('<h1 id="x">X</h1><div data-search-exclude>never closed', [("a/", "X", "never closed")]),
        ('<h1 id="x">X</h1><code>a</code><br><code>b</code>, <b>c</b>d', [("a/", "X", "a b, cd")]),
        ('<h1 id="x">X</h1><p> </p><p>a\n  b</p>', [("a/", "X", "<p>a b</p>")]),
    ],
)
def test_what_an_entry_holds(content: str, expected: list[tuple[str, str, str]]) -> None:
    found = sitesearch.entries(content, "a/", "Title")
    assert [(entry["location"], entry["title"], entry["text"]) for entry in found] == expected


def test_the_hook_fills_the_index_of_one_build(tmp_path: Path) -> None:
    page = SimpleNamespace(meta={"search": {"boost": 2}}, url="a/", title="A")
    left_out = SimpleNamespace(meta={"search": {"exclude": True}}, url="b/", title="B")
    file = tmp_path / "search" / "search_index.json"
    file.parent.mkdir()
    for _ in range(2):
        file.write_text('{"config": {"lang": ["nl"], "fields": {"text": {"boost": 1.0}}}, "docs": []}', "utf-8")
        sitesearch.on_pre_build(config={})
        assert sitesearch.on_page_content("<p>één</p>", page=page, config={}) == "<p>één</p>"
        sitesearch.on_page_content("<p>no</p>", page=left_out, config={})
        assert page.meta["search"] == {"boost": 2, "exclude": True}
        page.meta["search"] = {"boost": 2}
        sitesearch.on_post_build(config={"site_dir": str(tmp_path)})
        made = json.loads(file.read_text("utf-8"))
        assert made["docs"] == [{"location": "a/", "title": "A", "text": "<p>één</p>", "boost": 2}]
        assert set(made["config"]["fields"]) == {"text", "names", "about"}


def test_hidden_words_are_names_of_the_page_and_of_places_on_it() -> None:
    hidden = '<p class="findable" hidden><span data-names>b c</span><span data-about>d</span></p>'
    parts = "<span data-place>y</span><span data-title>Y &amp; Z</span><span data-names>z</span>"
    place = f'<p class="findable" hidden>{parts}<span data-text>What for</span></p>'
    found = list(sitesearch.found(f'<h1 id="x">X</h1><p>a</p>{hidden}{place}', "a/", "Title"))
    assert found == [
        {"location": "a/", "title": "X", "text": "<p>a</p>", "names": "b c", "about": "d"},
        {"location": "a/#y", "title": "Y &amp; Z", "text": "What for", "names": "z", "boost": 6},
    ]
    page = SimpleNamespace(meta={}, url="a/", title="A")
    assert sitesearch.on_page_content(f"<p>a</p>{place}", page=page) == "<p>a</p>"
