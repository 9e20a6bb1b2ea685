"""Records with equal values in some fields agree on another."""

# ruff: noqa: S608 (only places and whole numbers go into the text)

from __future__ import annotations

from afspraak.checking.across.base import Across, Facts, Side


def _own(facts: Facts, table: str, key: str) -> Side:
    values = (facts["field"], *facts["by"])
    return Side(table, values, filled=values, only_judged=True)


def _reduce(facts: Facts) -> str:
    """The minority is reported; where no value has most records, every record of the group is."""
    by = ", ".join(f"v{place}" for place in range(1, 1 + len(facts["by"])))
    counted = f"SELECT {by}, v0, count(*) AS found FROM own GROUP BY ALL"
    groups = (
        f"SELECT {by}, max(found) AS most, count(*) AS spelled, "
        f"count(CASE WHEN found = largest THEN 1 END) AS leaders "
        f"FROM (SELECT *, max(found) OVER (PARTITION BY {by}) AS largest FROM counted) GROUP BY {by}"
    )
    return (
        f"WITH counted AS ({counted}), groups AS ({groups}) "
        f"SELECT own.row FROM own JOIN counted USING ({by}, v0) JOIN groups USING ({by}) "
        "WHERE spelled > 1 AND (found < most OR leaders > 1)"
    )


KIND = Across("agree", _own, None, _reduce)
