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


WIDEST = 100  # characters of a line that are shown; what lies further away is left out


def _excerpt(place: Place, settings: Settings) -> Iterator[str]:
    line = str(place.line)
    text, start = _window(place.excerpt, max(place.column - 1, 0))
    before = visible(text[:start])
    under = visible(text[start : start + place.width]) or " "
    yield styled(f"   {line} | ", "dim", settings.colour) + visible(text)
    mark = styled("^" * len(under), level_style("error"), settings.colour)
    yield styled(f"   {' ' * len(line)} | ", "dim", settings.colour) + " " * len(before) + mark


def _window(text: str, start: int) -> tuple[str, int]:
    """The part of a long line around `start`, and where `start` lies in it."""
    if len(text) <= WIDEST:
        return text, start
    first = max(0, start - WIDEST // 2) if start > WIDEST * 2 // 3 else 0
    shown = text[first : first + WIDEST]
    cut_before, cut_after = "…" if first else "", "…" if first + WIDEST < len(text) else ""
    return cut_before + shown + cut_after, start - first + len(cut_before)
