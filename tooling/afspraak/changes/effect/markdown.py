"""The effect of a change as Markdown in which nothing that a rulebook says can become markup."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes.effect.counts import Impact
from afspraak.changes.effect.words import COLUMNS, LEFT, Row, heads, left, notices, tables
from afspraak.pages import markdown


def write(impact: Impact, language: str, stale: bool = False) -> str:
    """A table per way to look at it, under headings.

    With `stale` it says that the counts belong to another state of the proposal.
    """
    return "\n\n".join(_parts(impact, language, stale)) + "\n"


def _parts(impact: Impact, language: str, stale: bool) -> Iterator[str]:
    yield ". ".join(markdown.line(head) for head in heads(impact, language)) + "."
    yield from (markdown.line(notice) for notice in notices(impact, language, stale))
    columns = [column.in_(language) for column in COLUMNS]
    for table in tables(impact, language):
        yield f"### {markdown.line(table.title)}"
        rows = [(_about(row), *map(markdown.cell, row.counts)) for row in table.rows]
        yield markdown.table(["", *columns], rows)
    if impact.left:
        yield f"### {LEFT.in_(language)}"
        yield markdown.bullets(map(markdown.line, left(impact, language)))


def _about(row: Row) -> str:
    return f"{markdown.line(row.about)}<br>{markdown.line(row.note)}" if row.note else markdown.line(row.about)
