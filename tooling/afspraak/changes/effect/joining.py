"""The schemas with which a run judges for both sides at once, or two runs where these read records differently."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from afspraak.changes.bare import bare
from afspraak.changes.effect import reading
from afspraak.changes.effect.compared import Compared, Document, Documents, Entry, compared, new_fields
from afspraak.changes.pair import Pair
from afspraak.checking.rules import PARTS, rules_of
from afspraak.model.rulebook import Rulebook
from afspraak.schemas import documents

Side = Literal["both", "old", "new"]
_DAY_KINDS = ("follow-up", "within")  # of an `x-must` that compares with the run date


@dataclass(frozen=True, slots=True)
class Joined:
    """Every rule of either side, and the schemas that ask them; a rule is told back by its label."""

    rules: tuple[Compared, ...]
    runs: tuple[Mapping[str, dict[str, Any]], ...]  # one for both sides, or one for the old and one for the new
    as_of: datetime.date

    @property
    def apart(self) -> bool:
        """Whether each side has a run of its own."""
        return len(self.runs) > 1


def label(number: int, side: Side) -> str:
    """What an entry is called in a run."""
    return f"{side}:{number}"


def labelled(text: str) -> tuple[Side, int]:
    """The side that an entry answers for, and the number of its rule."""
    side, _, number = text.partition(":")
    return ("old" if side == "old" else "new" if side == "new" else "both"), int(number)


def joined(pair: Pair) -> Joined:
    """All that the two rulebooks ask on the day of the pair and, where it changes, later."""
    old, new = (
        {name: made.judge for name, made in documents(rulebook, pair.as_of).items()}
        for rulebook in (pair.old, pair.new)
    )
    old = {name: _as_released(document, pair.tools.judges.get(name, document)) for name, document in old.items()}
    rules = tuple(compared(pair, old, new))
    needed = [number for number, rule in enumerate(rules) if _is_needed(rule, pair.as_of)]
    if _is_read_alike(pair, old, new, rules):
        asked = _Asked(rules, needed, frozenset(rule for rule in rules if rule.changed(pair.as_of)))
        return Joined(rules, (asked.of(_together(old, new), ("both", "old", "new")),), pair.as_of)
    before, after = _apart(pair, old, new)
    asked = _Asked(rules, needed, frozenset(rules))
    return Joined(rules, (asked.of(before, ("old",)), asked.of(after, ("new",))), pair.as_of)


def _as_released(document: Document, judge: Document) -> dict[str, Any]:
    """The schema with the rules that another version of the tool made of the same policies, where it released them."""
    return {**document, **{part: judge[part] for part in PARTS if part in judge}}


def only(whole: Joined, numbers: Iterable[int]) -> Joined:
    """The same schemas with these rules alone."""
    wanted = set(numbers)
    runs = tuple({name: _kept(document, wanted) for name, document in run.items()} for run in whole.runs)
    return Joined(whole.rules, runs, whole.as_of)


def depends_on_the_day(rule: Compared) -> bool:
    """Whether the same record may keep the rule today and break it tomorrow."""
    return any(_names_a_day(entry.form) for entry in (rule.old, rule.new) if entry)


def _names_a_day(form: Any) -> bool:
    if isinstance(form, Mapping):
        return form.get("kind") in _DAY_KINDS or any(map(_names_a_day, form.values()))
    return isinstance(form, list) and any(map(_names_a_day, form))


def _is_needed(rule: Compared, as_of: datetime.date) -> bool:
    return bool(rule.worse(as_of)) or rule.changed(as_of)


def _is_read_alike(pair: Pair, old: Documents, new: Documents, rules: Sequence[Compared]) -> bool:
    if _exports(pair.old) != _exports(pair.new) or any(new_fields(pair, name) for name in new):
        return False
    of = {name: [rule for rule in rules if rule.record_type == name] for name in new}
    return all(reading.alike(old[name], new[name], of[name]) for name in new if name in old)


def _exports(rulebook: Rulebook) -> object:
    return {name: bare(system.exports) for name, system in rulebook.systems.items()}


def _together(old: Documents, new: Documents) -> dict[str, dict[str, Any]]:
    shared = {name: reading.together(old[name], new[name]) for name in new if name in old}
    alone = {name: reading.bare(document) for name, document in [*old.items(), *new.items()] if name not in shared}
    return {**shared, **alone}


def _apart(pair: Pair, old: Documents, new: Documents) -> tuple[dict[str, dict[str, Any]], dict[str, dict[str, Any]]]:
    """Each side with its own fields and values, and with the names of the other side for them."""
    before: dict[str, dict[str, Any]] = {}
    after: dict[str, dict[str, Any]] = {}
    for name in dict.fromkeys([*old, *new]):
        was, is_ = old.get(name) or new[name], new.get(name) or old[name]
        renamed = new_fields(pair, name)
        former = {now: field for field, now in renamed.items()}
        before[name] = reading.known_as(reading.bare(was), reading.spellings(is_, former))
        after[name] = reading.known_as(reading.bare(is_), reading.spellings(was, renamed))
    return before, after


@dataclass(frozen=True, slots=True)
class _Asked:
    rules: Sequence[Compared]
    needed: Sequence[int]
    mended: frozenset[Compared]  # of which it matters whether a repair helps

    def of(self, made: dict[str, dict[str, Any]], sides: Sequence[Side]) -> dict[str, dict[str, Any]]:
        """The schemas with the entries of these sides; where both ask the same, and may, they ask it once."""
        for number in self.needed:
            for side, entry in self._entries(self.rules[number], sides):
                section = "x-across" if entry.across else "allOf"
                mends = side != "old" and self.rules[number] in self.mended
                made[self.rules[number].record_type][section].append(_entry(entry, label(number, side), mends))
        return made

    def _entries(self, rule: Compared, sides: Sequence[Side]) -> Iterator[tuple[Side, Entry]]:
        once = "both" in sides and rule.alike
        chosen: list[tuple[Side, Entry | None]] = (
            [("both", rule.new)] if once else [("old", rule.old), ("new", rule.new)]
        )
        yield from ((side, entry) for side, entry in chosen if entry and side in sides)


def _entry(entry: Entry, name: str, mends: bool) -> dict[str, Any]:
    """The entry under its label, which also stands as its owner: all that is told of a rule that was not decided."""
    facts = ("repair", "spellings") if mends else ()
    kept = {fact: entry.x_rule[fact] for fact in facts if fact in entry.x_rule}
    known = {"id": name, "field": entry.x_rule["field"], "levels": [["error", None]], "title": {}, "owner": name}
    return {"x-rule": {**known, **kept}, **entry.form}


def _kept(document: Document, wanted: set[int]) -> dict[str, Any]:
    kept: dict[str, list[Any]] = {part: [] for part in PARTS}
    for part, entry in rules_of(document):
        if labelled(entry["x-rule"]["id"])[1] in wanted:
            kept[part].append(entry)
    return {**document, **kept}
