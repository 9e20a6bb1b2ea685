"""Random portable patterns, relatives of them, and texts that nearly match."""

from __future__ import annotations

from random import Random

from afspraak.patterns import faults
from pattern_examples import example

ALPHABET = "ab0-é"
CLASSES = ["[a-b]", "[^a]", "[ab0]", "[0-9]", "[^0-9-]", "[é-ü]", ".", "[a-z]"]
REPEATS = ["*", "+", "?", "{2}", "{0,3}", "{1,4}", "{2,}", "{0}", "{1,20}"]


def pattern(random: Random, depth: int = 3) -> str:
    """A pattern of the portable subset, bound to the start, the end, both or neither."""
    body = _choice(random, depth)
    start, end = random.choice([("^(", ")$")] * 5 + [("^(", ")"), ("(", ")$"), ("", ""), ("", "")])
    return f"{start}{body}{end}"


def relative(random: Random, text: str) -> str:
    """A pattern that differs a little from this one, or another one altogether."""
    choice = random.random()
    if choice < 0.3:
        return pattern(random)
    swaps = [
        ("*", "+"),
        ("a", "b"),
        ("{1,4}", "{1,5}"),
        ("[a-b]", "[ab0]"),
        ("?", "{0,3}"),
        ("^(", "("),
        ("é", "[é-ü]"),
    ]
    random.shuffle(swaps)
    for old, new in swaps:
        changed = text.replace(old, new, 1) if choice < 0.9 else text.replace(new, old, 1)
        if changed != text and not faults(changed):
            return changed
    return text


def texts(random: Random, *patterns: str) -> list[str]:
    """Texts that match one of the patterns or come close, and a few that have nothing to do with them."""
    found = [""]
    for _ in range(6):
        text = example(random.choice(patterns), random)[:60]
        at = random.randint(0, len(text))
        found += [text, text[:at] + text[at + 1 :], text[:at] + random.choice(ALPHABET + "ü€x") + text[at:]]
    return [*found, *("".join(random.choices(ALPHABET, k=random.randint(1, 6))) for _ in range(4))]


def _choice(random: Random, depth: int) -> str:
    return "|".join(_sequence(random, depth) for _ in range(random.choice([1, 1, 1, 2, 3])))


def _sequence(random: Random, depth: int) -> str:
    return "".join(_piece(random, depth) for _ in range(random.choice([0, 1, 1, 2, 2, 3])))


def _piece(random: Random, depth: int) -> str:
    if random.random() < 0.04:
        return random.choice("^$")
    atom = f"({_choice(random, depth - 1)})" if depth and random.random() < 0.3 else _single(random)
    return atom + (random.choice(REPEATS) if random.random() < 0.4 else "")


def _single(random: Random) -> str:
    return random.choice(CLASSES) if random.random() < 0.4 else random.choice(ALPHABET)
