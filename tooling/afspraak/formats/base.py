"""What a house format is: a pattern, checksums as data, values that are right and wrong, a repair."""

from __future__ import annotations

from dataclasses import dataclass

from afspraak.texts import Texts


@dataclass(frozen=True, slots=True)
class Checksum:
    """A checksum stated as data, so that SQL and a browser can compute it as well.

    scheme "weighted": the sum of weights times digits, modulo `modulus`, equals `remainder`.
    scheme "mod97": letters become 10..35, the value is rotated `rotate` places to the left, and the
    number modulo 97 equals `remainder` (ISO 7064).
    scheme "complement97": 97 minus the leading digits modulo 97 equals the last two digits.
    Only the part `take` (start, end; end 0 = to the end) is tested, after removal of nothing else.
    """

    scheme: str
    where: str = ""  # portable pattern: values that do not match it are not judged by this checksum; "" = all
    take: tuple[int, int] = (0, 0)
    weights: tuple[int, ...] = ()
    modulus: int = 97
    remainder: int = 0
    rotate: int = 0


@dataclass(frozen=True, slots=True)
class Format:
    """A named way to write a value (`must: {be_a: name}`)."""

    name: str
    title: Texts
    says: Texts  # completes "<field> is …" (see `verb`): "een telefoonnummer met landcode, zoals +31201234567"
    why: Texts  # when to use it and what it does not promise; one to three sentences
    right: tuple[str, ...]  # at least two, one on the boundary
    wrong: tuple[str, ...]  # at least two
    pattern: str = ""  # anchored, portable; "" = any text
    never: tuple[str, ...] = ()  # portable patterns, none of which may be found in the value
    checks: tuple[
        Checksum, ...
    ] = ()  # a value must satisfy at least one of those whose `where` matches it, if any does
    library: str = ""  # the name of a check that needs a library (see `formats.library`), "" = none
    repair: str = ""  # the name of the repair that goes with it
    verb: Texts = Texts(nl="is", en="is")  # stands before `says`
    source: str = ""  # the public standard or table
