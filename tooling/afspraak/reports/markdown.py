"""Findings as Markdown, for a comment or a job summary on GitHub: one that can be found back, and is never too long."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afspraak.codes.base import visible
from afspraak.findings import LEVEL_WORDS, Finding
from afspraak.outcomes import Tally
from afspraak.reports.base import Form, Report, Settings
from afspraak.reports.closing import counted, file_line, schema_line, tools, unevaluated
from afspraak.reports.groups import Group
from afspraak.reports.notes import where
from afspraak.reports.sections import Sections
from afspraak.reports.styles import safe_link
from afspraak.texts import Texts

MARKER = "<!-- afspraak-report -->"
MOST = 65_536  # characters of a comment on GitHub; counted in bytes, as not every host counts alike
_ROOM = 4_096  # for what follows the rules

_TITLE = Texts(nl="Gecontroleerde records", en="Checked records")
_RULEBOOK = Texts(nl="Het afsprakenboek", en="The rulebook")
_HEAD = Texts(nl="| | Regel | Keer | Voorbeelden |", en="| | Rule | Times | Examples |")
_MORE = Texts(nl="… en nog {count} regels of meldingen.", en="… and {count} more rules or notes.")
_LEFT = Texts(nl="Regels die niet zijn beoordeeld: {count}.", en="Rules that were not judged: {count}.")
_BASIS = Texts(nl="Beoordeeld per {date} met {tools}", en="Judged as of {date} with {tools}")
_SPECIAL = re.compile(r"([\\`*_\[\]#|~>])")


def write(report: Report, settings: Settings) -> Iterator[str]:
    """The report, cut at whole rules where it would become too long."""
    tally, sections = Tally(), Sections(settings)
    notes: list[Finding] = []
    for finding in tally.through(report.findings):
        if finding.part:
            sections.add(finding, finding.part)
        else:
            notes.append(finding)
    title = _TITLE if report.outcomes else _RULEBOOK
    head = f"{MARKER}\n### {title.in_(settings.language)}\n\n{_text(counted(tally, settings))}\n"
    end = "".join(_closing(report, settings))[:_ROOM]
    blocks = [_note(finding, settings) for finding in notes] + [*_tables(sections, settings)]
    yield head
    yield from _fitting(blocks, MOST - len(head.encode()) - len(end.encode()) - 200, settings)
    yield end


def _fitting(blocks: list[str], room: int, settings: Settings) -> Iterator[str]:
    for place, block in enumerate(blocks):
        room -= len(block.encode())
        if room < 0:
            yield f"\n{_MORE.in_(settings.language).format(count=len(blocks) - place)}\n"
            return
        yield block


def _note(finding: Finding, settings: Settings) -> str:
    language = settings.language
    place = f"{_code(where(finding.place))} " if finding.place.file else ""
    message, remedy = _text(finding.message.in_(language)), _text(finding.remedy.in_(language))
    return f"\n- **{LEVEL_WORDS[finding.level].in_(language)}** {place}{message} {_code(finding.code)} {remedy}\n"


def _tables(sections: Sections, settings: Settings) -> Iterator[str]:
    for section in sections:
        title = sections.title(section).in_(settings.language)
        head = f"\n#### {_text(title)} ({section.count})\n" if title else ""
        for place, group in enumerate(section.sorted()):
            start = f"{head}\n{_HEAD.in_(settings.language)}\n|---|---|---:|---|\n" if place == 0 else ""
            yield start + _row(group, settings)


def _row(group: Group, settings: Settings) -> str:
    language, rule = settings.language, group.first
    title, link = _text(rule.message.in_(language)), safe_link(settings.link(rule.page))
    named = f"[{title}]({link})" if link else title
    examples = "<br>".join(_example(finding, settings) for finding in group.examples)
    return f"| {LEVEL_WORDS[rule.level].in_(language)} | {named} {_code(rule.code)} | {group.count} | {examples} |\n"


def _example(finding: Finding, settings: Settings) -> str:
    part = finding.part
    assert part is not None
    name = part.column or part.label.in_(settings.language)
    value = f": {_code(part.value)}" if part.value is not None else ""
    becomes = f" → {_code(part.becomes)}" if part.becomes is not None else ""
    return f"{_code(where(finding.place))} {_text(name)}{value}{becomes}"


def _closing(report: Report, settings: Settings) -> Iterator[str]:
    language = settings.language
    if report.outcomes:
        yield "\n"
    for outcome in report.outcomes:
        yield f"- {_text(file_line(outcome, settings))}\n"
    if left := unevaluated(report):
        yield f"- {_LEFT.in_(language).format(count=len(left))}\n"
        for rule in left[: max(settings.examples, 1)]:
            yield f"  - {_text(rule.title.in_(language))} {_code(rule.rule)}: {_text(rule.reason.in_(language))}\n"
    if report.dates:
        yield f"- {_text(_BASIS.in_(language).format(date=', '.join(report.dates), tools=tools(report)))}\n"
    for schema in report.schemas:
        if schema.id:
            yield f"- {_code(schema_line(schema), most=300)}\n"


def _text(text: str) -> str:
    """Text that Markdown shows as it is: nothing in it is a mark, a tag, a mention or a number of an issue."""
    shown = visible(" ".join(text.split()))[:500].replace("&", "&amp;").replace("<", "&lt;")
    return _SPECIAL.sub(r"\\\1", shown).replace("@", "&#64;").replace("://", ":&#47;/")


def _code(text: str, most: int = 80) -> str:
    """A value as code, within a table."""
    shown = visible(text)[:most].replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<code>{_SPECIAL.sub(lambda found: f'&#{ord(found[0])};', shown).replace('@', '&#64;')}</code>"


FORM = Form("markdown", "for a comment or a job summary on GitHub", write)
