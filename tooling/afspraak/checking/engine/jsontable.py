"""The map step of records with types of their own: one pass over lines of JSON."""

# ruff: noqa: S608 (every text that comes from outside passes through sql.literal, and every name is ours)

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from afspraak.checking.engine.columns import SCALAR, Column
from afspraak.checking.engine.compiling import doubtful, row_plan
from afspraak.checking.engine.database import Row
from afspraak.checking.engine.jsonlines import LATE_COMMA, pointers
from afspraak.checking.engine.keywords.base import NEVER
from afspraak.checking.engine.lookups import fill
from afspraak.checking.engine.lookups.values import typed
from afspraak.checking.engine.sql import some, surely
from afspraak.checking.engine.staged import Document, NotScanned, Session, Staged
from afspraak.checking.engine.tables.cells import maybe_blank
from afspraak.checking.engine.tables.jsonfile import OpenedJson
from afspraak.checking.engine.tables.scan import Table, Told
from afspraak.checking.rows import Record
from afspraak.checking.sources import Fields, Trouble


class JsonTable(Staged):
    """A table of JSON objects. A row is `unsure` where only Python can say what it holds."""

    opened: OpenedJson

    def __init__(self, session: Session, table: Table, document: Document, opened: OpenedJson, folder: Path) -> None:
        fields = tuple(document["properties"])
        super().__init__(session, table, document, opened, row_plan(document, fields, session.as_of), folder)
        assert opened.reader is not None
        self._reader = opened.reader
        self._names = fields if opened.rewritten else tuple(opened.reader.read)
        self._map()
        self._type()
        self.decide()

    @property
    def shown(self) -> tuple[str, ...]:
        return ("json",)

    @property
    def scanned(self) -> tuple[str, ...]:
        return ("json::VARCHAR",)

    @property
    def whole(self) -> str:
        return "json IS NOT NULL"

    def must_be_whole(self, x_rule: Mapping[str, Any]) -> bool:
        return True

    def plainly(self, place: int) -> tuple[str, str]:
        return f"k{place}", f"s{place}"

    def record(self, number: int, values: Row, only: Collection[str] | None = None) -> Record:
        columns = self._reader.columns(number)
        line = self.opened.lines[number - 1] if self.opened.rewritten else number
        return Record(number, line, self._values_of(number, values[0]), columns, {})

    def _values_of(self, number: int, text: str) -> dict[str, Any]:
        if self.opened.rewritten:
            return dict(json.loads(text))
        item = self._reader.item(text, number)
        assert isinstance(item, Fields)
        return self._reader.take(item)[1].values

    def _map(self) -> None:
        """One pass: of every line what the rules across records read, of doubtful ones the whole text."""
        columns = {field: self._column(place) for place, field in enumerate(self.plan.fields)}
        read = [column for column in columns.values() if column is not NEVER]
        odd = [f"({column.kind} = 's' AND {maybe_blank(column.text)})" for column in read]
        doubt = some([*odd, doubtful(self.document, columns, self.as_of, many=self.many)])
        kept = "".join(f", k{p} AS k{p}, coalesce(s{p}, '') AS s{p}" for p in sorted(self.kept))
        lines = f"SELECT json::VARCHAR AS json FROM {self.opened.relation}"
        query = (
            f"SELECT unsure, NOT unsure AND present AS filled, doubt, CASE WHEN doubt OR unsure THEN json END AS json"
            f"{kept} FROM (SELECT *, {surely(doubt)} AS doubt FROM ({self._values(lines, odd)}))"
        )
        self.map(query)
        rows = self.session.database.one(f"SELECT count(*) FROM {self.stage}")[0]
        if self.opened.rows is not None and rows != self.opened.rows:
            raise NotScanned("blank lines shift the row numbers")

    def _values(self, lines: str, odd: list[str]) -> str:
        """Every line with a kind and a text per field, and whether these are surely right."""
        names = pointers(self._names)
        taken = (
            f"SELECT *, starts_with(json, '{{') AS present, len(json_keys(json)) AS names, "
            f"json_type(json, {names}) AS kinds, json_extract_string(json, {names}) AS texts FROM ({lines})"
        )
        places = dict(self._places())
        values = "".join(
            f", {self._kind(places[p])} AS k{p}, texts[{places[p]}] AS s{p}"
            if p in places
            else f", '' AS k{p}, '' AS s{p}"
            for p in range(len(self.plan.fields))
        )
        far = " OR ".join(
            f"kinds[{n}] IN ('ARRAY', 'OBJECT') OR (kinds[{n}] = 'DOUBLE' AND NOT {_is_fraction(f'texts[{n}]')})"
            for n in range(1, len(self._names) + 1)
        )
        tests = f"NOT present OR {LATE_COMMA} OR names <> list_count(kinds) OR {far or 'FALSE'}"
        kinds = f"SELECT *, {surely(tests)} AS far{values} FROM ({taken})"
        return f"SELECT *, far OR {surely(some(odd))} AS unsure FROM ({kinds})"

    def _places(self) -> Iterator[tuple[int, int]]:
        """Column of the plan -> number of its name."""
        for number, name in enumerate(self._names, 1):
            field = name if self.opened.rewritten else self._reader.read[name]
            if field:
                yield self.plan.fields.index(field), number

    def _kind(self, number: int) -> str:
        return (
            f"(CASE kinds[{number}] WHEN 'VARCHAR' THEN 's' WHEN 'UBIGINT' THEN 'i' WHEN 'BIGINT' THEN 'i' "
            f"WHEN 'BOOLEAN' THEN 'b' WHEN 'DOUBLE' THEN 'f' ELSE '' END)"
        )

    def _column(self, place: int) -> Column:
        if place not in dict(self._places()):
            return NEVER
        return Column(f"k{place}", f"s{place}", SCALAR)

    def _type(self) -> None:
        """Gives every field of the doubtful records its kind and text."""
        fields = "".join(f", k{p}, coalesce(s{p}, '') AS s{p}" for p in range(len(self.plan.fields)))
        sure = f"SELECT rn, json FROM {self.stage} WHERE doubt AND filled"
        self.write(f"SELECT rn{fields} FROM ({self._values(sure, [])})", "typed")
        read = self._read_by_hand()
        count = self.session.database.one(f"SELECT count(*) FROM {self.stage} WHERE filled")[0]
        self.records = count + read

    def _read_by_hand(self) -> int:
        """Reads the rows that only Python can read into the typed records; how many are records."""
        database, width = self.session.database, 1 + 2 * len(self.plan.fields)
        names = ["rn", *(f"{letter}{p}" for p in range(len(self.plan.fields)) for letter in "ks")]
        database.run(f"CREATE TABLE by_hand ({', '.join(f'{name} VARCHAR' for name in names)})")
        rows = list(database.rows(f"SELECT rn, json FROM {self.stage} WHERE unsure ORDER BY rn"))
        fill.insert(database, "by_hand", width, (row for row in map(self._by_hand, rows) if row))
        count = int(database.one("SELECT count(*) FROM by_hand")[0])
        self.write("SELECT * REPLACE (CAST(rn AS BIGINT) AS rn) FROM by_hand", "typed-by-hand")
        database.run("DROP TABLE by_hand")
        return count

    def _by_hand(self, row: Row) -> Row | None:
        number, text = row
        if self.opened.rewritten:
            values = json.loads(text)
            if values is None:
                return None
        else:
            item = self._reader.item(text, number)
            if isinstance(item, Trouble):
                self.opened.told.append(Told(number, item.finding))
                self.opened.unreadable += item.lost
                return None
            assert isinstance(item, Fields)
            findings, made = self._reader.take(item)
            self.opened.told += [Told(number, finding) for finding in findings]
            values = made.values
        pairs = [typed(values[field]) if field in values else ("", "") for field in self.plan.fields]
        return (str(number), *(part for pair in pairs for part in pair))


def _is_fraction(text: str) -> str:
    """Whether a DOUBLE is written with a fraction and not so long that it may be infinite."""
    return f"regexp_matches({text}, '\\A-?[0-9]{{1,300}}[.][0-9]{{1,300}}\\z')"
