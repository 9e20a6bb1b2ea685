"""Counts without those too small to show, because they may point at a person, and without what would give these away.

A total and its parts give a part away by subtraction: the records of a type are spread over departments, owners and
rules, and those of an owner or a department over its rules. So of each total as many parts are left out that they leave
it open how many there are in any of them; where there are no more parts, the total goes too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from afspraak.changes.effect.counts import Count, Counts, Impact

_COLUMNS = tuple(each.name for each in fields(Counts))

_Row = tuple[str, int]  # which table, and which row of it
_Cell = tuple[_Row, str]  # and which column


@dataclass(frozen=True, slots=True)
class _Sum:
    """A row, and the rows over which its records are spread."""

    total: _Row
    parts: tuple[_Row, ...]


def hidden(impact: Impact, small: int) -> Impact:
    """Every count from 1 to `small` left out, and what would tell it; what was hidden before stays so."""
    if small <= impact.small:
        return impact
    rows = {(table, at): row for table in _TABLES for at, row in enumerate(getattr(impact, table))}
    known: dict[_Cell, Count] = {
        (row, column): getattr(each.counts, column) for row, each in rows.items() for column in _COLUMNS
    }
    out = {cell for cell, count in known.items() if count is None or 0 < count < small}
    out |= {(row, "repairable") for row in rows if _tells_the_rest(row, known, small)}
    sums, before = tuple(_sums(impact)), -1
    while len(out) != before:
        before = len(out)
        for each in sums:
            for column in _COLUMNS:
                out |= _more(each, column, known, out, small)
    shown: dict[str, Any] = {
        table: tuple(_without(rows[row], row, out, small) for row in rows if row[0] == table) for table in _TABLES
    }
    return replace(impact, **shown, small=max(small, impact.small))


_TABLES = ("types", "rules", "departments", "owners")


def _tells_the_rest(row: _Row, known: Mapping[_Cell, Count], small: int) -> bool:
    """Whether those that no repair mends are few, so that what it does mend would tell them."""
    failing, mended = known[row, "newly_failing"], known[row, "repairable"]
    return failing is not None and mended is not None and 0 < failing - mended < small


def _sums(impact: Impact) -> Iterator[_Sum]:
    """Every total with its parts; rules count in it that are errors on the run date, as totals count those."""
    errors = {
        ("rules", at): rule for at, rule in enumerate(impact.rules) if rule.level == "error" and not rule.from_date
    }
    for at, of in enumerate(impact.types):
        rules = tuple(row for row, rule in errors.items() if rule.record_type == of.record_type)
        yield _Sum(("types", at), rules)
        for table in ("departments", "owners"):
            groups = enumerate(getattr(impact, table))
            yield _Sum(("types", at), tuple((table, n) for n, each in groups if each.record_type == of.record_type))
    for table, name in (("departments", "department"), ("owners", "owner")):
        for at, group in enumerate(getattr(impact, table)):
            own = (row for row, rule in errors.items() if getattr(rule, name) == group.name)
            yield _Sum((table, at), tuple(row for row in own if errors[row].record_type == group.record_type))


def _more(each: _Sum, column: str, known: Mapping[_Cell, Count], out: set[_Cell], small: int) -> set[_Cell]:
    """What else is to be left out of one column of a total and its parts."""
    total = (each.total, column)
    parts = [(row, column) for row in each.parts if known[row, column] != 0]
    gone = [cell for cell in parts if cell in out]
    left = sorted((cell for cell in parts if cell not in out), key=lambda cell: (known[cell] or 0, cell))
    if total in out:
        return set() if gone else set(left[:1])
    added: set[_Cell] = set()
    while gone and not _open([*gone, *added], known, small):
        if not left:
            return added | {total}
        added.add(left.pop(0))
    return added


def _open(cells: Iterable[_Cell], known: Mapping[_Cell, Count], small: int) -> bool:
    """Whether their sum leaves it open how many each of them is."""
    counts = [known[cell] or 1 for cell in cells]
    return len(counts) > 1 and sum(counts) - len(counts) >= small - 1


def _without(row: Any, at: _Row, out: set[_Cell], small: int) -> Any:
    """The row without these counts, and without how many records there are where those are few."""
    told = {name: None for name in ("records", "unreadable") if 0 < (getattr(row, name, 0) or 0) < small}
    counts = {column: None for column in _COLUMNS if (at, column) in out}
    return replace(row, counts=replace(row.counts, **counts), **told)
