"""No other record has the same values."""

# ruff: noqa: S608 (only places and whole numbers go into the text)

from __future__ import annotations

from afspraak.checking.across.base import Across, Facts, Side


def _own(facts: Facts, table: str, key: str) -> Side:
    values = (facts["field"], *facts.get("with", ()))
    fold = tuple(facts.get("ignoring", ()))
    return Side(table, values, filled=(facts["field"],), where=facts.get("among"), fold=fold)


def _reduce(facts: Facts) -> str:
    """An empty `with` partner is a value like any other: it equals another empty one."""
    values = ", ".join(f"v{place}" for place in range(1 + len(facts.get("with", ()))))
    # Most records share their hash with no other one; only the others are compared by what they hold.
    shared = f"SELECT hash({values}) AS mark FROM own GROUP BY mark HAVING count(*) > 1"
    return (
        f"WITH near AS MATERIALIZED (SELECT * FROM own WHERE hash({values}) IN ({shared})) "
        f"SELECT row FROM near SEMI JOIN (SELECT {values} FROM near GROUP BY ALL HAVING count(*) > 1) AS doubles "
        f"USING ({values}) WHERE judged"
    )


KIND = Across("unique", _own, None, _reduce)
