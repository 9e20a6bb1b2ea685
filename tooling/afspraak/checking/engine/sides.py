"""The map step of rules across records: what a rule keeps of the records of a table, as SQL."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from afspraak.checking.across.base import Side
from afspraak.checking.engine import forms
from afspraak.checking.engine.columns import ABSENT, FLOAT, STRING, Column
from afspraak.checking.engine.fields import fields_of
from afspraak.checking.engine.keywords.base import Schema, Scope
from afspraak.checking.engine.musts import EXACT
from afspraak.checking.engine.musts.dates import is_day
from afspraak.checking.engine.sql import TRUE, every
from afspraak.checking.engine.staged import Staged
from afspraak.checking.engine.unsupported import Unsupported

# ruff: noqa: S608 (every text that comes from outside passes through sql.literal, and every name is ours)


def fields_read(side: Side, condition: Any = None) -> frozenset[str]:
    """Every field that the side needs."""
    found = {*side.values, *side.filled, *side.days}
    for form in (side.where, condition):
        named = fields_of(form) if form is not None else set()
        if named is None:
            raise Unsupported("a condition on unnamed fields")
        found |= named
    return frozenset(found)


_FILE = 1 << 40  # more than a file has rows


def mapped(side: Side, files: Sequence[Staged], condition: Any = None) -> str:
    """A query of `row`, `judged` and the values v0, v1, … of the records that count, of all files of a table."""
    each = (_mapped(side, staged, condition, number * _FILE) for number, staged in enumerate(files))
    return " UNION ALL ".join(each)


def of_file(hits: str, number: int) -> str:
    """The rows of one file of a table among hits on all of them, by their number in that file."""
    return f"(SELECT row % {_FILE} AS row, rule FROM {hits} WHERE row // {_FILE} = {number})"


def _mapped(side: Side, staged: Staged, condition: Any, before: int) -> str:
    relation, columns = staged.keys(fields_read(side, condition))
    scope = Scope(columns, staged.document, _exact(staged))
    judged = forms.of_record(condition, scope) if condition is not None else TRUE
    tests = [scope.column(field).present for field in side.filled]
    tests += [is_day(scope.column(field)) for field in side.days]
    tests += [forms.of_record(side.where, scope)] if side.where is not None else []
    tests += [judged] if side.only_judged else []
    values = "".join(f", {_key(scope.column(name), side.fold)} AS v{p}" for p, name in enumerate(side.values))
    return f"SELECT rn + {before} AS row, {judged} AS judged{values} FROM {relation} WHERE {every(tests)}"


def _exact(staged: Staged) -> Any:
    def must(facts: Schema, scope: Scope) -> str:
        if facts["kind"] not in EXACT:
            raise Unsupported(f"{facts['kind']} in a condition")
        return EXACT[facts["kind"]](facts, scope, staged.as_of)

    return must


def _key(column: Column, fold: tuple[str, ...]) -> str:
    """A value as a text, such that equal values have equal texts: strings as they are, 1 and 1.0 alike."""
    string = column.text
    for word in fold:
        string = _FOLDS[word].format(string)
    if column.kinds <= {ABSENT, STRING}:
        return string  # of an absent field an empty text
    number = f"TRY_CAST({column.text} AS DOUBLE)"
    whole = f"{column.is_(FLOAT)} AND {number} = trunc({number}) AND abs({number}) < 1e15"
    other = f"CASE WHEN {whole} THEN '\x01i' || CAST(CAST({number} AS BIGINT) AS VARCHAR) "
    other += f"ELSE '\x01' || {column.kind} || {column.text} END"
    return f"CASE WHEN {column.kind} = '' THEN '' WHEN {column.is_(STRING)} THEN {string} ELSE {other} END"


_FOLDS: Mapping[str, str] = {"accents": "strip_accents({})", "case": "lower(nfc_normalize({}))"}
