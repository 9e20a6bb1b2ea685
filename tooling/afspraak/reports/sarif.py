"""Findings as SARIF 2.1.0, within what GitHub takes, without a single value of a record."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any
from urllib.parse import quote

from afspraak import __version__
from afspraak.codes.base import visible
from afspraak.findings import LEVELS, Finding, Level
from afspraak.outcomes import Tally
from afspraak.reports.base import Form, Report, Settings
from afspraak.reports.closing import file_line, unevaluated
from afspraak.reports.styles import safe_link
from afspraak.texts import Texts

MOST = 25_000  # results of one run, and rules as well: GitHub refuses more

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: dict[Level, str] = {"error": "error", "warning": "warning", "advice": "note"}
_ROW = Texts(nl="rij {row}, {label}: ", en="row {row}, {label}: ")
_MORE = Texts(
    nl="Er zijn nog {count} bevindingen; hier staan de {most} ergste.",
    en="There are {count} more findings; these are the {most} worst ones.",
)


class _Kept:
    """The worst findings, as many as fit, and the rules that they name."""

    def __init__(self) -> None:
        self.tally = Tally()
        self.rules: dict[str, Finding] = {}
        self._by_level: dict[Level, list[Finding]] = {level: [] for level in LEVELS}

    def take(self, findings: Iterable[Finding]) -> None:
        for finding in self.tally.through(findings):
            kept = self._by_level[finding.level]
            if len(kept) < MOST and (finding.code in self.rules or len(self.rules) < MOST):
                kept.append(finding)
                self.rules.setdefault(finding.code, finding)

    def worst(self) -> list[Finding]:
        return [finding for level in LEVELS for finding in self._by_level[level]][:MOST]


def write(report: Report, settings: Settings) -> Iterator[str]:
    """One run, its results one per line."""
    kept = _Kept()
    kept.take(report.findings)
    results = kept.worst()
    places = {code: place for place, code in enumerate(kept.rules)}
    yield f'{{"$schema": {_dumped(_SCHEMA)},\n"version": "2.1.0",\n"runs": [{{\n'
    for name, value in _around(report, kept, settings):
        yield f'"{name}": {_dumped(value)},\n'
    yield '"results": ['
    seen = Counter[str]()
    for number, finding in enumerate(results):
        yield ("\n" if number == 0 else ",\n") + _dumped(_result(finding, places, seen, settings))
    yield "\n]}]}\n"


def _around(report: Report, kept: _Kept, settings: Settings) -> Iterator[tuple[str, Any]]:
    yield "tool", {"driver": _driver(kept, settings)}
    yield "invocations", [_invocation(report, kept, settings)]
    yield "columnKind", "unicodeCodePoints"
    yield "originalUriBaseIds", {"%SRCROOT%": {"description": {"text": "The folder in which the command was called."}}}
    yield "properties", _facts(report, kept)


def _driver(kept: _Kept, settings: Settings) -> dict[str, Any]:
    rules = [_rule(finding, settings) for finding in kept.rules.values()]
    driver: dict[str, Any] = {"name": "afspraak", "version": __version__, "language": settings.language, "rules": rules}
    return driver | ({"informationUri": site} if (site := safe_link(settings.site)) else {})


def _rule(finding: Finding, settings: Settings) -> dict[str, Any]:
    about = finding.part
    message = finding.message.in_(settings.language) if about else finding.code
    rule: dict[str, Any] = {
        "id": finding.code,
        "shortDescription": {"text": visible(message) or finding.code},
        "defaultConfiguration": {"level": _LEVELS[finding.level]},
    }
    if finding.remedy and about:
        rule["help"] = {"text": visible(finding.remedy.in_(settings.language))}
    if link := safe_link(settings.link(finding.page)):
        rule["helpUri"] = link
    if about and (tags := [tag for tag in (about.record_type, about.department) if tag]):
        rule["properties"] = {"tags": tags}
    return rule


def _result(finding: Finding, places: dict[str, int], seen: Counter[str], settings: Settings) -> dict[str, Any]:
    text = visible(finding.message.in_(settings.language))
    if finding.part:
        label = visible(finding.part.label.in_(settings.language))
        text = _ROW.in_(settings.language).format(row=finding.part.row, label=label) + text
    return {
        "ruleId": finding.code,
        "ruleIndex": places[finding.code],
        "level": _LEVELS[finding.level],
        "message": {"text": text or finding.code},
        "locations": [{"physicalLocation": _location(finding)}],
        "partialFingerprints": {"afspraakFinding/v1": _fingerprint(finding, seen)},
    }


def _location(finding: Finding) -> dict[str, Any]:
    file = finding.place.file.replace("\\", "/")
    artifact = {"uri": quote(file.encode("utf-8", "replace"), safe="/")}
    if not file.startswith("/"):
        artifact["uriBaseId"] = "%SRCROOT%"
    region = {"startLine": max(finding.place.line, 1)}
    return {"artifactLocation": artifact, "region": region | _columns(finding)}


def _columns(finding: Finding) -> dict[str, int]:
    return {"startColumn": finding.place.column} if finding.place.column else {}


def _fingerprint(finding: Finding, seen: Counter[str]) -> str:
    """The same finding in the next run, whatever line it is on then; equal ones are told apart by their order."""
    part = finding.part
    about = (part.record_type, part.field, part.key) if part else (finding.message.nl,)
    text = "\x1f".join((finding.place.file, finding.code, *about))
    mark = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
    seen[mark] += 1
    return f"{mark}:{seen[mark]}"


def _invocation(report: Report, kept: _Kept, settings: Settings) -> dict[str, Any]:
    notes = [file_line(outcome, settings) for outcome in report.outcomes]
    if (more := kept.tally.levels.total() - MOST) > 0:
        notes.insert(0, _MORE.in_(settings.language).format(count=more, most=MOST))
    said = [{"level": "note", "message": {"text": note}} for note in notes]
    stopped = any(outcome.stopped for outcome in report.outcomes)
    return {"executionSuccessful": not stopped, "toolExecutionNotifications": said}


def _facts(report: Report, kept: _Kept) -> dict[str, Any]:
    return {
        "asOf": ", ".join(report.dates),
        "packages": dict(report.basis.packages),
        "schemas": [asdict(schema) for schema in report.schemas],
        "counts": {level: kept.tally.levels[level] for level in LEVELS},
        "rules": dict(sorted(kept.tally.codes.items())),
        "notEvaluated": [rule.rule for rule in unevaluated(report)],
    }


def _dumped(value: Any) -> str:
    """One line of JSON in ASCII: nothing hidden, whatever the names of files and rules are."""
    return json.dumps(value)


FORM = Form("sarif", "SARIF 2.1.0, for code scanning", write)
