"""The rules over several columns or records as Polars expressions, for the tools that check Polars frames."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import made


def frame(folder: Path) -> Any:
    """The contacts, all columns as text; an empty cell is null."""
    import polars as pl

    return pl.read_csv(folder / "contact.csv", infer_schema=False)


def accounts(folder: Path) -> Any:
    """The numbers of the accounts."""
    import polars as pl

    return pl.read_csv(folder / "account.csv", columns=["account_id"], infer_schema=False)["account_id"]


def expressions(folder: Path) -> dict[str, Any]:
    """An expression by rule, true where a record keeps it."""
    import polars as pl

    dutch = (pl.col("country") == "NL").fill_null(False)
    created, changed = (pl.col(name).str.to_date("%Y-%m-%d", strict=False) for name in ("created_on", "changed_on"))
    city, code, key, account = (pl.col(name) for name in ("city", "postal_code", "contact_id", "account"))
    return {
        "dutch-postal-code": ~dutch | code.str.contains(made.POSTAL_CODE).fill_null(True),
        "dutch-needs-city": ~dutch | city.is_not_null(),
        "city-clean": ~city.str.contains("^ | $").fill_null(False),
        "changed-after-created": (changed >= created).fill_null(True),
        "changed-lately": changed.is_between(pl.date(2024, 11, 22), pl.date(2026, 11, 22)).fill_null(True),
        "unique-id": key.is_null() | ~key.is_duplicated(),
        "known-account": account.is_null() | account.is_in(accounts(folder).implode()),
    }
