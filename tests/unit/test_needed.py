"""A form that nothing breaks on its own is not tried on every record; any other form is."""

from __future__ import annotations

from typing import Any

import pytest

from afspraak.checking.engine.needed import needed


def of(field: str, **asks: Any) -> dict[str, Any]:
    return {"properties": {field: asks}}


SHORT, SHORTER = of("name", maxLength=50), of("name", maxLength=40)
FEW, MORE = of("status", enum=["a", "b"]), of("status", enum=["b", "c", "a"])
DIGITS, LETTERS_TOO = of("code", pattern="^[0-9]{4}$"), of("code", pattern="^[0-9A-Z]{1,9}$")


@pytest.mark.parametrize(("strict", "loose"), [(SHORTER, SHORT), (FEW, MORE), (DIGITS, LETTERS_TOO)])
def test_of_two_forms_the_strictest_is_kept_whatever_their_order(strict: Any, loose: Any) -> None:
    assert needed([strict, loose], patterns=True) == [strict]
    assert needed([loose, strict], patterns=True) == [strict]


def test_patterns_are_compared_only_when_asked() -> None:
    assert needed([DIGITS, LETTERS_TOO], patterns=False) == [DIGITS, LETTERS_TOO]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (of("name", maxLength=50), of("town", maxLength=40)),
        (of("name", maxLength=50), of("name", minLength=40)),
        (of("status", enum=["a", "b"]), of("status", enum=["b", "c"])),
        (of("status", enum=[1]), of("status", enum=[True, 2])),
        (of("code", pattern="^[0-9]{4}$"), of("code", pattern="^[0-9]{3}[A-Z]?$")),
        (of("code", pattern="^a"), of("code", pattern="a$")),
        (of("name", maxLength=50), {"if": {"required": ["x"]}, "then": of("name", maxLength=60)}),
        (of("name", maxLength=50), of("name", maxLength=60, pattern="^a")),
    ],
)
def test_forms_that_each_break_on_their_own_are_both_kept(one: Any, other: Any) -> None:
    assert sorted(map(str, needed([one, other], patterns=True))) == sorted(map(str, [one, other]))


def test_a_comparison_that_takes_long_keeps_both() -> None:
    blown, wider = of("code", pattern="^(a|b)*a(a|b){12}$"), of("code", pattern="^(a|b)*a(a|b){11}$")

    assert len(needed([blown, wider], patterns=True)) == 2
