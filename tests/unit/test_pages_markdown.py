"""Nothing that a policy says becomes markup, whatever it says and wherever it stands."""

from __future__ import annotations

import re

import pytest

from afspraak.codes.base import visible
from afspraak.pages import markdown
from handbook_pages import Seen, rendered

NAUGHTY = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</div></td></table><iframe>",
    "[klik](javascript:alert(1))",
    "![beeld](https://elders.example/x.png)",
    "[ref][1] en [^1]",
    "a | b || c",
    "*nadruk* **sterk** _schuin_ __vet__ ~~weg~~ ==licht==",
    "snake_case_name en 2*3*4",
    "`code` en ``meer`` en ```fence```",
    "*[AVG]: iets anders",
    "titel {: onclick=alert(1) }",
    "titel { #anders .klasse }",
    ":smile: en :material-account:",
    "prijs $5 en $x^2$",
    "&lt;b&gt; &amp; &#60; &copy;",
    "omgekeerd \u202egnp.exe en nul\u200bbreedte",
    "# kop",
    "> citaat",
    "- lijst",
    "+ lijst",
    "* lijst",
    "1. eerste",
    "12) twaalfde",
    "---",
    "===",
    "!!! note",
    "??? note",
    '=== "tab"',
    ": definitie",
    "/// blok",
    "~~~",
    "https://elders.example www.elders.example ik@elders.example",
    "<https://elders.example>",
    "\\* \\_ \\\\ C:\\map\\",
    "--8<-- 'bestand'",
    "%macro% {{ config }} {% raw %}",
    "a\tb\nc",
    "eindigt op #",
    "eindigt op `",
    "[x]",
    "[ ] taak",
    "\u00a0hard\u00a0",
]


def plain(words: str) -> str:
    """What a reader ought to see: the words with blanks joined and hidden characters shown."""
    return visible(re.sub(r"[ \t\r\n]+", " ", words).strip(" "))


def shown(html: str) -> str:
    return re.sub(r"\s+", " ", Seen(html).text.replace("¶", "")).strip()


@pytest.mark.parametrize("words", NAUGHTY)
@pytest.mark.parametrize(
    ("page", "allowed"),
    [
        ("{}", {"p"}),
        ("- {}", {"ul", "li"}),
        ("# {}", {"h1", "a"}),
        ("## {} {{ #eigen }}", {"h2", "a"}),
        ("**x** {}", {"p", "strong"}),
        ("| a |\n|---|\n| {} |", {"table", "thead", "tbody", "tr", "th", "td"}),
        ("[{}](x.md)", {"p", "a"}),
        ("!!! note\n    {}", {"div", "p"}),
        ('<div class="agreed" markdown>\n\n{}\n\n</div>', {"div", "p"}),
        ("*{}*", {"p", "em"}),
    ],
)
def test_a_text_stays_text(words: str, page: str, allowed: set[str]) -> None:
    html = rendered(page.format(markdown.text(words)))
    seen = Seen(html)
    assert seen.names <= allowed
    assert {name for _, name, _ in seen.attributes()} <= {"id", "class", "href", "title"}
    assert {value for tag, name, value in seen.attributes() if name == "href" and not value.startswith("#")} <= {"x.md"}
    assert plain(words) in shown(html)


@pytest.mark.parametrize("value", [*NAUGHTY, "`", "``", " `a", "a` ", "a  b", " a", "a ", "|", "<b>", "\\|"])
@pytest.mark.parametrize("page", ["{}", "| a | b |\n|---|---|\n| {} | c |"])
def test_a_value_shows_exactly(value: str, page: str) -> None:
    html = rendered(page.format(markdown.code(value)))
    seen = Seen(html)
    assert seen.names <= {"p", "code", "table", "thead", "tbody", "tr", "th", "td"}
    assert len([name for name, _ in seen.tags if name == "code"]) == 1
    assert len([name for name, _ in seen.tags if name == "td"]) in (0, 2)
    assert visible(re.sub(r"^ +| +$| {2,}", lambda found: "␣" * len(found.group()), value)) in seen.text


@pytest.mark.parametrize("words", NAUGHTY)
def test_a_title_of_a_box_stays_text(words: str) -> None:
    html = rendered(markdown.fold("abstract", words, "inhoud"))
    assert Seen(html).names <= {"details", "summary", "p"}
    assert plain(words) in shown(html)


@pytest.mark.parametrize("words", NAUGHTY)
def test_a_file_shows_line_by_line(words: str) -> None:
    html = rendered(markdown.fence("yaml", f"title: {words}\n```\nnext: 1\n"))
    assert "script" not in Seen(html).names
    assert "img" not in Seen(html).names
    assert "next" in Seen(html).text


def test_blank_lines_part_paragraphs_and_single_line_ends_do_not() -> None:
    assert markdown.text("een\ntwee\n\n  drie ") == "een twee\n\ndrie"
    assert markdown.cell("een\n\ntwee") == "een<br>twee"


def test_ordinary_words_are_left_as_they_are() -> None:
    for words in ("Zet +31 voor het nummer, en laat de 0 weg (altijd).", "Wie? Jij!", "café - 5 x 3 = 15; ’t"):
        assert markdown.text(words) == words


def test_our_own_prose_marks_literal_values() -> None:
    assert markdown.prose("Gebruik `be_in` *niet*.") == "Gebruik `be_in` &#42;niet&#42;."


def test_an_anchor_is_one_word() -> None:
    assert markdown.anchor('x" onclick="y') == "x--onclick--y"
