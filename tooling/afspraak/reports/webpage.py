"""Findings as one page of HTML that opens offline, with a filter and links into the handbook."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.outcomes import Tally
from afspraak.reports.base import Form, Report, Settings
from afspraak.reports.closing import counted
from afspraak.reports.page import parts
from afspraak.reports.page.looks import POLICY, SCRIPT, STYLE
from afspraak.reports.sections import Sections
from afspraak.texts import Texts

_RECORDS = Texts(nl="Gecontroleerde records", en="Checked records")
_RULEBOOK = Texts(nl="Het afsprakenboek", en="The rulebook")


def write(report: Report, settings: Settings) -> Iterator[str]:
    """The page, after all findings have been taken."""
    tally, notes = Tally(), list[Finding]()
    sections = Sections(settings)
    for finding in tally.through(report.findings):
        if finding.part:
            sections.add(finding, finding.part)
        else:
            notes.append(finding)
    yield from _head(report, tally, settings)
    yield parts.filters(settings) if tally.levels.total() else ""
    if notes:
        yield "<section>\n"
        yield from (parts.note(finding, settings) for finding in notes)
        yield "</section>\n"
    yield from _sections(sections, settings)
    yield from parts.basis(report, settings)
    yield f"</main>\n<script>{SCRIPT}</script>\n</body>\n</html>\n"


def _head(report: Report, tally: Tally, settings: Settings) -> Iterator[str]:
    title = parts.text((_RECORDS if report.outcomes else _RULEBOOK).in_(settings.language))
    yield f'<!doctype html>\n<html lang="{settings.language}">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="robots" content="noindex">\n'
    yield f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n"
    yield f'<p class="sum">{parts.text(counted(tally, settings))}</p>\n'


def _sections(sections: Sections, settings: Settings) -> Iterator[str]:
    for section in sections:
        title = sections.title(section).in_(settings.language)
        yield "<section>\n" + (f"<h2>{parts.text(title)} ({section.count})</h2>\n" if title else "")
        for group in section.sorted():
            yield from parts.group(group, settings)
        yield "</section>\n"


FORM = Form("html", "one page that opens offline", write, examples=100)
