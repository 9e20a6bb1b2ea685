"""pointblank with Polars: a plan of steps over a frame, with the rows that each step refuses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import made

from peers import OTHER_TABLE
from peers.frames import expressions, frame

NAME, PACKAGE, READS, SAMPLE = "pointblank (Polars)", "pointblank", "csv", 0
LEAVES = {"has-a-contact": OTHER_TABLE}
NOTE = {
    "nl": "regels over meer kolommen of records als Polars-expressie",
    "en": "rules over several columns or records as Polars expressions",
}
ALL = 1_000_000_000  # rows of an extract; it takes 500 of itself


def run(folder: Path) -> Iterator[tuple[int, str]]:
    """Interrogates the whole plan, and takes the rows of every step."""
    import pointblank as pb

    plan, names = _plan(pb.Validate(frame(folder)), folder)
    done = plan.interrogate(extract_limit=ALL)
    for number, name in enumerate(names, 1):
        if done.n_failed(number, scalar=True):
            yield from ((row + 1, name) for row in done.get_data_extracts(number, frame=True)["_row_num_"])


def _plan(plan: Any, folder: Path) -> tuple[Any, list[str]]:
    names = []
    for field in made.REQUIRED:
        plan = plan.col_vals_not_null(field)
        names.append(f"{field}-filled")
    for field, pattern in made.PATTERNS.items():
        plan = plan.col_vals_regex(field, pattern, na_pass=True)
        names.append(f"{field}-form")
    for field, known in made.ENUMS.items():
        plan = plan.col_vals_in_set(field, [*known, None])
        names.append(f"{field}-known")
    for field, most in made.LONGEST.items():
        plan = plan.col_vals_str_len(field, max_val=most, na_pass=True)
        names.append(f"{field}-length")
    for name, kept in expressions(folder).items():
        plan = plan.col_vals_expr(kept)
        names.append(name)
    return plan, names
