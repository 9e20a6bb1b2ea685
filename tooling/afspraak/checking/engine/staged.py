"""A table of which the file is no longer needed, and the decisions about its doubtful records."""

# ruff: noqa: S608 (every text that comes from outside passes through sql.literal, and every name is ours)

from __future__ import annotations

import datetime
from abc import ABC, abstractmethod
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from afspraak.checking.engine.columns import EVERY_KIND, Column
from afspraak.checking.engine.database import Database, Refused, Row
from afspraak.checking.engine.lookups import fill
from afspraak.checking.engine.plan import RowPlan
from afspraak.checking.engine.sql import literal
from afspraak.checking.engine.tables.scan import Opened, Table
from afspraak.checking.rows import Record
from afspraak.letters import BLANK

Document = Mapping[str, Any]
_LARGE = 32 << 20  # bytes
WORD = 62  # rules per integer of a mask


@dataclass(frozen=True, slots=True)
class Session:
    """What all tables of a run share."""

    database: Database
    as_of: datetime.date
    keys: Mapping[str, Collection[str]]  # name of a table -> fields that rules across records read


class NotScanned(Exception):
    """DuckDB does not read the file as it was told that it is written."""


class Staged(ABC):
    """A table whose records are set aside: of each record its keys, of doubtful ones everything."""

    def __init__(
        self, session: Session, table: Table, document: Document, opened: Opened, plan: RowPlan, folder: Path
    ) -> None:
        self.session = session
        self.table = table
        self.document = document
        self.opened = opened
        self.plan = plan
        self.folder = folder
        self.records = 0
        wanted = session.keys.get(table.name, ())
        self.kept = frozenset(place for place, name in enumerate(plan.fields) if name in wanted)

    @property
    def as_of(self) -> datetime.date:
        """The run date."""
        return self.session.as_of

    @property
    def many(self) -> bool:
        """Whether the file is so large that it pays to think longer before it is read."""
        return self.table.path.stat().st_size > _LARGE

    @property
    def stage(self) -> str:
        """Every row of the file: its number `rn`, whether it is a record, whether that is doubtful, and its keys."""
        number = "row" if self.opened.numbered else f"file_row_number + {self.opened.first_row}"
        path = literal(str(self.folder / "stage.parquet"))
        return f"(SELECT * EXCLUDE (file_row_number), {number} AS rn FROM read_parquet({path}, file_row_number=true))"

    @property
    def typed(self) -> str:
        """The doubtful records, with a kind and a text per field."""
        files = ", ".join(literal(str(path)) for path in sorted(self.folder.glob("typed*.parquet")))
        return f"read_parquet([{files}])"

    @property
    def hits(self) -> str:
        """The rows that break a rule on single records, as bits."""
        broken = " OR ".join(f"w{number} <> 0" for number in range(self.words)) or "FALSE"
        return f"(SELECT * FROM read_parquet({literal(str(self.folder / 'hits.parquet'))}) WHERE {broken})"

    @property
    def words(self) -> int:
        """How many integers hold a bit for each rule."""
        return -(-len(self.plan.rules) // WORD)

    @property
    @abstractmethod
    def shown(self) -> tuple[str, ...]:
        """The columns of the stage that a record is read back from."""

    @abstractmethod
    def record(self, number: int, values: Row, only: Collection[str] | None = None) -> Record:
        """The record of a row of the stage, from the columns that are `shown`; `only` the fields that matter."""

    @property
    @abstractmethod
    def scanned(self) -> tuple[str, ...]:
        """The columns that are `shown`, as SQL on the file."""

    @property
    @abstractmethod
    def whole(self) -> str:
        """Whether the stage holds all of a record, as SQL on the stage."""

    def must_be_whole(self, x_rule: Mapping[str, Any]) -> bool:
        """Whether a finding on the rule needs more of its record than the stage keeps: a repair may read any field."""
        return "repair" in x_rule

    def fetched(self, rows: str) -> str:
        """Reads the file again for those of these rows (`rn`) that the stage holds a part of; a relation of `shown`."""
        partly = f"(SELECT rn FROM {self.stage} SEMI JOIN ({rows}) AS wanted USING (rn) WHERE NOT ({self.whole}))"
        columns = ", ".join(f"{sql} AS {name}" for name, sql in zip(self.shown, self.scanned, strict=True))
        if not self.session.database.one(f"SELECT count(*) FROM {partly}")[0]:
            return f"(SELECT rn, {', '.join(self.shown)} FROM {self.stage} WHERE FALSE)"
        number = "row" if self.opened.numbered else f"row_number() OVER () + {self.opened.first_row - 1}"
        relation = f"(SELECT {number} AS rn, {columns} FROM {self.opened.relation})"
        self.write(f"SELECT * FROM {relation} SEMI JOIN {partly} AS partly USING (rn)", "fetched")
        return f"read_parquet({literal(str(self.folder / 'fetched.parquet'))})"

    @abstractmethod
    def plainly(self, place: int) -> tuple[str, str]:
        """The kind and the text of a kept field of a record without doubt, as SQL on the stage."""

    def kinds(self, place: int) -> frozenset[str]:
        """The kinds of value that a field may hold."""
        return EVERY_KIND

    def keys(self, fields: Collection[str]) -> tuple[str, dict[str, Column]]:
        """Every record with these fields alone, and how SQL sees them."""
        places = [place for place, name in enumerate(self.plan.fields) if name in fields]
        plain = "".join(f", {kind} AS k{p}, {text} AS s{p}" for p in places for kind, text in [self.plainly(p)])
        known = "".join(f", k{p}, s{p}" for p in places)
        relation = (
            f"(SELECT rn{plain} FROM {self.stage} WHERE filled AND NOT doubt "
            f"UNION ALL SELECT rn{known} FROM {self.typed})"
        )
        return relation, {self.plan.fields[p]: Column(f"k{p}", f"s{p}", self.kinds(p)) for p in places}

    def write(self, query: str, name: str) -> None:
        """Sets the outcome of a query aside."""
        path = literal(str(self.folder / f"{name}.parquet"))
        plainly = "FORMAT parquet, COMPRESSION uncompressed, DICTIONARY_SIZE_LIMIT 1"  # it is read once or twice
        self.session.database.run(f"COPY ({query}) TO {path} ({plainly})")

    def map(self, query: str) -> None:
        """Reads the file, once."""
        try:
            self.write(query, "stage")
        except Refused as refused:
            raise NotScanned(str(refused)) from refused

    def decide(self) -> None:
        """Decides every rule on every doubtful record."""
        database, plan = self.session.database, self.plan
        for lookup in plan.lookups:
            fill.lookup(database, lookup, self)
        joins = "".join(f" LEFT JOIN {lookup.name} ON {fill.joined(lookup, plan.fields)}" for lookup in plan.lookups)
        masks = "".join(f", CAST({self._mask(number)} AS BIGINT) AS w{number}" for number in range(self.words))
        # Every record, with or without hits: a filter here would have DuckDB compute each rule twice.
        self.write(f"SELECT typed.rn{masks} FROM {self.typed} AS typed{joins}", "hits")
        for lookup in plan.lookups:
            database.run(f"DROP TABLE {lookup.name}")

    def _mask(self, number: int) -> str:
        rules = self.plan.rules[number * WORD : (number + 1) * WORD]
        return " + ".join(f"CASE WHEN {rule.holds} THEN 0 ELSE {1 << bit} END" for bit, rule in enumerate(rules))


def is_seen(text: str) -> str:
    """Whether a text holds anything but blanks."""
    return f"regexp_matches({text}, {literal(_SEEN)})"


_SEEN = "[^" + "".join(c if c == "-" else f"\\x{{{ord(c):x}}}" for c in BLANK) + "]"
