"""Counts that are hidden cannot be had back by subtraction."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afspraak.changes.effect.counts import Counts, GroupCounts, Impact, RuleCounts, TypeCounts
from afspraak.changes.effect.hiding import hidden
from afspraak.texts import Texts

DAY = datetime.date(2026, 11, 22)


def impact(failing: list[int], repairable: int = 0, owners: int = 0) -> Impact:
    """Records of one type, each of one department and with one rule: every total is the sum of its parts."""
    total = sum(failing)
    return Impact(
        "old",
        "new",
        DAY,
        "2026-11-20",
        "",
        "",
        types=(TypeCounts("account", Texts(), 10_000, 0, Counts(total, 0, 0, repairable)),),
        rules=tuple(
            RuleCounts("account", f"r{at}", "f", Texts(), "error", f"o{at % 2}", f"d{at}", "", True, Counts(count))
            for at, count in enumerate(failing)
        ),
        departments=tuple(
            GroupCounts("account", f"d{at}", Texts(), 10_000, Counts(count)) for at, count in enumerate(failing)
        ),
        owners=tuple(
            GroupCounts("account", f"o{at}", Texts(), 10_000, Counts(sum(failing[at::2]))) for at in range(owners)
        ),
    )


def failing(shown: Impact, table: str) -> list[int | None]:
    return [row.counts.newly_failing for row in getattr(shown, table)]


@pytest.mark.parametrize(
    ("counts", "left"),
    [
        ([3, 40], [None, None]),
        ([3, 40, 90], [None, None, 90]),
        ([1, 1, 90], [None, None, None]),
        ([4, 4, 90], [None, None, 90]),
        ([0, 40, 90], [0, 40, 90]),
    ],
)
def test_what_is_small_takes_along_what_would_tell_it(counts: list[int], left: list[int | None]) -> None:
    shown = hidden(impact(counts), 5)
    assert failing(shown, "departments") == failing(shown, "rules") == left
    assert failing(shown, "types") == [sum(counts)]


def test_a_total_of_one_small_part_goes_too() -> None:
    assert failing(hidden(impact([3]), 5), "types") == [None]
    assert failing(hidden(impact([3, 2]), 5), "types") == [None]


def test_what_a_repair_leaves_over_is_hidden_where_it_is_small() -> None:
    assert hidden(impact([40], repairable=38), 5).types[0].counts == Counts(40, 0, 0, None)
    assert hidden(impact([40], repairable=30), 5).types[0].counts == Counts(40, 0, 0, 30)


@given(st.lists(st.integers(0, 30), min_size=1, max_size=7), st.integers(2, 9))
def test_no_small_count_follows_from_the_others(counts: list[int], small: int) -> None:
    """Every number that is left out may be any from 1 to the limit, as far as its total and the others tell."""
    shown = hidden(impact(counts, owners=2), small)
    for of, parts in _sums(shown):
        gone = [part for part in parts if part is None]
        if of is not None and gone:
            rest = of - sum(part for part in parts if part is not None)
            assert len(gone) > 1
            assert rest - (len(gone) - 1) >= small
    assert all(count is None or count == 0 or count >= small for count in failing(shown, "rules"))


def _sums(shown: Impact) -> list[tuple[int | None, list[int | None]]]:
    rules, owners = failing(shown, "rules"), failing(shown, "owners")
    total = failing(shown, "types")[0]
    return [
        (total, rules),
        (total, failing(shown, "departments")),
        (total, owners),
        *((owners[at], rules[at::2]) for at in range(2)),
        *((count, [rules[at]]) for at, count in enumerate(failing(shown, "departments"))),
    ]


@given(st.lists(st.integers(0, 30), min_size=1, max_size=7))
def test_hiding_twice_hides_no_more(counts: list[int]) -> None:
    once = hidden(impact(counts, owners=2), 5)
    assert hidden(once, 5) == once
