"""Finds citizen service numbers (BSN) in running text."""

from __future__ import annotations

import re

NEAR = 20  # characters between the word and the number

_WORD = re.compile(r"(?<![a-z])(?:bsn|sofi)(?:[ -]?(?:nr|nummer))?(?![a-z])|burgerservice(?:nummer|nr)?", re.IGNORECASE)
_NUMBER = re.compile(r"(?<![0-9])[0-9](?:[ .-]?[0-9]){8}(?![0-9])")
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def holds_no_citizen_number(text: str) -> bool:
    """Whether the text is free of nine digits that pass the 11-test close to the word for a citizen service number.

    Nine digits without such a word are never called a BSN: one in eleven arbitrary numbers passes the test.
    """
    words = [found.span() for found in _WORD.finditer(text)]
    numbers = [found.span() for found in _NUMBER.finditer(text) if _passes(found.group())]
    return not any(_near(word, number) for word in words for number in numbers)


def _passes(number: str) -> bool:
    digits = [int(digit) for digit in re.findall("[0-9]", number)]
    return any(digits) and sum(weight * digit for weight, digit in zip(_WEIGHTS, digits, strict=True)) % 11 == 0


def _near(word: tuple[int, int], number: tuple[int, int]) -> bool:
    return max(number[0] - word[1], word[0] - number[1]) <= NEAR
