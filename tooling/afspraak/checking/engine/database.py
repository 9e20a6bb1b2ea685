"""The only door to DuckDB: a database in memory that spills to one folder and never calls the network."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

Row = tuple[Any, ...]
_BATCH = 2048

Refused = duckdb.Error  # what DuckDB raises where it cannot do what it is asked


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of the machine a run may use."""

    memory: str = "512MB"
    threads: int = 2


class Database:
    """Runs SQL, `small` where it plans for little data; closes with `close`."""

    def __init__(self, spill: Path, limits: Limits, *, small: bool = False) -> None:
        self._connection = duckdb.connect(
            ":memory:",
            config={
                "autoinstall_known_extensions": "false",
                "autoload_known_extensions": "false",
                "memory_limit": limits.memory,
                "temp_directory": str(spill),
                "threads": str(limits.threads),
                "preserve_insertion_order": "true",
            },
        )
        # A long IN would become a join, and a join does not keep the order of the rows that their numbers rest on.
        # To look for what occurs twice in the rules takes longer than it saves on a small file.
        disabled = "in_clause,common_subexpressions" if small else "in_clause"
        self._connection.execute(f"SET disabled_optimizers = '{disabled}'")

    def run(self, sql: str, values: Sequence[Any] = ()) -> None:
        """Runs a statement for what it does."""
        self._connection.execute(sql, list(values))

    def rows(self, sql: str, values: Sequence[Any] = ()) -> Iterator[Row]:
        """The rows of a query, a batch at a time, on a cursor of their own."""
        cursor = self._connection.cursor()
        try:
            cursor.execute(sql, list(values))
            while batch := cursor.fetchmany(_BATCH):
                yield from batch
        finally:
            cursor.close()

    def one(self, sql: str, values: Sequence[Any] = ()) -> Row:
        """The first row of a query that has one."""
        found = self._connection.execute(sql, list(values)).fetchone()
        assert found is not None
        return found

    def close(self) -> None:
        """Lets go of memory and files."""
        self._connection.close()
