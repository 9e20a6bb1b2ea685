"""Random small rulebooks, and for each kind of change one that has been changed in just that way."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from random import Random

from afspraak.model.rulebook import Rulebook
from afspraak.reading import read_files
from small_rulebooks import files

MUSTS: Mapping[str, Mapping[str, tuple[str, ...]]] = {  # field -> kind of change -> what a rule may ask
    "short": {
        "constraint-changed": ("be_clean", "{be_clean: [trimmed]}", "{be_clean: [straight, trimmed]}"),
        "pattern-changed": ("{match: '^[a0]{1,3}$'}", "{match: '^[aA0]*$'}", "{match: '^a'}", "{match: {contains: a}}"),
        "bound-changed": ("{have_length: {min: 2}}", "{have_length: {min: 1, max: 4}}", "{have_length: {max: 3}}"),
        "values-changed": ("{be_in: [a, aa, A]}", "{be_in: [a]}", "{be_in: [a, A0]}"),
        "format-changed": ("{be_a: house-letter}", "{be_a: house-number}", "{be_a: country-code}", "{be_a: initials}"),
    },
    "size": {"bound-changed": ("{be_between: {at_least: 0}}", "{be_between: {above: 0, below: 10}}",
                               "{be_between: {at_most: 9}}", "{be_between: {at_least: 1, at_most: 9}}")},
    "since": {"bound-changed": ("{be_between: {at_least: 2021-01-01}}", "{be_within: {past: 100 years}}",
                                "{be_within: {past: 12 months}}", "{be_between: {at_least: 2022-01-01}}")},
    "relation_type": {"values-changed": ("{be_in: [prospect, customer]}", "{be_in: [customer]}", "{be_in: [former]}")},
}  # fmt: skip
WHENS = (
    "",
    "{country: NL}",
    "{country: [NL, BE]}",
    "{country: {not: NL}}",
    "{size: {at_least: 3}}",
    "{short: {filled: true}}",
    "{any: [{country: NL}, {size: {below: 5}}]}",
)
LEVELS = (
    "error",
    "error",
    "warning",
    "{warning: 2026-01-01, error: 2027-01-01}",
    "{warning: 2026-01-01, error: 2026-03-01}",
    "{warning: 2026-01-01, error: 2028-01-01}",
)
DATED = LEVELS[3:]
TYPES = ("type: text", "type: text, length: {max: 3}", "type: text, length: {max: 10}", "type: integer", "type: lines")
VALUES = ("prospect", "customer", "former", "lead")


@dataclass(frozen=True)
class RuleText:
    """A rule as it is written down."""

    name: str
    fields: tuple[str, ...]
    must: str
    when: str = ""
    level: str = "error"
    formerly: str = ""

    def text(self) -> str:
        lines = [f"  {self.name}:", f"    title: {self.name}"]
        lines += [f"    fields: [{', '.join(f'account.{name}' for name in self.fields)}]", f"    must: {self.must}"]
        lines += [f"    level: {self.level}", "    remedy: Doe het."]
        lines += [f"    when: {self.when}"] if self.when else []
        lines += [f"    formerly: [{self.formerly}]"] if self.formerly else []
        return "\n".join(lines) + "\n"


@dataclass(frozen=True)
class Book:
    """What of a small rulebook may change."""

    rules: tuple[RuleText, ...]
    values: Mapping[str, str] = field(default_factory=lambda: dict.fromkeys(VALUES[:3], ""))
    types: Mapping[str, str] = field(default_factory=lambda: {"short": TYPES[2], "extra": TYPES[0]})
    phases: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: {"prospect": ("short",), "customer": ()})
    status: str = "active"

    def rulebook(self) -> Rulebook:
        made = files("".join(rule.text() for rule in self.rules), processes__life_cycle=self._process())
        account = made["records/account.yaml"].decode()
        fields = [line for line in account.splitlines() if not line.startswith("  short:")]
        fields += [f"  {name}: {{label: {name}, purpose: {name}., {kind}}}" for name, kind in self.types.items()]
        made["records/account.yaml"] = "\n".join(fields).encode()
        values = ", ".join(f"{name}: {{label: {name}{formerly}}}" for name, formerly in self.values.items())
        made["lists/relation-types.yaml"] = f"title: Typen\nvalues: {{{values}}}\n".encode()
        if "agreements/one.yaml" in made:
            policy = made["agreements/one.yaml"].decode().replace("status: active", f"status: {self.status}")
            made["agreements/one.yaml"] = policy.encode()
        read, findings = read_files(made)
        assert [str(found) for found in findings if found.level == "error"] == []
        return read

    def _process(self) -> str:
        head = "title: Loop\nstatus: active\nowner: crm-manager\nreview: yearly\nreviewed: 2026-09-01\n"
        head += "since: 2026-01-05\ngoals: []\nof: account\nfield: relation_type\nphases:\n"
        return head + "".join(
            f"  {name}: {{title: {name}, means: Zo., needs: [{', '.join(needs)}], next: []}}\n"
            for name, needs in self.phases.items()
        )


def a_rule(random: Random, name: str = "one", kind: str = "") -> RuleText:
    """A rule, of which the must is one that this kind of change is about."""
    choices = [(of, must) for of, kinds in MUSTS.items() for each in kinds if not kind or each == kind
               for must in kinds[each]]  # fmt: skip
    of, must = random.choice(choices)
    return RuleText(name, (of,), must, random.choice(WHENS), random.choice(LEVELS))


def a_book(random: Random) -> Book:
    """A book with one rule or two."""
    rules = tuple(a_rule(random, name) for name in ("one", "two")[: random.randint(1, 2)])
    return Book(rules, status=random.choice(["active", "active", "active", "retired"]))


Pair = tuple[Book, Book]


def _of_rule(change: Callable[[Random, RuleText], RuleText], kind: str = "") -> Callable[[Random], Pair]:
    def make(random: Random) -> Pair:
        one, other = a_rule(random, "one", kind), a_rule(random, "two")
        return Book((one, other)), Book((change(random, one), other))

    return make


def _other_must(kind: str) -> Callable[[Random], Pair]:
    def change(random: Random, rule: RuleText) -> RuleText:
        return replace(rule, must=random.choice([must for must in MUSTS[rule.fields[0]][kind] if must != rule.must]))

    return _of_rule(change, kind)


def _replaced(random: Random, rule: RuleText) -> RuleText:
    return replace(rule, must=random.choice(["be_filled", "be_empty"]))


def _of_book(change: Callable[[Random, Book], Book]) -> Callable[[Random], Pair]:
    def make(random: Random) -> Pair:
        old = replace(a_book(random), status="active")
        return old, change(random, old)

    return make


def _values(random: Random, book: Book, *, more: bool) -> Book:
    values = [*book.values, "lead"] if more else random.sample(sorted(book.values), 2)
    return replace(book, values=dict.fromkeys(values, ""), phases={k: v for k, v in book.phases.items() if k in values})


def _renamed_value(random: Random, book: Book) -> Book:
    return replace(book, values={"prospect": "", "customer": "", "lead": ", formerly: [former]"})


def _typed(random: Random, book: Book) -> Book:
    return replace(book, types={**book.types, random.choice(["short", "extra"]): random.choice(TYPES)})


def _required(random: Random, book: Book) -> Book:
    name = random.choice(["short", "extra"])
    return replace(book, types={**book.types, name: f"{book.types[name]}, required: true"})


def _phases(random: Random, book: Book) -> Book:
    needs = {name: tuple(random.sample(["short", "size", "extra"], random.randint(0, 2))) for name in book.phases}
    return replace(book, phases=needs)


def _fields(random: Random, rule: RuleText) -> RuleText:
    return replace(rule, fields=("short", "note"))


def _moving(random: Random) -> Pair:
    old = replace(a_book(random), rules=(RuleText("one", ("short",), "{not_be_in: relation-types}"),), status="active")
    return old, _values(random, old, more=random.random() < 0.5)


def _a_warning(random: Random) -> RuleText:
    return replace(a_rule(random, "three"), level="warning")


def _turned(make: Callable[[Random], Pair]) -> Callable[[Random], Pair]:
    def turned(random: Random) -> Pair:
        old, new = make(random)
        return new, old

    return turned


def _either(make: Callable[[Random], Pair]) -> Callable[[Random], Pair]:
    return lambda random: (make if random.random() < 0.5 else _turned(make))(random)


CHANGED: dict[str, Callable[[Random], Pair]] = {  # kind of change -> a book before and after it
    "advice-added": _of_book(lambda random, book: replace(book, rules=(*book.rules, _a_warning(random)))),
    "bound-changed": _other_must("bound-changed"),
    "condition-changed": _of_rule(lambda random, rule: replace(rule, when=random.choice(WHENS))),
    "constraint-changed": _other_must("constraint-changed"),
    "constraint-replaced": _either(_of_rule(_replaced)),
    "date-changed": _of_rule(lambda random, rule: replace(rule, level=random.choice(DATED))),
    "field-added": _of_book(lambda random, book: replace(book, types={**book.types, "other": random.choice(TYPES)})),
    "field-removed": _of_book(lambda random, book: replace(book, types={"short": book.types["short"]})),
    "field-renamed": _of_book(lambda random, book: replace(
        book, types={"short": book.types["short"], "other": f"{book.types['extra']}, aliases: [extra]"}
    )),
    "fields-of-rule-changed": _either(_of_rule(_fields, "pattern-changed")),
    "format-changed": _other_must("format-changed"),
    "level-changed": _of_rule(lambda random, rule: replace(rule, level=random.choice(LEVELS))),
    "moves-along": _moving,
    "pattern-changed": _other_must("pattern-changed"),
    "phase-added": _of_book(lambda random, book: replace(book, phases={**book.phases, "former": ("size",)})),
    "phase-needs-changed": _of_book(_phases),
    "phase-removed": _of_book(lambda random, book: replace(book, phases={"customer": ()})),
    "required-changed": _either(_of_book(_required)),
    "required-field-added": _of_book(
        lambda random, book: replace(book, types={**book.types, "other": "type: text, required: true"})
    ),
    "rule-added": _of_book(lambda random, book: replace(book, rules=(*book.rules, a_rule(random, "three")))),
    "rule-removed": _of_book(lambda random, book: replace(book, rules=book.rules[1:])),
    "rule-renamed": _of_rule(lambda random, rule: replace(rule, name="three", formerly=rule.name)),
    "status-changed": _either(_of_book(lambda random, book: replace(book, status="retired"))),
    "type-changed": _of_book(_typed),
    "value-added": _of_book(lambda random, book: _values(random, book, more=True)),
    "value-removed": _of_book(lambda random, book: _values(random, book, more=False)),
    "value-renamed": _of_book(_renamed_value),
    "values-changed": _other_must("values-changed"),
}  # fmt: skip
