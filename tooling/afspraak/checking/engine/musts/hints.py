"""Cheap tests that hold for most records that keep a must, and for none that breaks it."""

from __future__ import annotations

import datetime

from afspraak.checking.engine.columns import ABSENT, INTEGER, STRING
from afspraak.checking.engine.keywords.base import Schema, Scope
from afspraak.checking.engine.sql import every, literal, no, some

# Texts in which this pattern is not found pass the check of that name.
SPARED_WITHOUT = {"no-bsn": "[0-9]([ .-]?[0-9]){8}"}


def named_format(facts: Schema, scope: Scope, as_of: datetime.date) -> str:
    """No text, or a text without what the check looks at."""
    column = scope.column(facts["field"])
    sought = SPARED_WITHOUT.get(facts["format"])
    found = [f"regexp_matches({column.text}, {literal(sought)})"] if sought else []
    return no(every([column.is_(STRING), *found]))


def decimals(facts: Schema, scope: Scope, as_of: datetime.date) -> str:
    """No number with a fraction, or one that is written with few decimals."""
    column = scope.column(facts["field"])
    few = rf"\A-?[0-9]{{1,12}}([.][0-9]{{1,{facts['most']}}})?\z" if facts["most"] else r"\A-?[0-9]+\z"
    written = f"regexp_matches({column.text}, {literal(few)})"
    return some([column.is_(ABSENT, INTEGER, STRING), written])
