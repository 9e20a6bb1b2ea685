"""A list that passes some tests and fails others."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from afspraak.changes.formulas.forms import canonical
from afspraak.changes.formulas.terms import Bound, Distinct, Each, Formula, Test, denied, every
from afspraak.changes.formulas.values import NOTHING, Wanted, satisfied
from afspraak.languages import Undecided
from afspraak.texts import Texts

Item = Callable[[Formula], Any]  # an item of which the formula holds, or NOTHING
_SEVERAL = Texts(nl="reeksen met meer waarden vergelijken we niet", en="lists with several items are not compared")
_OVER_COUNT = 3  # how many like items are put beside those that are needed


def a_list(wanted: Wanted, item: Item) -> Any:
    """A short list, or NOTHING; `Undecided` where it would need several different items."""
    if not _outcomes([], wanted, lambda test: not _looks_inside(test)):
        return NOTHING
    all_items = every(test.formula for test in wanted.passes if isinstance(test, Each))
    needed = [item(every([all_items, denied(test.formula)])) for test in wanted.fails if isinstance(test, Each)]
    if NOTHING in needed:
        return NOTHING
    distinct = {canonical(one): one for one in needed}
    return _with_others([distinct[text] for text in sorted(distinct)], item(all_items), wanted)


def _with_others(needed: list[Any], other: Any, wanted: Wanted) -> Any:
    """The items that are needed, with as many others as the bounds ask for."""
    others = 0 if other is NOTHING else _OVER_COUNT
    for count in range(others + 1):
        trial = [*needed, *([other] * count)]
        if _outcomes(trial, wanted, lambda test: not isinstance(test, Each)):
            return trial
    least, most = _counts(wanted)
    if least > most or most < min(1, len(needed)) or (not needed and (other is NOTHING or most == 0)):
        return NOTHING
    raise Undecided(_SEVERAL)


def _outcomes(items: list[Any], wanted: Wanted, chosen: Callable[[Test], bool]) -> bool:
    return all(satisfied(test, items) == holds for test, holds in wanted.both() if chosen(test))


def _counts(wanted: Wanted) -> tuple[float, float]:
    """The least and the most items."""
    least = [*_bounds(wanted.passes, "minItems"), *(most + 1 for most in _bounds(wanted.fails, "maxItems"))]
    most = [*_bounds(wanted.passes, "maxItems"), *(least - 1 for least in _bounds(wanted.fails, "minItems"))]
    return max(least, default=0), min(most, default=float("inf"))


def _bounds(tests: Iterable[Test], keyword: str) -> list[float]:
    return [test.value for test in tests if isinstance(test, Bound) and test.keyword == keyword]


def _looks_inside(test: Test) -> bool:
    return isinstance(test, (Each, Distinct)) or (isinstance(test, Bound) and test.keyword in ("minItems", "maxItems"))
