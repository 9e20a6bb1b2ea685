"""The map step of lines of JSON that DuckDB takes apart: one pass, in which every value stays as JSON writes it."""

# ruff: noqa: S608 (every text that comes from outside passes through sql.literal or sql.name)

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path

from afspraak.checking.canonical import is_blank
from afspraak.checking.engine.apart import Apart
from afspraak.checking.engine.columns import SCALAR, Column, quoted
from afspraak.checking.engine.compiling import doubtful, refusing_blanks, row_plan
from afspraak.checking.engine.database import Row
from afspraak.checking.engine.jsonlines import LATE_COMMA, pointers
from afspraak.checking.engine.sql import every, literal, name, no, some
from afspraak.checking.engine.staged import Document, NotScanned, Session, is_seen
from afspraak.checking.engine.tables.cells import maybe_blank
from afspraak.checking.engine.tables.jsonfile import OpenedJson, Reader
from afspraak.checking.engine.tables.scan import Table
from afspraak.checking.rows import Record

_SIMPLE = r"\A(?:-?[0-9]{1,15}(?:[.][0-9]{1,15})?|true|false)\z"


class RawTable(Apart):
    """A table of JSON objects with names that its first lines told, and with values that are not nested.

    Raises NotScanned for any other file, as soon as that shows.
    """

    opened: OpenedJson

    def __init__(self, session: Session, table: Table, document: Document, opened: OpenedJson, folder: Path) -> None:
        assert opened.reader is not None
        self._reader: Reader = opened.reader
        self._names = list(opened.reader.read)
        self._places = [place for place, name in enumerate(self._names) if opened.reader.read[name]]
        fields = tuple(opened.reader.read[self._names[place]] for place in self._places)
        super().__init__(session, table, document, opened, row_plan(document, fields, session.as_of), folder)
        self._columns = {field: quoted(f"c{place}") for place, field in enumerate(fields)}
        self._map()
        self._compare()
        self._type()
        self.decide()

    @property
    def written(self) -> list[str]:
        return [f"{name(self._names[place])}::VARCHAR" for place in self._places]

    def plainly(self, place: int) -> tuple[str, str]:
        column = quoted(f"c{place}")
        return f"coalesce({column.kind}, '')", f"coalesce({column.text}, '')"

    def kinds(self, place: int) -> frozenset[str]:
        return SCALAR

    def record(self, number: int, values: Row, only: Collection[str] | None = None) -> Record:
        told = {self.plan.fields[place]: value for place, value in self.by_place(values) if value is not None}
        read = {field: json.loads(value) for field, value in told.items() if only is None or field in only}
        found = {field: value for field, value in read.items() if not is_blank(value)}
        return Record(number, number, found, self._reader.columns(number), {})

    def _map(self) -> None:
        """One pass: of every line what the rules across records read, of doubtful ones every value."""
        if len({name.casefold() for name in self._names}) < len(self._names):
            raise NotScanned("names that differ in capitals alone")
        plain = refusing_blanks(self.document, self.as_of)
        odd = [_odd(f"c{place}", field in plain, self.opened.escapes) for place, field in enumerate(self.plan.fields)]
        doubt = some([*odd, doubtful(self.document, self._columns, self.as_of, many=self.many)])
        read = [f"{written} AS c{place}" for place, written in enumerate(self.written)]
        filled = " + ".join(f"CAST({name(each)} IS NOT NULL AS USMALLINT)" for each in self._names)
        rows = f"SELECT {', '.join([*read, f'{filled} AS names'])} FROM {self.opened.relation}"
        self.map_rows("names", doubt, rows)

    def _compare(self) -> None:
        """Makes sure that no line holds a name too many or too often, nor what DuckDB alone takes for JSON."""
        number, names = self.session.database.one(f"SELECT count(*), coalesce(sum(names), 0) FROM {self.stage}")
        strange = f"count(CASE WHEN NOT starts_with(json, '{{') OR {LATE_COMMA} THEN 1 END)"
        lines = f"SELECT json::VARCHAR AS json FROM {self.opened.objects}"
        found, held, wrong = self.session.database.one(
            f"SELECT count(*), coalesce(sum(len(json_keys(json))), 0), {strange} FROM ({lines})"
        )
        if wrong or not number == found == self.opened.rows:
            raise NotScanned("a line that is no object")
        if held != names and held != self._with_nulls(lines):
            raise NotScanned("a name that the first lines do not have, or one that is there twice")
        self.records = number

    def _with_nulls(self, lines: str) -> int:
        """How many of the known names the lines hold, those with null included."""
        counted = f"sum(list_count(json_type(json, {pointers(self._names)})))"
        return int(self.session.database.one(f"SELECT coalesce({counted}, 0) FROM ({lines})")[0])

    @property
    def stage(self) -> str:
        return f"(SELECT *, TRUE AS filled FROM {super().stage})"

    def _type(self) -> None:
        """Gives every field of the doubtful records its kind and text."""
        doubts = self.doubts
        places = range(len(self.plan.fields))
        far = some(every([f"c{place} >= '#'", no(f"regexp_matches(c{place}, {literal(_SIMPLE)})")]) for place in places)
        if self.session.database.one(f"SELECT count(*) FROM {doubts} WHERE {far}")[0]:
            raise NotScanned("a nested value, or a number that is written in another way")
        chosen = [typed for place in places for typed in _typed(f"c{place}", place)]
        self.write(f"SELECT {', '.join(['rn', *chosen])} FROM {doubts}", "typed")


def _odd(raw: str, refuses_blanks: bool, escapes: bool) -> str:
    """Whether a value is neither a plain text nor absent; a blank one may pass where a rule refuses it anyway."""
    first = f"(substr({raw}, 2, 1))"
    blank = f"({raw} <= '\"\"' OR ({raw} >= '\"\u0085' AND {maybe_blank(first)}))"
    tests = [f"({raw} >= '#' AND NOT regexp_matches({raw}, {literal(_SIMPLE)}))"]
    tests += [f"contains({raw}, '\\')"] if escapes else []
    tests += [] if refuses_blanks else [f"({raw} < '#' AND {blank})"]
    return some(tests)


def _typed(raw: str, place: int) -> tuple[str, str]:
    column: Column = quoted(raw)
    text = f"coalesce(CASE WHEN {raw} < '#' THEN {raw}::JSON ->> '$' ELSE {raw} END, '')"
    kind = f"CASE WHEN {is_seen(text)} THEN coalesce({column.kind}, '') ELSE '' END"
    return f"{kind} AS k{place}", f"{text} AS s{place}"
