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
    return (
        f"SELECT row FROM own SEMI JOIN (SELECT {values} FROM own GROUP BY ALL HAVING count(*) > 1) AS doubles "
        f"USING ({values}) WHERE judged"
    )


KIND = Across("unique", _own, None, _reduce)
