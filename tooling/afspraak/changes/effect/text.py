"""The effect of a change as text, for a terminal."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from afspraak.changes.effect.counts import Impact
from afspraak.changes.effect.words import COLUMNS, LEFT, Row, heads, left, notices, tables
from afspraak.codes.base import visible


def write(impact: Impact, language: str, stale: bool = False) -> str:
    """Tables of numbers that stand under each other, then what was not evaluated.

    With `stale` it says that the counts belong to another state of the proposal.
    """
    return "\n".join(visible(line) for line in _lines(impact, language, stale)) + "\n"


_WIDE = 52  # characters for what a row is about; a longer one has its counts on the next line


def _lines(impact: Impact, language: str, stale: bool) -> Iterator[str]:
    yield from heads(impact, language)
    yield from notices(impact, language, stale)
    columns = [column.in_(language) for column in COLUMNS]
    for table in tables(impact, language):
        yield ""
        yield f"{table.title:<{_WIDE + 2}}  {'  '.join(columns)}"
        for before, row in itertools.pairwise([Row("", ()), *table.rows]):
            yield from _row(row, columns, again=row.about == before.about)
    if impact.left:
        yield ""
        yield LEFT.in_(language)
        yield from (f"  {line}" for line in left(impact, language))


def _row(row: Row, columns: list[str], again: bool) -> Iterator[str]:
    """What it is about, unless that stands there already, and the counts under the names of their columns."""
    about, note = visible(row.about), visible(row.note)
    if note or len(about) > _WIDE:
        yield from () if again else (f"  {about}",)
        about = f"  {note}"
    counts = (f"{count:>{len(column)}}" for count, column in zip(row.counts, columns, strict=True))
    yield f"  {about:<{_WIDE}}  {'  '.join(counts)}"
