"""Findings as text for people: what cannot be read, then rule by rule, then what was read and what was not judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from afspraak.codes.base import visible
from afspraak.findings import Finding
from afspraak.outcomes import Tally
from afspraak.reports.base import Form, Report, Settings
from afspraak.reports.closing import closing
from afspraak.reports.groups import TIMES, shown
from afspraak.reports.notes import note
from afspraak.reports.sections import Section, Sections
from afspraak.reports.styles import number, styled
from afspraak.texts import Texts

_MORE = Texts(nl="… en nog {count} [{code}]", en="… and {count} more [{code}]")


def write(report: Report, settings: Settings) -> Iterator[str]:
    """The whole report, after all findings have been taken; those without a record come first, in their own order."""
    tally, sections = Tally(), Sections(settings)
    notes, counted = list[Finding](), Counter[str]()
    for finding in tally.through(report.findings):
        if finding.part:
            sections.add(finding, finding.part)
        else:
            counted[finding.code] += 1
            if settings.notes is None or counted[finding.code] <= settings.notes:
                notes.append(finding)
    for finding in notes:
        yield from _block(note(finding, settings))
    yield from _unshown(counted - Counter(finding.code for finding in notes), settings)
    for section in sections:
        if title := sections.title(section):
            yield from _block(_heading(section, title, settings))
        for group in section.sorted():
            yield from _block(shown(group, settings))
    yield from _lines(closing(report, tally, settings))


def _heading(section: Section, title: Texts, settings: Settings) -> Iterator[str]:
    text = f"{visible(title.in_(settings.language))}, {number(section.count, *TIMES, settings.language)}"
    yield styled(text, "bold", settings.colour)
    yield "=" * len(text)


def _unshown(more: Counter[str], settings: Settings) -> Iterator[str]:
    for code, count in sorted(more.items()):
        yield _MORE.in_(settings.language).format(count=count, code=code) + "\n\n"


def _block(lines: Iterator[str]) -> Iterator[str]:
    yield from _lines(lines)
    yield "\n"


def _lines(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        yield f"{line}\n"


FORM = Form("text", "for people, on a terminal", write)
