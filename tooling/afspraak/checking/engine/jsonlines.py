"""What both map steps of lines of JSON ask DuckDB about a line, which has the name `json`."""

from __future__ import annotations

from collections.abc import Iterable

from afspraak.checking.engine.sql import literal

# A comma after the last value of a record, which DuckDB passes over; blanks before the brace are looked at closely.
_BLANK_BRACE = " OR ".join(f"ends_with(json, {literal(blank + '}')})" for blank in (" ", "\t", "\r"))
LATE_COMMA = f"(ends_with(json, ',}}') OR (({_BLANK_BRACE}) AND regexp_matches(json, ',[ \\t\\r]+}}')))"


def pointers(names: Iterable[str]) -> str:
    """Where the values of these names stand in a record, as one list."""
    known = ", ".join(literal("/" + name.replace("~", "~0").replace("/", "~1")) for name in names)
    return f"[{known}]::VARCHAR[]"
