"""The changes as text, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.changes.change import Change
from afspraak.changes.telling.base import (
    EFFECTS,
    NOTHING,
    SIDES,
    Difference,
    for_readers,
    from_day,
    of_words,
    place,
    shown,
    steps_told,
    words_told,
)
from afspraak.codes.base import visible
from afspraak.texts import Texts


def write(difference: Difference, language: str, *, explain: bool = False) -> str:
    """Group by group, worst first; with `explain` how each was decided and a record that shows it."""
    return "\n".join(_lines(difference, language, explain)) + "\n"


def _lines(difference: Difference, language: str, explain: bool) -> Iterator[str]:
    old, new, day = visible(difference.old), visible(difference.new), difference.as_of.isoformat()
    yield Texts(nl=f"Van {old} naar {new}, op {day}", en=f"From {old} to {new}, on {day}").in_(language)
    if not difference.changes:
        yield NOTHING.in_(language)
        return
    for effect, changes in difference.groups():
        yield ""
        yield f"{EFFECTS[effect].in_(language)} ({len(changes)})"
        words = () if explain else of_words(changes)
        for change in changes:
            if change not in words:
                yield from _change(change, language, explain)
        if words:
            yield f"  {words_told(len(words), language)}"
    yield from _steps(difference, language, explain)


def _change(change: Change, language: str, explain: bool) -> Iterator[str]:
    where = place(change)
    yield f"  {where} [{change.kind}]" if where else f"  [{change.kind}]"
    yield f"    {change.says.in_(language)}"
    notes = [from_day(change, language), for_readers(change, language)]
    if explain:
        notes.append(change.proof.in_(language))
        notes += [f"{SIDES[each.breaks].in_(language)}: {shown(each, language)}" for each in change.witnesses]
    yield from (f"    {note}" for note in notes if note)


def _steps(difference: Difference, language: str, explain: bool) -> Iterator[str]:
    head = Texts(nl="De volgende uitgave:", en="The next release:").in_(language)
    steps = list(steps_told(difference, language, explain=explain))
    if steps:
        yield from ("", head)
    width = max((len(name) for name, _ in steps), default=0)
    yield from (f"  {visible(name):<{width}}  {step}" for name, step in steps)
