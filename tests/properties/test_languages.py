"""Our automata against RE2 on random patterns: the same texts, and verdicts that hold.

`AFSPRAAK_PAIRS=50000` makes the long run.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random

import re2

from afspraak.languages import Undecided, language, outside
from afspraak.patterns import faults
from random_patterns import pattern, relative, texts

PAIRS = int(os.environ.get("AFSPRAAK_PAIRS", "2000"))
SAMPLES = 4  # times `texts` draws for a verdict of inclusion


@dataclass
class Tally:
    """What was seen; `wrong` is what may not be."""

    wrong: list[str] = field(default_factory=list)
    verdicts: dict[str, int] = field(default_factory=lambda: {"within": 0, "outside": 0, "undecided": 0})
    seconds: list[float] = field(default_factory=list)


def compiled(text: str) -> re2._Regexp:
    options = re2.Options()
    options.log_errors = False
    return re2.compile(text, options)


def pairs(count: int, seed: int) -> list[tuple[str, str]]:
    random = Random(seed)
    found: list[tuple[str, str]] = []
    while len(found) < count:
        one = pattern(random)
        other = relative(random, one)
        if not faults(one) and not faults(other):
            found.append((one, other))
    return found


def members(tally: Tally, text_list: list[str], *patterns: str) -> None:
    """Every text is in the language exactly if RE2 finds the pattern in it."""
    for written in patterns:
        ours, theirs = language(written), compiled(written)
        for text in text_list:
            if ours.holds(text) != bool(theirs.search(text)):
                tally.wrong.append(f"{written!r} and {text!r}: {ours.holds(text)}")


def verdict(tally: Tally, one: str, other: str, text_list: list[str]) -> None:
    """A witness is one for RE2 as well, and an inclusion has no counterexample among the texts."""
    start = time.process_time()
    try:
        witness = outside(language(one), language(other))
    except Undecided:
        tally.verdicts["undecided"] += 1
        return
    finally:
        tally.seconds.append(time.process_time() - start)
    tally.verdicts["within" if witness is None else "outside"] += 1
    inner, outer = compiled(one), compiled(other)
    found = text_list if witness is None else [witness]
    escaped = [text for text in found if inner.search(text) and not outer.search(text)]
    if bool(escaped) != (witness is not None):
        tally.wrong.append(f"{one!r} within {other!r}: {witness!r}, but RE2 found {escaped[:1]}")


def test_the_automata_agree_with_re2() -> None:
    tally, random = Tally(), Random(26)
    for one, other in pairs(PAIRS, seed=2026):
        text_list = texts(random, one, other)
        with suppress(Undecided):  # a pattern that is too large
            members(tally, text_list, one, other)
        for _ in range(SAMPLES - 1):
            text_list += texts(random, one, other)
        verdict(tally, one, other, text_list)
        verdict(tally, other, one, text_list)
    slowest = sorted(tally.seconds)[int(len(tally.seconds) * 0.99)]
    print(f"{PAIRS} pairs: {tally.verdicts}; 99 of 100 within {slowest * 1000:.1f} CPU-ms")

    assert tally.wrong == []
    assert tally.verdicts["undecided"] <= PAIRS / 100
    assert min(tally.verdicts["within"], tally.verdicts["outside"]) > PAIRS / 4
