"""A phase asks for other fields, or weighs them differently."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes import deciding
from afspraak.changes.change import Change
from afspraak.changes.deciding import EntryPair
from afspraak.changes.kinds.base import Kind, Spot, about, name, told
from afspraak.changes.kinds.phases import demands, processes
from afspraak.changes.pair import Pair
from afspraak.model.policies import Phase, Policy
from afspraak.schemas.entries import Entry
from afspraak.texts import Texts, listed


def _find(pair: Pair) -> Iterator[Change]:
    for old_process, process, phases in processes(pair):
        for old, new in phases.both:
            before, after = _errors(pair, old_process, old, True), _errors(pair, process, new, False)
            if (set(old.needs), old.level) != (set(new.needs), new.level):
                yield _change(pair, process, new, _pairs(before, after))


def _errors(pair: Pair, process: Policy, phase: Phase, old: bool) -> dict[str, Entry]:
    return demands(pair, process, phase, old=old) if phase.level == "error" else {}


def _pairs(before: dict[str, Entry], after: dict[str, Entry]) -> list[EntryPair]:
    dropped: list[EntryPair] = [(entry, None) for field, entry in before.items() if field not in after]
    added: list[EntryPair] = [(None, entry) for field, entry in after.items() if field not in before]
    return [*dropped, *added]


def _change(pair: Pair, process: Policy, phase: Phase, pairs: list[EntryPair]) -> Change:
    title = name(phase.title, phase.id)
    words = Texts(nl=f"De fase {title.nl} vraagt iets anders.", en=f"The phase {title.en} asks something else.")
    added = listed(told(new.subject.field.label) for _, new in pairs if new)
    dropped = listed(told(old.subject.field.label) for old, _ in pairs if old)
    if added:
        words += Texts(nl=f" Voortaan moet ingevuld zijn: {added.nl}.", en=f" From now on must be filled: {added.en}.")
    if dropped:
        words += Texts(nl=f" Niet meer nodig: {dropped.nl}.", en=f" No longer needed: {dropped.en}.")
    verdict = deciding.verdict(pairs, pair.as_of)
    spot = Spot(record=process.of, policy=process.path)
    return about("phase-needs-changed", words, spot, verdict, least="minor")


KIND = Kind(
    name="phase-needs-changed",
    title=Texts(nl="Een fase vraagt iets anders", en="A phase asks something else"),
    does=Texts(
        nl="Een veld erbij keurt records in die fase af; een veld eraf laat ze door.",
        en="A field more refuses records in that phase; a field fewer lets them pass.",
    ),
    find=_find,
)
