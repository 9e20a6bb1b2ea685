"""A finding about a place in a file, as text: place, level, message, the line itself and what to do."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.codes.base import visible
from afspraak.findings import LEVEL_WORDS, Finding
from afspraak.places import Place
from afspraak.reports.base import Settings
from afspraak.reports.styles import level_style, safe_name, styled


def note(finding: Finding, settings: Settings) -> Iterator[str]:
    """The lines of one finding, without ends."""
    language, colour = settings.language, settings.colour
    word = styled(LEVEL_WORDS[finding.level].in_(language), level_style(finding.level), colour)
    message = visible(finding.message.in_(language))
    code = styled(f"[{visible(finding.code)}]", "dim", colour)
    head = f"{where(finding.place)}: " if finding.place.file else ""
    yield f"{head}{word}: {message} {code}"
    if finding.place.excerpt:
        yield from _excerpt(finding.place, settings)
    if finding.remedy:
        yield from (f"   {visible(line)}" for line in finding.remedy.in_(language).splitlines())


def where(place: Place) -> str:
    """`file:line:column`, as far as it is known."""
    return safe_name(place.file) + str(place)[len(place.file) :]


def _excerpt(place: Place, settings: Settings) -> Iterator[str]:
    line = str(place.line)
    start = max(place.column - 1, 0)
    before = visible(place.excerpt[:start])
    under = visible(place.excerpt[start : start + place.width]) or " "
    yield styled(f"   {line} | ", "dim", settings.colour) + visible(place.excerpt)
    mark = styled("^" * len(under), level_style("error"), settings.colour)
    yield styled(f"   {' ' * len(line)} | ", "dim", settings.colour) + " " * len(before) + mark
