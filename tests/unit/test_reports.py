"""Findings as text, JSON and annotations."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afspraak import __version__
from afspraak.findings import Finding, Level, RecordPart
from afspraak.outcomes import Outcome, Tally
from afspraak.places import Place
from afspraak.reports import REPORTS, Report, Settings
from afspraak.texts import Texts, same

PART = RecordPart("contact", 7, "c-1", "phone", "Tel.", Texts(nl="Telefoon", en="Phone"), "0…4", "+3…4", "suggest")
BROKEN = Finding(
    "phone-form",
    "error",
    Place("c.csv", 7),
    Texts(nl="Een nummer klopt", en="A number is right"),
    same("Doe."),
    "p/#x",
    PART,
)
NOTE = Finding(
    "unknown-key",
    "error",
    Place("a.yaml", 14, 5, 6, "    fieldz: [account.phone]"),
    Texts(nl='"fieldz" is geen sleutel', en='"fieldz" is not a key'),
    Texts(nl="Bedoel je fields?", en="Did you mean fields?"),
)
SITE = Settings("en", "https://handbook.example/")


def outcome() -> Outcome:
    return Outcome(
        "c.csv", "contact", "https://handbook.example/c.json", datetime.date(2026, 1, 2), "UTF-8", "\t", 1200
    )


def written(style: str, *findings: Finding, settings: Settings = SITE, outcomes: tuple[Outcome, ...] = ()) -> str:
    return "".join(REPORTS[style].write(Report(iter(findings), outcomes), settings))


def levels(level: Level, count: int) -> list[Finding]:
    return [replace(BROKEN, level=level)] * count


def test_a_finding_about_a_rulebook_shows_its_line() -> None:
    assert written("text", NOTE).splitlines()[:4] == [
        'a.yaml:14:5: error: "fieldz" is not a key [unknown-key]',
        "   14 |     fieldz: [account.phone]",
        "      |     ^^^^^^",
        "   Did you mean fields?",
    ]


def test_a_finding_about_a_record_shows_its_row_value_and_repair() -> None:
    assert written("text", BROKEN).splitlines()[:4] == [
        "error: A number is right [phone-form], 1 time",
        '   c.csv:7  c-1  Tel.: "0…4" → "+3…4" (suggestion)',
        "   → Doe.",
        "   https://handbook.example/en/p/#x",
    ]


def test_rules_come_worst_first_then_most_often() -> None:
    often = replace(BROKEN, code="often")
    text = written("text", *levels("advice", 9), BROKEN, often, often)
    heads = [line for line in text.splitlines() if line.startswith(("error:", "advice:"))]
    assert [line.split("[")[1] for line in heads] == ["often], 2 times", "phone-form], 1 time", "phone-form], 9 times"]


def test_the_text_shows_some_examples_and_counts_all() -> None:
    text = written("text", *levels("warning", 1234), settings=replace(SITE, examples=3, language="nl"))
    assert text.count("c.csv:7") == 3
    assert "waarschuwing: Een nummer klopt [phone-form], 1.234 keer" in text
    assert "… en nog 1231" in text


def test_findings_about_a_file_are_capped_only_where_that_is_asked() -> None:
    assert written("text", *[NOTE] * 9).count("a.yaml:14:5") == 9
    capped = written("text", *[NOTE] * 9, settings=replace(SITE, notes=2))
    assert (capped.count("a.yaml:14:5"), "… and 7 more [unknown-key]" in capped) == (2, True)


def test_the_closing_says_what_was_read() -> None:
    text = written("text", outcomes=(outcome(),), settings=replace(SITE, language="nl"))
    assert "c.csv (contact): 1.200 records beoordeeld, UTF-8, kolommen gescheiden door tab\n" in text
    assert f"Beoordeeld per 2026-01-02 met afspraak {__version__}\n   https://handbook.example/c.json\n" in text
    assert text.endswith("\nNiets aan te merken.\n")


def test_colours_are_there_only_where_they_are_wanted() -> None:
    assert "\033[" not in written("text", BROKEN, NOTE)
    assert "\033[1;31merror\033[0m" in written("text", BROKEN, settings=replace(SITE, colour=True))


def test_a_link_is_in_the_language_of_the_reader() -> None:
    assert Settings("nl", "https://h.example").link("p/") == "https://h.example/p/"
    assert Settings("en", "https://h.example").link("p/") == "https://h.example/en/p/"
    assert Settings("en").link("p/") == ""


def test_json_is_one_document_whatever_it_holds() -> None:
    for findings in ([], [BROKEN], [BROKEN, NOTE]):
        document = json.loads(written("json", *findings, outcomes=(outcome(),)))
        assert document["version"] == 1
        assert len(document["findings"]) == len(findings)
        assert sum(document["counts"].values()) == len(findings)
        assert document["files"][0]["records"] == 1200
    assert json.loads(written("json"))["files"] == []


def test_json_never_caps() -> None:
    assert len(json.loads(written("json", *[BROKEN] * 500))["findings"]) == 500


def test_github_gets_ten_of_each_level_and_a_count() -> None:
    lines = written("github", *levels("error", 25), *levels("warning", 10), *levels("advice", 1)).splitlines()
    assert [sum(line.startswith(f"::{name} ") for line in lines) for name in ("error", "warning", "notice")] == [
        9,
        10,
        1,
    ]
    assert lines[-1] != "::error::and 16 more errors"
    assert "::error::and 16 more errors" in lines


def test_github_gets_no_values() -> None:
    assert "0…4" not in written("github", BROKEN)
    assert "c-1" not in written("github", BROKEN)


@pytest.mark.parametrize("style", sorted(REPORTS))
@given(st.text(alphabet=st.sampled_from('::%\r\n,"\\\u202e\u200b\ufeff\x1b[]<>=#\ud800a '), max_size=30))
def test_no_value_can_write_a_command_or_hide_itself(style: str, text: str) -> None:
    part = replace(PART, value=text, key=text, column=text, becomes=text)
    hostile = replace(BROKEN, part=part, place=Place(f"::{text}", 7))
    other = Finding("code", "error", Place(f"##{text}", 1, 1, 1, text), same(f"says {text}"))
    said = written(style, hostile, other)
    said.encode()
    assert not set("\u202e\u200b\ufeff\x1b\r") & set(said)
    commands = [line for line in said.splitlines() if line.lstrip().startswith(("::", "##["))]
    assert all(line.startswith("::error file=") for line in commands)
    assert not commands or style == "github"
    if style == "json":
        assert json.loads(said)["findings"][0]["record"].get("value", "") == text


def test_a_tally_counts_what_passes() -> None:
    tally = Tally()
    assert list(tally.through([*levels("warning", 2)])) == levels("warning", 2)
    assert (tally.reached("error"), tally.reached("warning"), tally.reached("advice")) == (False, True, True)
