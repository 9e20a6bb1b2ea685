"""What a masked value gives away."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afspraak.masks import DOTS, HIDDEN, mask, mask_key


@pytest.mark.parametrize(
    ("value", "masked"),
    [
        ("jansen@voorbeeld.nl", "j…n@v…d.nl"),
        ("j.jansen@voorbeeld.example", "….j…n@v…d.e…e"),
        ("+31850001234", "+3…4"),
        ("085-000 12 34", "…-… … …"),
        ("Jan", "…"),
        ("J.P.", "….…."),
        ("van der Kopertak", "… … K…k"),
        ("", ""),
        ("een twee drie vier vijf zes zeven acht", "… … a…t"),
    ],
)
def test_an_ordinary_value_keeps_its_shape(value: str, masked: str) -> None:
    assert mask(value, "ordinary") == masked


def test_a_value_that_is_not_personal_is_shown() -> None:
    assert mask("a-1001", "no") == "a-1001"


@pytest.mark.parametrize("personal", ["sensitive", "unheard-of", ""])
def test_anything_else_is_hidden_altogether(personal: str) -> None:
    assert mask("123456782", personal) == HIDDEN


@given(st.text())
def test_never_more_than_two_characters_of_a_part_are_seen(value: str) -> None:
    for part in re.findall(rf"[^\W_{DOTS}]+(?:{DOTS}[^\W_]+)?", mask(value, "ordinary")):
        assert len(part.replace(DOTS, "")) <= 2


@given(st.from_regex(r"[a-z]{4,40}", fullmatch=True), st.from_regex(r"[a-z]{4,40}", fullmatch=True))
def test_the_length_of_a_part_is_not_seen(short: str, long: str) -> None:
    assert len(mask(short, "ordinary")) == len(mask(long, "ordinary")) == 3


@pytest.mark.parametrize("value", ["true", "customer", "NL"])
def test_of_few_values_nothing_is_seen(value: str) -> None:
    assert mask(value, "ordinary", few=True) == mask(value, "sensitive", few=True) == HIDDEN
    assert mask(value, "no", few=True) == value


@pytest.mark.parametrize("key", ["a-1001", "104233", "123456789012", "000123", "4f2c1d9e-0001-4000-8000-0123456789ab"])
def test_a_key_that_says_nothing_is_shown(key: str) -> None:
    assert mask_key(key, "no") == key
    assert mask_key(key, "sensitive") == HIDDEN


@pytest.mark.parametrize(
    "key", ["jansen@voorbeeld.nl", "Jan Jansen", "+31850001234", "0850001234", "085-0001234", "1234567890123"]
)
def test_a_key_that_looks_like_a_person_is_masked(key: str) -> None:
    assert mask_key(key, "no") == mask(key, "ordinary") != key
