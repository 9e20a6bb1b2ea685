"""Findings as annotations of a GitHub workflow, without a single value of a record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from afspraak.codes.base import visible
from afspraak.findings import LEVEL_WORDS, LEVELS, Finding, Level
from afspraak.outcomes import Tally
from afspraak.reports.base import Form, Report, Settings
from afspraak.reports.closing import closing
from afspraak.reports.styles import safe_name
from afspraak.texts import Texts

MOST = 10  # GitHub shows no more of each level per step

_COMMANDS: dict[Level, str] = {"error": "error", "warning": "warning", "advice": "notice"}
_MORE = {
    "error": Texts(nl="en nog {count} fouten", en="and {count} more errors"),
    "warning": Texts(nl="en nog {count} waarschuwingen", en="and {count} more warnings"),
    "advice": Texts(nl="en nog {count} tips", en="and {count} more pieces of advice"),
}
_ROW = Texts(nl="rij {row}, {label}: ", en="row {row}, {label}: ")


def write(report: Report, settings: Settings) -> Iterator[str]:
    """At most `MOST` annotations of each level; the last says how many more there are."""
    tally, shown = Tally(), Counter[Level]()
    last: dict[Level, Finding] = {}
    for finding in tally.through(report.findings):
        if shown[finding.level] < MOST - 1:
            shown[finding.level] += 1
            yield _annotation(finding, settings)
        else:
            last.setdefault(finding.level, finding)
    for level in LEVELS:
        more = tally.levels[level] - shown[level]
        if more == 1:
            yield _annotation(last[level], settings)
        elif more:
            yield _line(_COMMANDS[level], {}, _MORE[level].in_(settings.language).format(count=more))
    for line in closing(report, tally, replace(settings, colour=False)):
        yield f"{safe_name(line)}\n"


def _annotation(finding: Finding, settings: Settings) -> str:
    place, language = finding.place, settings.language
    where = {"file": place.file, "line": place.line or "", "col": place.column or ""}
    title = f"{LEVEL_WORDS[finding.level].in_(language)} [{finding.code}]"
    row = ""
    if finding.part:
        row = _ROW.in_(language).format(row=finding.part.row, label=finding.part.label.in_(language))
    parts = [row + finding.message.in_(language), finding.remedy.in_(language), settings.link(finding.page)]
    return _line(_COMMANDS[finding.level], where | {"title": title}, "\n".join(part for part in parts if part))


def _line(command: str, properties: Mapping[str, object], message: str) -> str:
    given = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items() if value != "")
    return f"::{command}{' ' if given else ''}{given}::{_escaped(message)}\n"


def _escaped(text: str) -> str:
    """A message: GitHub reads %25, %0D and %0A back as the characters that they stand for."""
    lines = (visible(line).replace("%", "%25") for line in text.split("\n"))
    return "%0A".join(lines)


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


FORM = Form("github", "annotations in a GitHub workflow", write)
