"""What a keyword compiler is, and what it is compiled in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

from afspraak.checking.engine.columns import ABSENT, Column

Schema = Mapping[str, Any]
NEVER = Column("''", "''", frozenset((ABSENT,)))  # a field that no record of this table has


class Musts(Protocol):
    """Compiles an `x-must` in a scope."""

    def __call__(self, facts: Schema, scope: Scope) -> str: ...


@dataclass(frozen=True, slots=True)
class Scope:
    """The columns of a table and the document that a form stands in.

    In a scope that is not `exact` a test may call too many records wrong, never too few; below a negation, where
    that would turn around, only exact tests may stand.
    """

    columns: Mapping[str, Column]
    document: Schema
    musts: Musts
    exact: bool = True
    negated: bool = False
    refs: tuple[str, ...] = ()

    def column(self, field: str) -> Column:
        """The column of a field; a field without a column is absent from every record."""
        return self.columns.get(field, NEVER)

    def below_not(self) -> Scope:
        """The scope of a form whose outcome is turned around, or decides which other form counts."""
        return replace(self, negated=True)

    def below_ref(self, ref: str) -> Scope:
        """The scope of what a reference points at."""
        return replace(self, refs=(*self.refs, ref))


ValueKeyword = Callable[[Any, Schema, Column, Scope], str]
RecordKeyword = Callable[[Any, Schema, Scope], str]
