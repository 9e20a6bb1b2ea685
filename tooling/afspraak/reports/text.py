"""Findings as text for people: what cannot be read, then rule by rule, then what was read and what was not judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from afspraak.outcomes import Tally
from afspraak.reports.base import Form, Report, Settings
from afspraak.reports.closing import closing
from afspraak.reports.groups import Group, shown
from afspraak.reports.notes import note
from afspraak.texts import Texts

_MORE = Texts(nl="… en nog {count} [{code}]", en="… and {count} more [{code}]")


def write(report: Report, settings: Settings) -> Iterator[str]:
    """The whole report; findings without a record come first, in their own order."""
    tally, groups, notes = Tally(), dict[tuple[str, str], Group](), Counter[str]()
    for finding in tally.through(report.findings):
        if finding.part:
            group = groups.setdefault((finding.level, finding.code), Group(finding))
            group.add(finding, settings.examples)
        else:
            notes[finding.code] += 1
            if not report.outcomes or notes[finding.code] <= settings.examples:
                yield from _block(note(finding, settings))
    if report.outcomes:
        yield from _unshown(notes, settings)
    for group in sorted(groups.values(), key=Group.order):
        yield from _block(shown(group, settings))
    yield from _lines(closing(report, tally, settings))


def _unshown(notes: Counter[str], settings: Settings) -> Iterator[str]:
    for code, count in sorted(notes.items()):
        if count > settings.examples:
            yield _MORE.in_(settings.language).format(count=count - settings.examples, code=code) + "\n\n"


def _block(lines: Iterator[str]) -> Iterator[str]:
    yield from _lines(lines)
    yield "\n"


def _lines(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        yield f"{line}\n"


FORM = Form("text", "for people, on a terminal", write)
