"""Checksums computed from their data: weighted digits, ISO 7064 modulo, and the complement of 97."""

from __future__ import annotations

import datetime
from typing import Any

from afspraak.checking.engine.columns import STRING
from afspraak.checking.engine.keywords.base import Schema, Scope
from afspraak.checking.engine.patterns import matches
from afspraak.checking.engine.sql import TRUE, every, no, some
from afspraak.checking.engine.unsupported import Unsupported
from afspraak.formats.base import Checksum


def holds(facts: Schema, scope: Scope, as_of: datetime.date) -> str:
    """At least one of the checks that judge the value is satisfied, or none judges it."""
    column = scope.column(facts["field"])
    checks = [_checksum(check) for check in facts["checks"]]
    judged = [_judges(check, column.text) for check in checks]
    kept = [every([where, _satisfied(check, column.text)]) for where, check in zip(judged, checks, strict=True)]
    return no(every([column.is_(STRING), some(judged), no(some(kept))]))


def _checksum(check: Schema) -> Checksum:
    facts: dict[str, Any] = {name: tuple(fact) if isinstance(fact, list) else fact for name, fact in check.items()}
    return Checksum(**facts)


def _judges(check: Checksum, text: str) -> str:
    return matches(text, check.where) if check.where else TRUE


def _satisfied(check: Checksum, text: str) -> str:
    if check.scheme not in _SCHEMES:
        raise Unsupported(f"checksum {check.scheme}")
    return _SCHEMES[check.scheme](check, _taken(check, text))


def _taken(check: Checksum, text: str) -> str:
    """The part that is tested, as Python slices it: positions from 0, negative ones from the end."""
    start, end = check.take
    if (start, end) == (0, 0):
        return text
    length = f"length({text})"
    first = str(start) if start >= 0 else f"greatest({length} + {start}, 0)"
    last = length if end == 0 else f"least({end}, {length})" if end > 0 else f"{length} + {end}"
    return f"substring({text}, {first} + 1, greatest({last} - {first}, 0))"


def _weighted(check: Checksum, part: str) -> str:
    digits = (f"CAST(substring({part}, {place}, 1) AS INTEGER)" for place in range(1, len(check.weights) + 1))
    total = " + ".join(f"{weight} * {digit}" for weight, digit in zip(check.weights, digits, strict=True))
    rest = f"((({total}) % {check.modulus} + {check.modulus}) % {check.modulus} = {check.remainder})"
    return _guarded(part, rf"\A[0-9]{{{len(check.weights)}}}\z", rest)


def _mod97(check: Checksum, part: str) -> str:
    rotated = f"(substring({part}, {check.rotate + 1}) || substring({part}, 1, {check.rotate}))"
    return _guarded(part, r"\A[0-9A-Z]+\z", f"({_modulo(rotated, check.modulus)} = {check.remainder})")


def _complement97(check: Checksum, part: str) -> str:
    head = f"substring({part}, 1, length({part}) - 2)"
    tail = f"CAST(substring({part}, length({part}) - 1) AS INTEGER)"
    return _guarded(part, r"\A[0-9]{3,}\z", f"(97 - {_modulo(head, 97)} = {tail})")


def _guarded(part: str, written: str, test: str) -> str:
    """The test, only of what is written as it expects: a CASE, as AND does not keep SQL from computing the rest."""
    return f"(CASE WHEN regexp_matches({part}, '{written}') THEN {test} ELSE FALSE END)"


def _modulo(digits: str, modulus: int) -> str:
    """The remainder of a number of any length, in which a letter stands for 10 to 35."""
    codes = f"list_transform(string_split({digits}, ''), lambda sign: CAST(ascii(sign) AS BIGINT))"
    values = f"list_transform({codes}, lambda code: CASE WHEN code < 58 THEN code - 48 ELSE code - 55 END)"
    step = f"CASE WHEN value > 9 THEN (sum * 100 + value) % {modulus} ELSE (sum * 10 + value) % {modulus} END"
    return f"list_reduce(list_prepend(CAST(0 AS BIGINT), {values}), lambda sum, value: {step})"


_SCHEMES = {"complement97": _complement97, "mod97": _mod97, "weighted": _weighted}
