"""Musts on texts: composed characters, and two fields that differ."""

from __future__ import annotations

import datetime

from afspraak.checking.engine.columns import STRING
from afspraak.checking.engine.keywords.base import Schema, Scope
from afspraak.checking.engine.sql import every, no


def composed(facts: Schema, scope: Scope, as_of: datetime.date) -> str:
    """Unicode normalisation form C."""
    column = scope.column(facts["field"])
    return no(every([column.is_(STRING), f"(nfc_normalize({column.text}) <> {column.text})"]))


def differ(facts: Schema, scope: Scope, as_of: datetime.date) -> str:
    """Not the same text in both fields."""
    column, other = scope.column(facts["field"]), scope.column(facts["other"])
    return no(every([column.is_(STRING), other.is_(STRING), f"({column.text} = {other.text})"]))
