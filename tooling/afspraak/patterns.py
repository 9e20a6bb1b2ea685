"""The portable subset of regular expressions: what every engine that reads our patterns reads alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from afspraak.letters import NAMED_CLASSES

Kind = Literal["literal", "escape", "bracket", "named", "repeat", "open", "close", "or", "start", "end", "any"]

MOST_REPEATS = 1000  # the limit of RE2, for nested repeats taken together

_SINGLE: dict[str, Kind] = {"(": "open", ")": "close", "|": "or", "^": "start", "$": "end", ".": "any"}
_NAMED = re.compile(r"\{[A-Za-z_]+\}")
_COUNT = re.compile(r"\{([0-9]+)(,?)([0-9]*)\}")
_RANGE = re.compile("(.)(?:-(.))?", re.DOTALL)
_IN_BRACKET = re.compile(r"\\.|\{[A-Za-z_]+\}", re.DOTALL)
_ESCAPABLE = frozenset(".+*?()[]{}|^$\\/-")
_HINTS = {"d": "[0-9]", "w": "[{letters}0-9_]", "s": "a space", "D": "[^0-9]"}
_DOUBLED = ("&&", "--", "~~", "||")


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of a pattern, as it was written."""

    kind: Kind
    text: str


def tokens(pattern: str) -> Iterator[Token]:
    """The pieces of a pattern, in order; their texts together are the pattern."""
    at = 0
    while at < len(pattern):
        token = _token(pattern, at)
        yield token
        at += len(token.text)


def expand(pattern: str) -> str:
    """The pattern with `{letters}`, `{upper}`, `{lower}` and `{digits}` written out as ranges."""
    return "".join(_expanded(token) for token in tokens(pattern))


def anchored(pattern: str) -> bool:
    """Whether the pattern speaks about the whole value: every alternative runs from `^` to `$`."""
    return all(
        len(branch) > 1 and branch[0].kind == "start" and branch[-1].kind == "end" for branch in branches(pattern)
    )


def begins_outside(pattern: str, ranges: str) -> bool:
    """Whether it is plain to see that no text that begins with one of these characters holds the pattern.

    `ranges` are characters as they stand inside brackets. False where that takes more than a look at the start.
    """
    return all(
        branch[:1] == [Token("start", "^")] and _begins_outside(branch[1:], ranges) for branch in branches(pattern)
    )


def faults(pattern: str) -> list[str]:
    """What in the pattern is outside the portable subset, in plain words; empty when it may be used."""
    found = list(tokens(pattern))
    pieces = [fault for token in found for fault in _piece_faults(token)]
    return pieces + list(_order_faults(found)) + list(_group_faults(found)) + list(_size_faults(found))


def _begins_outside(branch: list[Token], ranges: str) -> bool:
    if not branch:
        return False
    first, rest = _piece(branch)
    if rest and rest[0].kind == "repeat" and rest[0].text[:2] in ("*", "?", "{0"):
        return False
    if first[0].kind == "open":
        inner = "".join(token.text for token in first[1:-1])
        return all(_begins_outside(each, ranges) for each in branches(inner))
    if first[0].kind not in ("literal", "escape", "bracket", "named"):
        return False
    return not any(map(re.compile(_expanded(first[0])).fullmatch, _written_out(ranges)))


def _piece(branch: list[Token]) -> tuple[list[Token], list[Token]]:
    """The first character or group, and what follows it."""
    depth = 0
    for end, token in enumerate(branch, 1):
        depth += (token.kind == "open") - (token.kind == "close")
        if depth == 0:
            return branch[:end], branch[end:]
    return branch, []


@lru_cache
def _written_out(ranges: str) -> tuple[str, ...]:
    return tuple(
        chr(code) for found in _RANGE.finditer(ranges) for code in range(ord(found[1]), ord(found[2] or found[1]) + 1)
    )


def _token(pattern: str, at: int) -> Token:
    first = pattern[at]
    if first in _SINGLE:
        return Token(_SINGLE[first], first)
    if first == "\\":
        return Token("escape", pattern[at : at + 2])
    if first == "[":
        return Token("bracket", pattern[at : _bracket_end(pattern, at)])
    if first in "*+?":
        return Token("repeat", first)
    if first == "{":
        return _brace(pattern, at)
    return Token("literal", first)


def _brace(pattern: str, at: int) -> Token:
    named = _NAMED.match(pattern, at)
    if named:
        return Token("named", named.group())
    count = _COUNT.match(pattern, at)
    return Token("repeat", count.group()) if count else Token("literal", "{")


def _bracket_end(pattern: str, at: int) -> int:
    at += 1
    while at < len(pattern) and pattern[at] != "]":
        at += 2 if pattern[at] == "\\" else 1
    return min(at + 1, len(pattern))


def _expanded(token: Token) -> str:
    if token.kind == "named":
        ranges = NAMED_CLASSES.get(token.text[1:-1])
        return f"[{ranges}]" if ranges else token.text
    if token.kind == "bracket":
        return _IN_BRACKET.sub(lambda found: NAMED_CLASSES.get(found.group()[1:-1], found.group()), token.text)
    return token.text


def branches(pattern: str) -> list[list[Token]]:
    """The pieces of each alternative of the whole pattern."""
    branches: list[list[Token]] = [[]]
    depth = 0
    for token in tokens(pattern):
        depth += (token.kind == "open") - (token.kind == "close")
        if token.kind == "or" and depth == 0:
            branches.append([])
        else:
            branches[-1].append(token)
    return branches


def _piece_faults(token: Token) -> Iterator[str]:
    if token.kind == "escape":
        yield from _escape_faults(token.text, inside=False)
    elif token.kind == "bracket":
        yield from _bracket_faults(token.text)
    elif token.kind == "named" and token.text[1:-1] not in NAMED_CLASSES:
        yield f"{token.text} is not a named class; there are {_named_classes()}"
    elif token.kind == "repeat":
        yield from _count_faults(token.text)
    elif token.kind == "literal" and token.text in "]{}":
        yield f'"{token.text}" by itself must be written as \\{token.text}'


def _named_classes() -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(NAMED_CLASSES))


def _escape_faults(text: str, inside: bool) -> Iterator[str]:
    escaped = text[1:]
    if escaped in _HINTS:
        yield f"{text} does not mean the same everywhere; write {_HINTS[escaped]}"
    elif not escaped or escaped not in _ESCAPABLE:
        yield f"{text} is not portable; a backslash only stands before . + * ? ( ) [ ] {{ }} | ^ $ \\ / -"
    elif escaped == "-" and not inside:
        yield "\\- outside brackets is not portable; write a plain -"


def _bracket_faults(text: str) -> Iterator[str]:
    if len(text) < 2 or not text.endswith("]"):
        yield f"{text} is not closed; write ] at its end"
        return
    inner = text[1:-1].removeprefix("^")
    if not inner:
        yield f"{text} is empty; write ] as \\]"
    yield from (f"{twice} in {text} does not mean the same everywhere" for twice in _DOUBLED if twice in inner)
    for found in _IN_BRACKET.findall(inner):
        yield from _escape_faults(found, inside=True) if found[0] == "\\" else _piece_faults(Token("named", found))
    yield from _range_faults(text, _members(inner))


def _members(inner: str) -> list[str]:
    """The members of a bracket; a named class is one member."""
    return re.findall(r"\\.|\{[A-Za-z_]+\}|.", inner, re.DOTALL)


def _range_faults(text: str, members: list[str]) -> Iterator[str]:
    if "[" in members:
        yield f"{text} holds a [; write \\["
    last = -1  # the place of the last member of the latest range
    for at in range(1, len(members) - 1):
        if members[at] != "-":
            continue
        low, high = members[at - 1], members[at + 1]
        if at - 1 <= last or len(low) > 2 or len(high) > 2:
            yield f"the - in {text} must stand first or last, or between two characters"
        elif low[-1] > high[-1]:
            yield f"{low}-{high} in {text} runs backwards"
        last = at + 1


def _count_faults(text: str) -> Iterator[str]:
    count = _COUNT.fullmatch(text)
    if not count:
        return
    low, high = int(count[1]), int(count[3] or count[1])
    if low > high:
        yield f"{text} runs backwards"
    if max(low, high) > MOST_REPEATS:
        yield f"{text} repeats more than {MOST_REPEATS} times"


def _order_faults(found: list[Token]) -> Iterator[str]:
    before: Token | None = None
    for token in found:
        if token.kind == "repeat":
            yield from _repeat_faults(before, token)
        before = token


def _repeat_faults(before: Token | None, token: Token) -> Iterator[str]:
    if before is not None and before.kind == "open" and token.text == "?":
        yield "(? groups are not portable; write a plain group"
    elif before is None or before.kind in ("open", "or", "start", "end"):
        yield f"{token.text} has nothing to repeat"
    elif before.kind == "repeat":
        yield f"{before.text}{token.text} is not portable; write one repeat"


def _group_faults(found: list[Token]) -> Iterator[str]:
    depth = 0
    for token in found:
        depth += (token.kind == "open") - (token.kind == "close")
        if depth < 0:
            yield ") closes a group that was not opened"
            return
    if depth:
        yield "( opens a group that is not closed"


def _size_faults(found: list[Token]) -> Iterator[str]:
    """Nested counts multiply: ([a-z]{100}){20} asks for 2000."""
    most = [1]  # per open group the largest number of repeats inside it
    atom = 1
    for token in found:
        if token.kind == "open":
            most.append(1)
        elif token.kind == "close" and len(most) > 1:
            atom = most.pop()
        elif token.kind == "repeat":
            atom *= _times(token.text)
        else:
            atom = 1
        most[-1] = max(most[-1], atom)
        if atom > MOST_REPEATS >= _times(token.text):
            yield f"nested repeats ask for more than {MOST_REPEATS} repetitions together"
            return


def _times(repeat: str) -> int:
    count = _COUNT.fullmatch(repeat)
    return max(int(count[1]), int(count[3] or 0)) if count else 1
