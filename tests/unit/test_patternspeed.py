"""Patterns that can search without end are told from those that cannot."""

from __future__ import annotations

from pathlib import Path

import pytest

from afspraak.ecma import compiled
from afspraak.formats import FORMATS
from afspraak.lints import patternuses
from afspraak.lints.patternspeed import slow
from afspraak.reading import read_folder
from small_rulebooks import found, rule, rulebook

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "pattern",
    [
        "^(a+)+$",
        "^(a*)*$",
        "^(a|a)*$",
        "^(a|ab|b)*$",
        "^([a-z]+[a-z0-9]+)*$",
        "^(.*,)*$",
        "^(a+b?)+$",
        "^(a?b?)*$",
        "^([^a]|[^b])+$",
        "^(x+x+)+y$",
        "^({letters}+é?)+$",
        "^(.*,){5}$",
        "^((a{0,9}){0,9}){0,9}$",
        "^([a-z]{1,30}){1,30}$",
        "^((a|a){40})$",
        "(" * 60 + "a" + ")" * 60,
    ],
)
def test_a_text_that_fits_in_many_ways_makes_a_pattern_slow(pattern: str) -> None:
    assert slow(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        "",
        "^a+$",
        "^(ab)+$",
        "^(a|b)*c$",
        "^([a-z]+ )*[a-z]+$",
        "^([0-9]{3}){12}$",
        "^((ab){3}){15}$",
        "^[a-z]{1,900}$",
        "^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+$",
        "^.*a.*b$",
        "^(a",
    ],
)
def test_a_text_that_fits_in_one_way_does_not(pattern: str) -> None:
    assert not slow(pattern)


def test_no_pattern_of_ours_is_slow() -> None:
    used = [use.pattern for use in patternuses.every(read_folder(ROOT / "policies")[0])]
    for form in FORMATS.values():
        used += [form.pattern, *form.never, *(checksum.where for checksum in form.checks)]
    assert len(set(used)) > 100
    assert [pattern for pattern in used if slow(pattern)] == []


def test_a_first_name_of_many_parts_is_soon_told() -> None:
    pattern = compiled(FORMATS["first-name"].pattern)
    assert pattern.search("Jan" + "-IJ" * 60)
    assert not pattern.search("Jan" + "-IJ" * 60 + "!")


def test_a_rule_with_such_a_pattern_is_refused_and_not_tried() -> None:
    made = rulebook(rule("slow", "customer_number", "{match: '^(a+)+$'}", rest=f"wrong: [{'a' * 60}b]"))
    assert len(found("pattern-too-slow", made)) == 1
    assert found("example-does-not-hold", made) == []
