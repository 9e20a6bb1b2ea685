"""Observations about files and records, as values."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeVar

from afspraak.places import Place
from afspraak.texts import Texts

Level = Literal["error", "warning", "advice"]
LEVELS: tuple[Level, ...] = ("error", "warning", "advice")  # worst first
LEVEL_WORDS: dict[Level, Texts] = {
    "error": Texts(nl="fout", en="error"),
    "warning": Texts(nl="waarschuwing", en="warning"),
    "advice": Texts(nl="tip", en="advice"),
}
_Day = TypeVar("_Day", datetime.date, str)  # a text: ISO, as schemas write it


@dataclass(frozen=True, slots=True)
class RecordPart:
    """The part of a record that a finding is about; values are masked before they get here."""

    record_type: str
    row: int  # the row that a spreadsheet shows, from 1
    key: str  # the record's own key, masked
    field: str
    column: str  # the field's name in the export
    label: Texts
    value: str | None = None  # masked; None where the field is not filled
    becomes: str | None = None  # masked as well
    certainty: str = ""  # safe | suggest, where `becomes` is filled
    owner: str = ""  # the role that keeps the field; else the owner of the rule
    department: str = ""  # of that role
    identity: str = ""  # a hash of record type and key, for programs that compare runs; no report shows it


@dataclass(frozen=True, slots=True)
class Finding:
    """One observation: where, which rule, how bad, what to do."""

    code: str  # a finding code, or the id of the rule that is broken
    level: Level
    place: Place
    message: Texts  # the fact and the expectation
    remedy: Texts = Texts()
    page: str = ""  # the address of the page that explains it
    part: RecordPart | None = None


def ordered(findings: Iterable[Finding]) -> list[Finding]:
    """By file, line and column, then by code: the same findings always read in the same order."""
    return sorted(findings, key=lambda found: (found.place.file, found.place.line, found.place.column, found.code))


def counts(findings: Iterable[Finding]) -> dict[Level, int]:
    """How many findings there are of each level, every level included."""
    counted = Counter(finding.level for finding in findings)
    return {level: counted[level] for level in LEVELS}


def at_least(findings: Iterable[Finding], level: Level) -> bool:
    """Whether any finding is as bad as `level`, or worse."""
    limit = LEVELS.index(level)
    return any(LEVELS.index(finding.level) <= limit for finding in findings)


def level_on(levels: Iterable[tuple[Level, _Day | None]], day: _Day) -> Level | None:
    """The last level that has started on this day, of levels in order of their start; None where none has yet."""
    reached = [level for level, start in levels if start is None or start <= day]
    return reached[-1] if reached else None
