"""Random constraints of every kind, each with another one of its kind beside it."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from afspraak.constraints.agree_within import AgreeWithin
from afspraak.constraints.be_a import BeA
from afspraak.constraints.be_between import BeBetween
from afspraak.constraints.be_clean import WORDS, BeClean
from afspraak.constraints.be_computed import BeComputed
from afspraak.constraints.be_empty import BeEmpty
from afspraak.constraints.be_filled import BeFilled
from afspraak.constraints.be_in import BeIn
from afspraak.constraints.be_spelled import BeSpelled
from afspraak.constraints.be_unique import BeUnique
from afspraak.constraints.be_within import BeWithin
from afspraak.constraints.dates import UNITS, Length
from afspraak.constraints.differ_from import DifferFrom
from afspraak.constraints.equal_in import EqualIn
from afspraak.constraints.exist_in import ExistIn
from afspraak.constraints.follow import Follow
from afspraak.constraints.follow_up import FollowUp
from afspraak.constraints.have_at_least import HaveAtLeast
from afspraak.constraints.have_length import HaveLength
from afspraak.constraints.match import Match
from afspraak.constraints.not_be_in import NotBeIn
from afspraak.constraints.not_exist_in import NotExistIn
from afspraak.constraints.not_match import NotMatch
from afspraak.constraints.resemble_none import ResembleNone
from afspraak.constraints.satisfy import Satisfy
from afspraak.constraints.stay_same import StaySame
from afspraak.formats import FORMATS
from afspraak.model.rules import ALWAYS, Condition, Constraint, Test
from afspraak.texts import Texts
from random_patterns import pattern, relative

Maker = Callable[[Random], tuple[Constraint, Constraint]]
DAYS = ("2024-02-29", "2025-12-31", "2026-01-01", "2026-02-28", "2026-10-01", "2026-11-22", "2027-01-01")
CODES = ("prospect", "customer", "former")
BOUNDS = ("at_least", "at_most", "above", "below")


def condition(random: Random, depth: int = 1) -> Condition:
    """A condition on a few fields of an account."""
    tests = tuple(_test(random) for _ in range(random.choice([0, 1, 1, 2])))
    if not depth or random.random() < 0.7:
        return Condition(tests)
    return Condition(tests, (tuple(condition(random, depth - 1) for _ in range(2)),))


def _test(random: Random) -> Test:
    some = random.sample(CODES, random.choice([1, 2]))
    day, count = random.choice(DAYS), str(random.randint(0, 4))
    return random.choice(
        [
            Test("relation_type", random.choice(["is", "not"]), tuple(some)),
            Test("country", "is", (random.choice(["NL", "BE"]),)),
            Test("size", random.choice(["below", "above", "at_least", "at_most"]), (count,)),
            Test("since", random.choice(["from", "until"]), (day,)),
            Test(random.choice(["size", "short", "since"]), "filled", (random.choice(["true", "false"]),)),
            Test("active", "is", (random.choice(["true", "false"]),)),
            Test("short", "matches", (pattern(random, 1),)),
        ]
    )


def _twice(make: Callable[[Random], Constraint]) -> Maker:
    return lambda random: (make(random), make(random))


def _relatives(kind: Callable[[str], Constraint]) -> Maker:
    def make(random: Random) -> tuple[Constraint, Constraint]:
        one = pattern(random, 2)
        return kind(one), kind(relative(random, one))

    return make


def _between(values: tuple[str, ...]) -> Callable[[Random], Constraint]:
    return lambda random: BeBetween(
        tuple((name, random.choice(values)) for name in sorted(random.sample(BOUNDS, random.choice([1, 2]))))
    )


def _dates(random: Random) -> Constraint:
    return BeBetween(tuple((name, random.choice(DAYS)) for name in ("at_least", "at_most") if random.random() < 0.6))


def _length(random: Random) -> Length:
    return Length(random.choice([0, 1, 2, 12, 14, 28, 30, 31, 365]), random.choice(sorted(UNITS)))


def _maybe(random: Random) -> Length | None:
    return _length(random) if random.random() < 0.6 else None


def _bounds(random: Random) -> Constraint:
    shortest, longest = random.choice([None, 0, 1, 2, 3]), random.choice([None, 2, 3, 4])
    return HaveLength(shortest, longest if shortest is not None else longest or 2)


def _values(random: Random) -> tuple[str, ...]:
    return tuple(random.sample(("a", "b", "B", "0", "é", "ab"), random.randint(1, 4)))


def _satisfy(random: Random) -> Constraint:
    parts = [
        {"properties": {"short": {"pattern": pattern(random, 1)}}},
        {"properties": {"short": {"not": {"pattern": pattern(random, 1)}}}, "required": ["short"]},
        {"properties": {"size": {"minimum": random.randint(0, 3)}}},
        {"properties": {"size": {"multipleOf": random.choice([2, 4])}}},
        {"required": [random.choice(["size", "short"])]},
        {"properties": {"names": {"minItems": random.randint(0, 2), "items": {"minLength": random.randint(1, 3)}}}},
    ]
    chosen = random.sample(parts, 2)
    return Satisfy(random.choice([chosen[0], {"anyOf": chosen}, {"not": {"allOf": chosen}}]), Texts())


def _unique(random: Random) -> Constraint:
    return BeUnique(_some(random, 0), ("case",) if random.random() < 0.4 else (), _among(random))


def _at_least(random: Random) -> Constraint:
    return HaveAtLeast(random.randint(1, 2), "account", "note", _among(random))


def _follow_up(random: Random) -> Constraint:
    within = Length(random.randint(1, 5), random.choice(["days", "working_days"]))
    same = {"country": "country"} if random.random() < 0.4 else {}
    return FollowUp("account", "note", "since", "since", within, _among(random), same)


def _some(random: Random, least: int) -> tuple[str, ...]:
    return tuple(sorted(random.sample(("country", "size"), random.randint(least, 2))))


def _among(random: Random) -> Condition:
    return ALWAYS if random.random() < 0.4 else Condition((Test("country", "is", (random.choice(["NL", "BE"]),)),))


ALONE: dict[str, tuple[str, Maker]] = {  # a name -> the field that the constraints are about, and the constraints
    "be_a": ("note", _twice(lambda random: BeA(random.choice(sorted(FORMATS))))),
    "be_between dates": ("since", _twice(_dates)),
    "be_between numbers": ("worth", _twice(_between(("0", "1", "1.5", "2", "-3", "100")))),
    "be_between whole numbers": ("size", _twice(_between(("0", "1", "1.5", "2", "-3", "100")))),
    "be_clean": ("note", _twice(lambda random: BeClean(tuple(random.sample(sorted(WORDS), random.randint(1, 4)))))),
    "be_computed": ("note", _twice(lambda random: BeComputed(random.choice(["salutation", "address-label"])))),
    "be_empty": ("short", lambda random: (BeEmpty(), BeEmpty())),
    "be_filled": ("names", lambda random: (BeFilled(), BeFilled())),
    "be_in": ("short", _twice(lambda random: BeIn(values=_values(random), any_case=random.random() < 0.4))),
    "be_in a list": ("relation_type", _twice(lambda random: BeIn(values=tuple(random.sample(CODES, 2))))),
    "be_spelled": ("short", _twice(lambda random: BeSpelled(random.choice(["relation-types", "countries"])))),
    "be_within": ("since", _twice(lambda random: BeWithin(_maybe(random), _maybe(random)))),
    "differ_from": ("short", _twice(lambda random: DifferFrom(random.choice(["note", "country"])))),
    "follow": ("since", _twice(lambda random: Follow("until", random.random() < 0.3, _maybe(random)))),
    "have_length": ("short", _twice(_bounds)),
    "match": ("short", _relatives(Match)),
    "not_be_in": ("short", _twice(lambda random: NotBeIn(values=_values(random)))),
    "not_match": ("short", _relatives(NotMatch)),
    "one kind to another": (
        "short",
        lambda random: tuple(
            random.choice([_bounds, lambda r: Match(pattern(r, 2)), lambda r: BeIn(values=_values(r)), _filled])(random)
            for _ in range(2)
        ),
    ),
    "satisfy": ("short", _twice(_satisfy)),
    "set of texts": ("names", _relatives(Match)),
}
ACROSS: dict[str, tuple[str, Maker]] = {
    "agree_within": ("short", _twice(lambda random: AgreeWithin(_some(random, 1)))),
    "be_unique": ("short", _twice(_unique)),
    "equal_in": ("short", _twice(lambda random: EqualIn("finance", "account", "note"))),
    "exist_in": ("short", _twice(lambda random: ExistIn("account", "note", _among(random)))),
    "follow_up": ("short", _twice(_follow_up)),
    "have_at_least": ("short", _twice(_at_least)),
    "not_exist_in": ("short", _twice(lambda random: NotExistIn("account", "note", _among(random)))),
    "resemble_none": (
        "short",
        _twice(lambda random: ResembleNone(("note",), random.choice([40, 60, 80]), _some(random, 0))),
    ),
    "stay_same": ("short", _twice(lambda random: StaySame())),
}


def _filled(random: Random) -> Constraint:
    return BeFilled() if random.random() < 0.5 else BeEmpty()
