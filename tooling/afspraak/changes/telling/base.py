"""The changes between two rulebooks as something to tell, and the words for what they do."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from afspraak.changes.change import Change, Effect, Readers, Step, Witness, largest
from afspraak.codes.base import visible
from afspraak.texts import Texts


@dataclass(frozen=True, slots=True)
class Difference:
    """What was compared with what, on which day, and what came out."""

    old: str
    new: str
    as_of: datetime.date
    changes: Sequence[Change]

    def groups(self) -> Iterator[tuple[Effect, list[Change]]]:
        """The changes by their effect on records, worst first; empty groups are left out."""
        for effect in EFFECTS:
            found = [change for change in self.changes if change.effect == effect]
            if found:
                yield effect, found

    def steps(self) -> dict[str, Step]:
        """The step that each record type takes, and under its path each policy."""
        names = sorted({name for change in self.changes for name in (change.record, change.policy) if name})
        found = {name: largest(self._about(name)) for name in names}
        return {name: step for name, step in found.items() if step}

    def _about(self, name: str) -> list[Change]:
        return [change for change in self.changes if name in (change.record, change.policy)]


EFFECTS: dict[Effect, Texts] = {
    "tighter": Texts(nl="Strenger", en="Tighter"),
    "both": Texts(nl="Strenger en soepeler", en="Tighter and looser"),
    "unknown": Texts(nl="Niet beslist", en="Not decided"),
    "looser": Texts(nl="Soepeler", en="Looser"),
    "none": Texts(nl="Voor records verandert niets", en="Nothing changes for records"),
}
READERS: dict[Readers, Texts] = {
    "none": Texts(nl="merken niets", en="notice nothing"),
    "may-break": Texts(nl="kunnen er last van krijgen", en="may be affected"),
    "break": Texts(nl="moeten worden aangepast", en="have to be adapted"),
}
STEPS: dict[Step, Texts] = {
    "major": Texts(nl="grote stap", en="major step"),
    "minor": Texts(nl="kleine stap", en="minor step"),
    "patch": Texts(nl="tekststap", en="patch"),
}
SIDES = {
    "new": Texts(nl="Was goed, wordt fout", en="Passed before, fails now"),
    "old": Texts(nl="Was fout, wordt goed", en="Failed before, passes now"),
}
NOTHING = Texts(nl="Er verandert niets.", en="Nothing changes.")
EMPTY = Texts(nl="een record zonder dit veld", en="a record without this field")


def shown(witness: Witness, language: str) -> str:
    """The record of a witness on one line, and those beside it with their tables, safe to print."""
    beside = (f"{_AND.in_(language)} {table}: {_values(record)}" for table, record in witness.beside)
    return visible("; ".join([_values(witness.record) or EMPTY.in_(language), *beside]))


_AND = Texts(nl="en in", en="and in")


def _values(record: Mapping[str, Any]) -> str:
    return ", ".join(f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in sorted(record.items()))


def place(change: Change) -> str:
    """Where the change is: `contact.phone, phone-is-international`."""
    field = f"{change.record}.{change.field}" if change.field else change.record
    where = [part for part in (field, change.rule or change.policy) if part]
    return visible(", ".join(where))


def of_words(changes: Sequence[Change]) -> Sequence[Change]:
    """Those of which only words change, where these are too many to tell one by one."""
    found = [change for change in changes if change.kind == "text-changed"]
    return found if len(found) > _FEW else ()


def words_told(count: int, language: str) -> str:
    """What is said instead of each of them."""
    told = Texts(
        nl=f"Op {count} plaatsen veranderen alleen woorden. `afspraak diff --explain` noemt ze.",
        en=f"In {count} places only words change. `afspraak diff --explain` names them.",
    )
    return told.in_(language)


def steps_told(difference: Difference, language: str, *, explain: bool) -> Iterator[tuple[str, str]]:
    """What takes a step, and which; of patches only how many there are, where they are many."""
    steps = difference.steps()
    patches = [name for name, step in steps.items() if step == "patch"]
    many = not explain and len(patches) > _FEW
    yield from ((name, STEPS[step].in_(language)) for name, step in steps.items() if not many or step != "patch")
    if many:
        yield Texts(nl=f"nog {len(patches)}", en=f"{len(patches)} more").in_(language), STEPS["patch"].in_(language)


_FEW = 5  # of what hardly matters


def from_day(change: Change, language: str) -> str:
    """From when it counts, where that is later than the run date, or where no day could be given."""
    if not change.from_date:
        return _NO_DAY.in_(language) if change.asks_more and not change.rule else ""
    return Texts(nl=f"Telt vanaf {change.from_date}.", en=f"Counts from {change.from_date}.").in_(language)


_NO_DAY = Texts(
    nl="Telt vanaf de uitgave: alleen een regel heeft een dag waarop hij ingaat.",
    en="Counts from the release on: only a rule has a day on which it takes effect.",
)


def for_readers(change: Change, language: str) -> str:
    """What it does to systems that read the data, where it does anything."""
    if change.readers == "none":
        return ""
    words = READERS[change.readers]
    told = Texts(nl=f"Systemen die deze gegevens lezen, {words.nl}.", en=f"Systems that read this data {words.en}.")
    return told.in_(language)
