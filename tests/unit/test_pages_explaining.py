"""Words of the glossary are explained where a page first uses them in running text."""

from __future__ import annotations

import re

import pytest

from afspraak.pages.explaining import Term, Words, explained
from afspraak.texts import LANGUAGES
from handbook_pages import Seen, pages, rendered

RECORD = Term("record", "One thing.")
EMPTY, VALUE = Term("empty value", 'A "nothing".'), Term("value", "What stands there.")
WORDS = Words({"record": RECORD, "Record": RECORD, "empty value": EMPTY, "value": VALUE})
TOLD = '<abbr title="One thing.">record</abbr>'


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("A record is a record.", f"A {TOLD} is a record."),
        ("# A record\n\nA record.", f"# A record\n\nA {TOLD}."),
        ("A recording of a record.", f"A recording of a {TOLD}."),
        ("A [record](record.md) or record.", f"A [record](record.md) or {TOLD}."),
        ("A `record` or record.", f"A `record` or {TOLD}."),
        ('<a href="#x">A record</a>, record', f'<a href="#x">A record</a>, {TOLD}'),
        ("<code>record</code>, record", f"<code>record</code>, {TOLD}"),
        ("| record |\n|---|\n| record |", f"| record |\n|---|\n| {TOLD} |"),
        ("---\nsource: record\n---\n\nA record.", f"---\nsource: record\n---\n\nA {TOLD}."),
        ("```yaml\nrecord: 1\n```\n\nA record.", f"```yaml\nrecord: 1\n```\n\nA {TOLD}."),
        ("Id: a record\n{ .facts }", "Id: a record\n{ .facts }"),
        ("We record it.\n{ .lead }\n\nA record.", f"We record it.\n{{ .lead }}\n\nA {TOLD}."),
        (
            "<div data-search-exclude><pre>a\nrecord\n</pre></div>\n\nrecord",
            f"<div data-search-exclude><pre>a\nrecord\n</pre></div>\n\n{TOLD}",
        ),
        ("Records and a Record", 'Records and a <abbr title="One thing.">Record</abbr>'),
        ("An empty value", 'An <abbr title="A &#34;nothing&#34;.">empty value</abbr>'),
        ("", ""),
    ],
)
def test_where_a_word_is_explained(page: str, expected: str) -> None:
    assert explained(page, WORDS) == expected


def test_a_longer_word_goes_before_one_that_is_part_of_it() -> None:
    form, address = Term("form", "A screen."), Term("form of address", "How someone is addressed.")
    words = Words({"form": form, "form of address": address})
    assert explained("A form of address.", words) == 'A <abbr title="How someone is addressed.">form of address</abbr>.'


def test_a_word_with_phrases_is_explained_in_those_only() -> None:
    words = Words({"a record": RECORD, "A record": RECORD, "every record": RECORD})
    assert explained("We record it.\nA record is one thing, every record.", words) == (
        f"We record it.\nA {TOLD} is one thing, every record."
    )


def test_a_phrase_may_write_the_word_with_other_capitals() -> None:
    words = Words({"the PDF": Term("pdf", "A page.")})
    assert explained("See the PDF.", words) == 'See the <abbr title="A page.">PDF</abbr>.'


# Senses of our words that the glossary does not mean: a verb, a line of a letter, an edition of a code list.
OTHER_SENSES = {
    "en": (
        r"(we|you|to|not|and|must|data|or) \[record\]",
        r"\[record\] (it|how|what|the)\b",
        r"(in|outside|last|the|real|no|made|after a) \[contact\]",
        r"\[contact\] (with|moment|up)",
        r"(to|without an) \[account\]",
        r"\[account\] manager",
        r"(legal|other|one|a|of) \[form\]",
        r"\[form\] (of|one)",
        r"must \[lead\]",
        r"\[process\] (returned|unsub|bounce|the)",
        r"\[(release|view)\] (it|the)\b",
        r"business \[rule\]",
        r"\[duplicate\] (rule|value)",
    ),
    "nl": (
        r"\[regel\] (van een|hoe|uit het|of cel)",
        r"\[regel\] voor dubbelen",
        r"\[uitgave\]( van de sbi|:)",
        r"(geen|laat) \[afspraak\]",
        r"waarde \[dubbel\]",
        r"\[formulier\] op de",
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_explains_a_word_that_means_something_else_there(language: str) -> None:
    wrong = []
    for path, page in pages(language).items():
        for line in page.split("\n"):
            marked = re.sub(r"<abbr [^>]*>([^<]*)</abbr>", r"[\1]", line) if "<abbr " in line else ""
            shown = re.sub(r"<[^>]*>|\*\*", "", marked).casefold()
            wrong += [(path, found[0]) for sense in OTHER_SENSES[language] if (found := re.search(sense, shown))]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_explains_a_word_once_and_never_in_a_link_or_heading(language: str) -> None:
    count = 0
    for path, page in pages(language).items():
        html = rendered(page)
        words = [dict(found)["title"] for tag, found in Seen(html).tags if tag == "abbr" and "class" not in found]
        count += len(words)
        assert len(words) == len(set(words)), path
        assert "<abbr" not in "".join(part.split("</a>")[0] for part in html.split("<a ")[1:]), path
    assert count > 100
