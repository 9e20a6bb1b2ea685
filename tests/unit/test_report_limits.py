"""SARIF, Markdown and the page of HTML: within their limits, and without a word that does harm."""

from __future__ import annotations

import datetime
import html.parser
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from afspraak.findings import Finding, RecordPart
from afspraak.outcomes import Basis, Outcome, Schema, Unevaluated
from afspraak.places import Place
from afspraak.reports import REPORTS, Report, Settings, markdown, sarif
from afspraak.reports.page.looks import POLICY
from afspraak.texts import same

SARIF = Draft202012Validator(
    json.loads((Path(__file__).parents[1] / "fixtures" / "sarif-minimal.schema.json").read_text())
)
PART = RecordPart("contact", 7, "c-1", "phone", "Tel.", same("Phone"), "0…4", "+3…4", "suggest", "crm-manager", "sales")
BROKEN = Finding("phone-form", "error", Place("c d.csv", 7), same("A number is right"), same("Do."), "p/#x", PART)
NOTE = Finding("records-no-rows", "warning", Place("/abs/c.csv"), same("nothing"))
SITE = Settings("en", "https://handbook.example/")
SCHEMA = Schema("contact", "https://handbook.example/c.json", "1.2.0", "ab" * 32)
HOSTILE = "</script><img src=x onerror=alert(1)>\"'`|[a](javascript:alert(1)) @who #1 ://x \u202e\ud800"


def written(style: str, *findings: Finding, more: Settings = SITE) -> str:
    outcome = Outcome("c.csv", "contact", SCHEMA.id, datetime.date(2026, 1, 2), "UTF-8", ";", 12)
    outcome.unevaluated = (Unevaluated("twice", same("Nobody is in it twice"), "p/#y", same("no accounts")),)
    report = Report(iter(findings), [outcome], Basis((SCHEMA,), (("phonenumbers", "9.9.9"),)))
    return "".join(REPORTS[style].write(report, more))


def results(*findings: Finding) -> list[dict[str, Any]]:
    document = json.loads(written("sarif", *findings))
    SARIF.validate(document)
    found: list[dict[str, Any]] = document["runs"][0]["results"]
    return found


def test_sarif_is_sarif_and_holds_no_values() -> None:
    first, note = results(BROKEN, NOTE)
    assert first["locations"][0]["physicalLocation"]["artifactLocation"] == {
        "uri": "c%20d.csv",
        "uriBaseId": "%SRCROOT%",
    }
    assert note["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "/abs/c.csv"}
    said = written("sarif", BROKEN)
    assert "0…4" not in json.loads(said).__repr__()
    assert "c-1" not in said


def test_sarif_keeps_the_worst_within_the_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MOST", 5)
    findings = [replace(BROKEN, level="advice", code="tip")] * 4 + [BROKEN] * 3
    found = results(*findings)
    assert [result["ruleId"] for result in found] == ["phone-form"] * 3 + ["tip"] * 2
    assert "2 more" in written("sarif", *findings)


def test_a_fingerprint_outlives_the_line_and_is_never_given_twice() -> None:
    moved = replace(BROKEN, place=Place("c d.csv", 99))
    marks = [result["partialFingerprints"]["afspraakFinding/v1"] for result in results(BROKEN, BROKEN)]
    assert [result["partialFingerprints"]["afspraakFinding/v1"] for result in results(moved)] == marks[:1]
    assert len(set(marks)) == 2


@settings(max_examples=60)
@given(st.text(max_size=40))
def test_sarif_is_sarif_whatever_it_is_about(text: str) -> None:
    part = replace(PART, value=text, key=text, column=text)
    results(replace(BROKEN, part=part, place=Place(text, 7), message=same(text)), replace(NOTE, place=Place(text)))


@pytest.mark.parametrize("count", [1, 3000])
def test_markdown_is_found_back_and_never_too_long(count: int) -> None:
    findings = [replace(BROKEN, code=f"rule-{number}") for number in range(count)]
    said = written("markdown", *findings, *[NOTE] * count)
    assert said.startswith(markdown.MARKER)
    assert len(said.encode()) <= markdown.MOST
    assert ("more rules or notes" in said) == (count > 1)
    assert "phonenumbers 9.9.9" in said


class Page(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]


def hostile(text: str) -> list[Finding]:
    part = replace(PART, value=text, key=text, column=text, becomes=text, owner=text)
    said = {"code": text, "message": same(text)}
    broken = replace(BROKEN, part=part, place=Place(text, 7), remedy=same(text), page=text, **said)
    return [broken, replace(NOTE, place=Place(text), **said)]


@settings(max_examples=60)
@given(
    st.one_of(st.just(HOSTILE), st.text(alphabet=st.sampled_from("<>\"'&/ aiscrptonjv:=()`|[]\\\n\ud800"), max_size=40))
)
def test_a_page_runs_nothing_but_its_own_script(text: str) -> None:
    page = Page()
    for site in ("https://handbook.example", "javascript:alert(1)//"):
        page.feed(written("html", *hostile(text), more=replace(SITE, site=site, group_by="owner")))
    assert page.tags.count("script") == 2
    assert not {"img", "iframe", "link", "object", "base"} & set(page.tags)
    assert not [name for name, _ in page.attributes if name.startswith("on") or name in ("src", "style")]
    assert all(value.startswith("https://handbook.example") for name, value in page.attributes if name == "href")


def test_a_page_says_what_it_rests_on_and_calls_no_one() -> None:
    said = written("html", BROKEN, NOTE, more=replace(SITE, language="nl", languages=("nl", "en")))
    for fact in (
        POLICY,
        SCHEMA.sha256,
        "1.2.0",
        "phonenumbers 9.9.9",
        "2026-01-02",
        "Nobody is in it twice",
        'lang="nl"',
    ):
        assert fact in said
    assert "https://handbook.example/p/#x" in said
    assert "@import" not in said
    assert "url(" not in said


@settings(max_examples=60)
@given(st.text(alphabet=st.sampled_from("<>\"'&/ a`|[]()\\\n@#:!*_-+\ud800"), max_size=40))
def test_markdown_shows_text_as_text(text: str) -> None:
    said = written("markdown", *hostile(text))
    said.encode()
    assert "<a" not in said.replace("<afspraak", "")
    assert "@" not in said
    assert all(line.count("|") - line.count("\\|") in (0, 5) for line in said.splitlines() if line.startswith("|"))


@pytest.mark.parametrize("group_by", ["field", "owner", "department"])
@pytest.mark.parametrize("style", ["text", "markdown", "html"])
def test_findings_are_put_together_as_asked(style: str, group_by: str) -> None:
    other = replace(PART, field="email", owner="", department="")
    findings = [BROKEN, BROKEN, replace(BROKEN, part=other)]
    said = written(style, *findings, more=replace(SITE, group_by=group_by))
    names = {
        "field": ("contact.phone", "contact.email"),
        "owner": ("crm-manager", "nobody"),
        "department": ("sales", "nobody"),
    }
    first, second = (said.replace("\\", "").index(f": {name}") for name in names[group_by])
    assert first < second


def test_rules_that_were_decided_record_by_record_are_named() -> None:
    outcome = Outcome("c.csv", "contact", SCHEMA.id, datetime.date(2026, 1, 2))
    outcome.one_by_one = (("odd", "keyword"), ("odder", "keyword"))
    said = {style: "".join(REPORTS[style].write(Report([], [outcome]), SITE)) for style in ("text", "json")}

    assert "\n2 rules were decided record by record, which is slower: odd, odder\n" in said["text"]
    assert json.loads(said["json"])["files"][0]["one_by_one"][1] == {"rule": "odder", "reason": "keyword"}


@pytest.mark.parametrize("style", ["text", "json", "markdown", "html"])
def test_what_was_not_judged_has_its_reason(style: str) -> None:
    assert "no accounts" in written(style)
