"""The findings about records, rule by rule: an exact count and the first few examples."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from afspraak.codes.base import visible
from afspraak.findings import LEVEL_WORDS, LEVELS, Finding, RecordPart
from afspraak.reports.base import Settings
from afspraak.reports.styles import level_style, number, safe_name, styled, value
from afspraak.texts import Texts

_MORE = Texts(nl="… en nog {count}", en="… and {count} more")
_EMPTY = Texts(nl="niet ingevuld", en="not filled")
_SUGGESTED = Texts(nl="voorstel", en="suggestion")
TIMES = (Texts(nl="keer", en="time"), Texts(nl="keer", en="times"))


@dataclass(slots=True)
class Group:
    """One rule that was broken."""

    first: Finding
    count: int = 0
    examples: list[Finding] = field(default_factory=list)

    def add(self, finding: Finding, most: int) -> None:
        """Counts a finding, and keeps it where there is room for an example."""
        self.count += 1
        if len(self.examples) < most:
            self.examples.append(finding)

    def order(self) -> tuple[int, int, str]:
        """Worst first, then most often, then by name."""
        return LEVELS.index(self.first.level), -self.count, self.first.code


def shown(group: Group, settings: Settings) -> Iterator[str]:
    """The lines of one rule, without ends."""
    language, colour, rule = settings.language, settings.colour, group.first
    word = styled(LEVEL_WORDS[rule.level].in_(language), level_style(rule.level), colour)
    title = styled(visible(rule.message.in_(language)), "bold", colour)
    yield f"{word}: {title} [{visible(rule.code)}], {number(group.count, *TIMES, language)}"
    yield from (f"   {line}" for line in _examples(group, settings))
    if group.count > len(group.examples):
        yield f"   {_MORE.in_(language).format(count=group.count - len(group.examples))}"
    if rule.remedy:
        yield f"   → {visible(' '.join(rule.remedy.in_(language).split()))}"
    if link := settings.link(rule.page):
        yield "   " + styled(visible(link), "dim", colour)


def _examples(group: Group, settings: Settings) -> Iterator[str]:
    rows = [
        (_origin(found), visible(found.part.key), _said(found.part, settings)) for found in group.examples if found.part
    ]
    widths = [max(len(row[column]) for row in rows) if rows else 0 for column in (0, 1)]
    for origin, key, said in rows:
        cells = [origin.ljust(widths[0])] + ([key.ljust(widths[1])] if widths[1] else []) + [said]
        yield "  ".join(cells)


def _origin(finding: Finding) -> str:
    return f"{safe_name(finding.place.file)}:{finding.place.line}"


def _said(part: RecordPart, settings: Settings) -> str:
    """`Phone: "0…1" → "+…1"`."""
    name = visible(part.column or part.label.in_(settings.language))
    said = f"{name}: {_EMPTY.in_(settings.language) if part.value is None else value(part.value)}"
    if part.becomes is None:
        return said
    doubt = f" ({_SUGGESTED.in_(settings.language)})" if part.certainty == "suggest" else ""
    return f"{said} → {value(part.becomes)}{doubt}"
