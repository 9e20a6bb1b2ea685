"""Hides what a value says about a person, and keeps enough of its shape to find it back."""

from __future__ import annotations

import re

DOTS = "…"
HIDDEN = "•••"

_PARTS = re.compile(r"[^\W_]+")
_SHORT = 3  # a part of so few characters would be given away by its first and last
_MOST_PARTS = 6  # of a longer text only the ends are shown


_DIGITS = re.compile(r"[0-9]+(?:[-./()]+[0-9]+)*")
_NO_KEY = re.compile(r"[@\s]|\A[+]")
_MOST_DIGITS = 12  # of a number that is only a number
_PHONE = 9  # digits of the shortest telephone number, the 0 included


def mask(value: str, personal: str, few: bool = False) -> str:
    """The value of a field as others may see it, by its personal-data class; of `few` values any shape tells which."""
    if personal == "no":
        return value
    return _shape(value) if personal == "ordinary" and not few else HIDDEN


def mask_key(value: str, personal: str) -> str:
    """The key of a record as others may see it; one that looks like mail, a name or a telephone number is masked."""
    return mask(value, "ordinary" if personal == "no" and _is_about_a_person(value) else personal)


def _is_about_a_person(key: str) -> bool:
    if _NO_KEY.search(key):
        return True
    digits = sum(char.isdigit() for char in key) if _DIGITS.fullmatch(key) else 0
    return digits > _MOST_DIGITS or (key.startswith("0") and digits >= _PHONE)


def _shape(value: str) -> str:
    """`jansen@voorbeeld.nl` becomes `j…n@v…d.nl`: at most two characters of each part, and no length."""
    parts = list(_PARTS.finditer(value))
    if len(parts) <= _MOST_PARTS:
        return _PARTS.sub(_hidden_part, value)
    return f"{_ends(parts[0].group())} {DOTS} {_ends(parts[-1].group())}"


def _hidden_part(found: re.Match[str]) -> str:
    part = found.group()
    return part if _ends_an_address(found) and len(part) == 2 else _ends(part)


def _ends(part: str) -> str:
    return f"{part[0]}{DOTS}{part[-1]}" if len(part) > _SHORT else DOTS


def _ends_an_address(found: re.Match[str]) -> bool:
    """Whether this is the last part of a domain: which country a mail domain is of says nothing about a person."""
    before = found.string[: found.start()]
    return found.end() == len(found.string) and before.endswith(".") and "@" in before
