"""Blocks of finished HTML are kept aside while Markdown is read, and come back as they were."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from mkdocs.structure.files import File, Files

from afspraak.commands import siteaside
from afspraak.pages.links import finished, to
from afspraak.pages.markdown import finished_line, finished_table
from handbook_pages import pages, rendered

BLOCK = '<div class="right-wrong"><table><tr><td>*a*</td></tr></table></div>'


def through(page: str) -> str:
    siteaside.on_pre_build()
    return siteaside.unpacked(rendered(siteaside.on_page_markdown(page)))


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
    ("here", "there", "address", "on_disk"),
    [
        ("agreements/a.md", "sources.md#S1", "../../sources/#S1", "../sources.html#S1"),
        ("agreements/a.md", "agreements/b.md", "../b/", "b.html"),
        ("agreements/a.md", "agreements/index.md", "../", "index.html"),
        ("agreements/index.md", "agreements/b.md", "b/", "b.html"),
        ("rules.md", "agreements/b.md#c", "../agreements/b/#c", "agreements/b.html#c"),
    ],
)
def test_a_finished_link_leads_where_one_in_markdown_does(here: str, there: str, address: str, on_disk: str) -> None:
    html = finished(to(here, there, "x"))
    assert html.startswith('<a class="site-page" href="')
    for folders, expected in ((True, address), (False, on_disk)):
        assert resolved(html, here, (here, there.partition("#")[0]), folders=folders) == finished_at(expected)


def test_a_file_beside_the_pages_is_reached_from_each() -> None:
    for here, expected in (("a/b.md", "../../x.json"), ("a/index.md", "../x.json")):
        assert resolved('<a class="site-file" href="../x.json">x</a>', here, (here,), folders=True) == (
            f'<a class="site-file" href="{expected}">x</a>'
        )


def test_a_finished_link_that_leads_nowhere_is_warned_of(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("WARNING", "mkdocs"):
        resolved(finished("[x](b.md)"), "a.md", ("a.md",), folders=True)
    assert caplog.messages == ["a.md contains a link b.md, but there is no such page"]


def finished_at(address: str) -> str:
    return f'<a class="site-page" href="{address}">x</a>'


def resolved(html: str, here: str, known: tuple[str, ...], *, folders: bool) -> str:
    made = {path: File(path, "docs", "site", folders) for path in dict.fromkeys(known)}
    page = SimpleNamespace(file=made[here])
    return siteaside.on_page_content(
        html, page=page, files=Files(list(made.values())), config={"use_directory_urls": folders}
    )
