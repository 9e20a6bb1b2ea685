"""The parts of the page in HTML; every text from outside goes through `text`."""

from __future__ import annotations

import html
from collections.abc import Iterator

from afspraak.codes.base import visible
from afspraak.findings import LEVEL_WORDS, LEVELS, Finding
from afspraak.reports.base import Report, Settings
from afspraak.reports.closing import file_line, tools, unevaluated
from afspraak.reports.groups import Group
from afspraak.reports.notes import where
from afspraak.reports.styles import LONGEST, safe_link
from afspraak.texts import Texts

_SEARCH = Texts(nl="Zoek in de bevindingen", en="Search the findings")
_HEADS = (
    Texts(nl="Waar", en="Where"),
    Texts(nl="Kenmerk", en="Key"),
    Texts(nl="Veld", en="Field"),
    Texts(nl="Waarde", en="Value"),
    Texts(nl="Wordt", en="Becomes"),
)
_EMPTY = Texts(nl="niet ingevuld", en="not filled")
_SUGGESTED = Texts(nl="voorstel", en="suggestion")
_MORE = Texts(nl="… en nog {count}", en="… and {count} more")
_BASIS = Texts(nl="Waarop dit berust", en="What this rests on")
_AS_OF = Texts(nl="Beoordeeld per {date} met {tools}.", en="Judged as of {date} with {tools}.")
_LEFT = Texts(nl="Niet beoordeeld", en="Not judged")


def text(given: str) -> str:
    """Text from anywhere, harmless within HTML and within an attribute."""
    return html.escape(visible(given).encode("utf-8", "replace").decode(), quote=True)


def filters(settings: Settings) -> str:
    """The search field and a box per level; shown where the script runs."""
    words = {level: text(LEVEL_WORDS[level].in_(settings.language)) for level in LEVELS}
    boxes = "".join(
        f'<label><input type="checkbox" name="{level}" checked> {word}</label>' for level, word in words.items()
    )
    said = text(_SEARCH.in_(settings.language))
    return f'<form hidden><input type="search" name="words" placeholder="{said}" aria-label="{said}">{boxes}</form>\n'


def note(finding: Finding, settings: Settings) -> str:
    """A finding that is about a file and not about a record."""
    language = settings.language
    place = f"<code>{text(where(finding.place))}</code> " if finding.place.file else ""
    said = f"{place}{text(finding.message.in_(language))}"
    return f"{_summary(finding, said, '', settings)}{_remedy(finding, settings)}</details>\n"


def group(found: Group, settings: Settings) -> Iterator[str]:
    """A rule with its count, what to do and the first few findings."""
    language, rule = settings.language, found.first
    count = f'<data value="{found.count}">{found.count}×</data>'
    yield _summary(rule, text(rule.message.in_(language)), count, settings) + _remedy(rule, settings)
    heads = "".join(f"<th>{text(head.in_(language))}</th>" for head in _HEADS)
    yield f"<table><thead><tr>{heads}</tr></thead><tbody>\n"
    yield from (_row(finding, settings) for finding in found.examples)
    yield "</tbody></table>"
    if found.count > len(found.examples):
        yield f'<p class="dim">{text(_MORE.in_(language).format(count=found.count - len(found.examples)))}</p>'
    yield "</details>\n"


def basis(report: Report, settings: Settings) -> Iterator[str]:
    """What was read, with which schemas, and what was not judged."""
    language = settings.language
    if not report.outcomes:
        return
    yield f"<h2>{text(_BASIS.in_(language))}</h2>\n"
    yield f"<p>{text(_AS_OF.in_(language).format(date=', '.join(report.dates), tools=tools(report)))}</p>\n<ul>\n"
    yield from (f"<li>{text(file_line(outcome, settings))}</li>\n" for outcome in report.outcomes)
    for schema in report.schemas:
        marks = f"{text(schema.version)} <code>sha256 {text(schema.sha256)}</code>" if schema.sha256 else ""
        yield f"<li>{text(schema.id)} {marks}</li>\n"
    yield "</ul>\n"
    if left := unevaluated(report):
        yield f"<h2>{text(_LEFT.in_(language))}</h2>\n<ul>\n"
        for rule in left:
            named = _linked(text(rule.title.in_(language)), settings.link(rule.page))
            yield f"<li>{named} <code>{text(rule.rule)}</code>: {text(rule.reason.in_(language))}</li>\n"
        yield "</ul>\n"


def _summary(finding: Finding, said: str, count: str, settings: Settings) -> str:
    word = text(LEVEL_WORDS[finding.level].in_(settings.language))
    return (
        f'<details class="{finding.level}"><summary><b>{word}</b><span>{said} '
        f'<code class="dim">{text(finding.code)}</code></span>{count}</summary>'
    )


def _remedy(finding: Finding, settings: Settings) -> str:
    said = text(finding.remedy.in_(settings.language))
    link = settings.link(finding.page)
    shown = _linked(text(link), link) if safe_link(link) else ""
    return f"<p>{said} {shown}</p>\n" if said or shown else ""


def _row(finding: Finding, settings: Settings) -> str:
    part, language = finding.part, settings.language
    assert part is not None
    value = f'<i class="dim">{text(_EMPTY.in_(language))}</i>' if part.value is None else _value(part.value)
    becomes = "" if part.becomes is None else _value(part.becomes)
    if part.becomes is not None and part.certainty == "suggest":
        becomes += f' <span class="dim">({text(_SUGGESTED.in_(language))})</span>'
    name = text(part.column or part.label.in_(language))
    cells = (f"<code>{text(where(finding.place))}</code>", f"<code>{text(part.key)}</code>", name, value, becomes)
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>\n"


def _value(given: str) -> str:
    cut = given if len(given) <= LONGEST else f"{given[:LONGEST]}…"
    return f"<code>{text(cut)}</code>"


def _linked(said: str, link: str) -> str:
    address = safe_link(link)
    return f'<a href="{html.escape(address, quote=True)}" rel="noreferrer">{said}</a>' if address else said
