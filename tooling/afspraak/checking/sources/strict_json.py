"""JSON read as strictly as a record needs: no double keys, no NaN, no half characters, no bottomless nesting."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from afspraak.checking.sources.base import DEEPEST, LARGEST_CELL, MOST_COLUMNS
from afspraak.texts import Texts

_SURROGATE = re.compile("[\ud800-\udfff]")
_PROBLEMS = {
    "Expecting ',' delimiter": "hier hoort een komma",
    "Expecting ':' delimiter": "hier hoort een dubbelepunt",
    "Expecting property name enclosed in double quotes": "hier hoort een veldnaam tussen dubbele aanhalingstekens",
    "Expecting value": "hier hoort een waarde",
    "Extra data": "na het record staat nog tekst",
    "Illegal trailing comma before end of object": "er staat een komma te veel",
    "Illegal trailing comma before end of array": "er staat een komma te veel",
    "Invalid control character at": "in een tekst staat een stuurteken",
    "Invalid \\escape": "een backslash staat op een plek waar dat niet kan",
    "Unterminated string starting at": "een tekst is niet afgesloten",
}


class NotRead(Exception):
    """A value that is no JSON, or JSON that no record may hold; with its finding code and facts."""

    def __init__(self, code: str, at: int = 0, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.at = at  # how many characters into the text, where that is known
        self.end = 0  # where the value ends, where it is JSON all the same
        self.facts = facts


@dataclass(slots=True)
class _Noticed:
    """What the parser passed by while it read one value."""

    twice: list[str] = field(default_factory=list)
    not_finite: list[str] = field(default_factory=list)


class Decoder:
    """Reads one JSON value after another; raises `NotRead`."""

    def __init__(self) -> None:
        self._noticed = _Noticed()
        self._decoder = json.JSONDecoder(
            object_pairs_hook=self._object, parse_constant=self._constant, parse_float=self._number
        )

    def whole(self, text: str) -> Any:
        """The one value that the text is."""
        value, end = self.at(text, _after_blanks(text, 0))
        if _after_blanks(text, end) < len(text):
            raise NotRead("records-broken-json", at=end, problem=_problem("Extra data"))
        return value

    def at(self, text: str, start: int) -> tuple[Any, int]:
        """The value that starts here, and where it ends."""
        self._noticed = _Noticed()
        try:
            value, end = self._decoder.raw_decode(text, start)
        except json.JSONDecodeError as error:
            raise NotRead("records-broken-json", at=error.pos, problem=_problem(error.msg)) from None
        except RecursionError:
            raise NotRead("records-too-deep", limit=DEEPEST) from None
        except ValueError:  # an integer of thousands of digits
            raise NotRead("records-broken-json", problem=_TOO_LONG) from None
        self._refuse(value, end)
        return value, end

    def _refuse(self, value: Any, end: int) -> None:
        refused = self._refused(value)
        if refused:
            refused.end = end
            raise refused

    def _refused(self, value: Any) -> NotRead | None:
        if self._noticed.twice:
            return NotRead("records-duplicate-key", key=self._noticed.twice[0])
        if self._noticed.not_finite:
            return NotRead("records-not-finite", name=self._noticed.not_finite[0])
        return refusal(value)

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        if len(made) < len(pairs):
            names = [name for name, _ in pairs]
            self._noticed.twice.extend(name for name in made if names.count(name) > 1)
        return made

    def _constant(self, name: str) -> float:
        self._noticed.not_finite.append(name)
        return 0.0

    def _number(self, text: str) -> float:
        number = float(text)
        if math.isinf(number):
            self._noticed.not_finite.append(text[:20])
        return number


_TOO_LONG = Texts(nl="een getal heeft duizenden cijfers", en="a number has thousands of digits")


def _problem(message: str) -> Texts:
    return Texts(nl=_PROBLEMS.get(message, message), en=message[:1].lower() + message[1:])


def _after_blanks(text: str, start: int) -> int:
    while start < len(text) and text[start] in " \t\r\n":
        start += 1
    return start


@dataclass(slots=True)
class _Shape:
    """What there is to say about a value as a whole."""

    half: str = ""  # half a character, where there is one
    deepest: int = 0  # how many brackets stand inside one another
    longest: int = 0  # characters of a text
    widest: int = 0  # values of a list or an object
    not_finite: str = ""


def refusal(value: Any) -> NotRead | None:
    """Why a record cannot hold this value, which is made of what JSON knows."""
    shape = _shape(value)
    if shape.longest > LARGEST_CELL:
        return NotRead("records-too-large", limit=LARGEST_CELL >> 20)
    if shape.widest > MOST_COLUMNS:
        return NotRead("records-too-many-columns", limit=MOST_COLUMNS)
    if shape.deepest > DEEPEST:
        return NotRead("records-too-deep", limit=DEEPEST)
    if shape.not_finite:
        return NotRead("records-not-finite", name=shape.not_finite)
    return NotRead("records-surrogate", unit=f"{ord(shape.half):04x}") if shape.half else None


def _shape(value: Any) -> _Shape:
    shape, waiting = _Shape(), [(value, 1)]
    while waiting:
        part, depth = waiting.pop()
        if isinstance(part, str):
            shape.longest = max(shape.longest, len(part))
            found = None if part.isascii() else _SURROGATE.search(part)
            shape.half = found.group() if found else shape.half
        elif isinstance(part, (dict, list)):
            shape.deepest, shape.widest = max(shape.deepest, depth), max(shape.widest, len(part))
            waiting.extend((inner, depth + 1) for inner in _inside(part))
        elif isinstance(part, float) and not math.isfinite(part):
            shape.not_finite = str(part)
    return shape


def _inside(part: Mapping[str, Any] | Sequence[Any]) -> list[Any]:
    return [*part, *part.values()] if isinstance(part, Mapping) else list(part)
