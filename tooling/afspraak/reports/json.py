"""Findings as one JSON document, in every language, for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from afspraak import __version__
from afspraak.codes.base import visible
from afspraak.findings import LEVELS, Finding, RecordPart
from afspraak.outcomes import Outcome, Tally
from afspraak.reports.base import Form, Report, Settings

VERSION = 1


def write(report: Report, settings: Settings) -> Iterator[str]:
    """The document: a version, the findings in order one per line, then the counts and the files."""
    tally = Tally()
    tool: dict[str, Any] = {"name": "afspraak", "version": __version__}
    tool |= {"packages": dict(report.basis.packages)} if report.basis.schemas else {}
    yield f'{{\n"version": {VERSION},\n"tool": {_dumped(tool)},\n"findings": ['
    separator = "\n"
    for finding in tally.through(report.findings):
        yield separator + _dumped(_finding(finding, settings))
        separator = ",\n"
    yield "\n],\n" if separator != "\n" else "],\n"
    counts = {level: tally.levels[level] for level in LEVELS}
    yield f'"counts": {_dumped(counts)},\n"rules": {_dumped(dict(sorted(tally.codes.items())))},\n"files": ['
    yield ",".join("\n" + _dumped(_outcome(outcome)) for outcome in report.outcomes)
    yield "\n]" if report.outcomes else "]"
    schemas = [asdict(schema) for schema in report.schemas]
    yield f',\n"schemas": {_dumped(schemas)}\n}}\n' if schemas else "\n}\n"


def _finding(finding: Finding, settings: Settings) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "code": finding.code,
        "level": finding.level,
        "file": finding.place.file,
        "line": finding.place.line,
        "column": finding.place.column,
        "message": finding.message.as_dict(),
        "remedy": finding.remedy.as_dict(),
        "page": finding.page,
        "link": settings.link(finding.page),
    }
    if finding.part:
        shown["line"] = 0 if finding.part.row == finding.place.line else finding.place.line
        shown["record"] = _part(finding.part)
    return {name: value for name, value in shown.items() if value not in ("", 0, {})}


def _part(part: RecordPart) -> dict[str, Any]:
    shown = {
        "type": part.record_type,
        "row": part.row,
        "key": part.key,
        "field": part.field,
        "column": part.column,
        "label": part.label.as_dict(),
        "value": part.value,
        "becomes": part.becomes,
        "certainty": part.certainty,
        "owner": part.owner,
        "department": part.department,
    }
    return {name: value for name, value in shown.items() if value not in ("", None)}


def _outcome(outcome: Outcome) -> dict[str, Any]:
    slow = [{"rule": rule, "reason": reason} for rule, reason in outcome.one_by_one]
    shown = {
        "file": outcome.file,
        "type": outcome.record_type,
        "encoding": outcome.encoding,
        "delimiter": outcome.delimiter,
        "records": outcome.records,
        "unreadable": outcome.unreadable,
        "stopped": outcome.stopped,
        "schema": outcome.schema,
        "as_of": outcome.as_of.isoformat(),
        "not_evaluated": [
            {"rule": rule.rule, "title": rule.title.as_dict(), "page": rule.page, "reason": rule.reason.as_dict()}
            for rule in outcome.unevaluated
        ],
    }
    return shown | ({"one_by_one": slow} if slow else {})


def _dumped(value: Any) -> str:
    """One line of JSON in which every hidden character, and half a character, is an escape."""
    text = json.dumps(value, ensure_ascii=False)
    return text if visible(text) == text else "".join(map(_escaped, text))


def _escaped(char: str) -> str:
    return char if visible(char) == char else json.dumps(char)[1:-1]


FORM = Form("json", "one document in every language, for programs", write)
