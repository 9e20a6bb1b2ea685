"""Patterns that Python would read otherwise than ECMA-262 does."""

from __future__ import annotations

import pytest

from afspraak.ecma import compiled, translated

CASES = [
    ("^a$", "a", True),
    ("^a$", "a\n", False),
    ("^(a|b$)", "b\n", False),
    ("[$]$", "$", True),
    ("[$]$", "$\n", False),
    ("^\\$$", "$", True),
    ("^\\$$", "$\n", False),
    ("^a.c$", "abc", True),
    ("^a.c$", "a\nc", False),
    ("^a.c$", "a\rc", False),
    ("^a.c$", "a\u2028c", False),
    ("^a.c$", "a\u0085c", True),
    ("^a[.]c$", "abc", False),
    ("^a[.]c$", "a.c", True),
    ("^.$", "\U0001f600", True),
]


@pytest.mark.parametrize(("pattern", "value", "found"), CASES)
def test_a_pattern_means_what_ecma_says(pattern: str, value: str, found: bool) -> None:
    assert bool(compiled(pattern).search(value)) is found


def test_other_pieces_stay_as_they_were_written() -> None:
    assert translated("^[A-Z$.]{2,3}(x|\\.)+y?") == "^[A-Z$.]{2,3}(x|\\.)+y?"
