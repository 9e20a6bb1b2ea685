"""Blocks of finished HTML are kept aside while Markdown is read, and come back as they were."""

from __future__ import annotations

import pytest

from afspraak.commands import siteaside
from afspraak.pages.links import finished, to
from afspraak.pages.markdown import finished_line, finished_table
from handbook_pages import pages, rendered

BLOCK = '<div class="right-wrong"><table><tr><td>*a*</td></tr></table></div>'


def through(page: str) -> str:
    siteaside.on_pre_build()
    return siteaside.on_page_content(rendered(siteaside.on_page_markdown(page)))


@pytest.mark.parametrize(
    "page",
    [
        f"# A\n\n{BLOCK}\n\nwords\n",
        f"{BLOCK}\n\n{BLOCK}\n",
        '<p class="findable" hidden>a, b</p>\n',
        '<div class="agreed" markdown>\n\n**a**\n\n</div>\n',
        f'<div class="agreed" markdown>{BLOCK}</div>\n',
        f"```html\n\n{BLOCK}\n\n```\n",
        f"    {BLOCK}\n",
        f"a\n{BLOCK}\nb\n",
        "",
    ],
)
def test_aside_or_not_the_page_is_the_same(page: str) -> None:
    assert through(page) == rendered(page)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_page_of_the_handbook_changes(language: str) -> None:
    kept = 0
    for path, page in pages(language).items():
        assert through(page) == rendered(page), path
        kept += "data-kept" in siteaside.on_page_markdown(page)
    assert kept > 20


def test_a_finished_table_is_what_markdown_would_make_of_it() -> None:
    shown = finished_table("x", ("A", "B"), [("**a**<br>`*b*`", "*c* &#42;"), ("", "`d` · *e*")])
    assert "<td><strong>a</strong><br><code>*b*</code></td><td><em>c</em> &#42;</td>" in shown
    assert "<td></td><td><code>d</code> · <em>e</em></td>" in shown
    assert finished_table("x", ("A",), []) == ""
    assert finished_line("facts", "Id: `a`") == '<p class="facts">Id: <code>a</code></p>'


@pytest.mark.parametrize(
    ("here", "there", "address"),
    [
        ("agreements/a.md", "sources.md#S1", "../../sources/#S1"),
        ("agreements/a.md", "reference/repairs.md#x", "../../reference/repairs/#x"),
        ("agreements/a.md", "agreements/b.md", "../b/"),
        ("agreements/index.md", "agreements/b.md", "b/"),
        ("rules.md", "agreements/b.md#c", "../agreements/b/#c"),
    ],
)
def test_a_finished_link_counts_from_the_folder_of_its_page(here: str, there: str, address: str) -> None:
    assert finished(here, to(here, there, "x")) == f'<a class="site-page" href="{address}">x</a>'
