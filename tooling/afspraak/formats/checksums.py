"""Whether a value satisfies checksums that are stated as data."""

from __future__ import annotations

import re
from collections.abc import Iterable

from afspraak.ecma import compiled
from afspraak.formats.base import Checksum


def holds(checksums: Iterable[Checksum], value: str) -> bool:
    """Whether at least one of the checksums that judge this value is satisfied, or none judges it.

    A value that is not written as the checksum expects (letters where digits belong, too short) does not satisfy it.
    """
    judging = [checksum for checksum in checksums if compiled(checksum.where).search(value)]
    return not judging or any(_satisfied(checksum, value) for checksum in judging)


def _satisfied(checksum: Checksum, value: str) -> bool:
    start, end = checksum.take
    part = value[start : end or None]
    if checksum.scheme == "weighted":
        return _weighted(checksum, part)
    if checksum.scheme == "mod97":
        return _mod97(checksum, part)
    if checksum.scheme == "complement97":
        return _complement97(part)
    raise ValueError(f"no checksum scheme is called {checksum.scheme}")


def _weighted(checksum: Checksum, part: str) -> bool:
    if len(part) != len(checksum.weights) or not _all_digits(part):
        return False
    total = sum(weight * int(digit) for weight, digit in zip(checksum.weights, part, strict=True))
    return total % checksum.modulus == checksum.remainder


def _mod97(checksum: Checksum, part: str) -> bool:
    rotated = part[checksum.rotate :] + part[: checksum.rotate]
    if not re.fullmatch("[0-9A-Z]+", rotated):
        return False
    return _remainder("".join(str(int(character, 36)) for character in rotated), checksum.modulus) == checksum.remainder


def _complement97(part: str) -> bool:
    if len(part) < 3 or not _all_digits(part):
        return False
    return 97 - _remainder(part[:-2], 97) == int(part[-2:])


def _remainder(digits: str, modulus: int) -> int:
    """The number modulo `modulus`, digit by digit: Python refuses to read numbers of thousands of digits at once."""
    rest = 0
    for digit in digits:
        rest = (rest * 10 + int(digit)) % modulus
    return rest


def _all_digits(part: str) -> bool:
    return part.isascii() and part.isdigit()
