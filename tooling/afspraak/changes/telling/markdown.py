"""The changes as Markdown in which nothing that a rulebook says can become markup."""

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
from afspraak.pages import markdown
from afspraak.texts import Texts


def write(difference: Difference, language: str, *, explain: bool = False) -> str:
    """A heading per effect, a list of sentences under it, and a table of versions."""
    return "\n\n".join(part for part in _parts(difference, language, explain) if part) + "\n"


def _parts(difference: Difference, language: str, explain: bool) -> Iterator[str]:
    old, new = markdown.code(difference.old), markdown.code(difference.new)
    day = difference.as_of.isoformat()
    yield Texts(nl=f"Van {old} naar {new}, op {day}.", en=f"From {old} to {new}, on {day}.").in_(language)
    if not difference.changes:
        yield NOTHING.in_(language)
        return
    for effect, changes in difference.groups():
        yield f"### {EFFECTS[effect].in_(language)} ({len(changes)})"
        words = () if explain else of_words(changes)
        lines = [line for change in changes if change not in words for line in _change(change, language, explain)]
        yield "\n".join([*lines, *([f"- {words_told(len(words), language)}"] if words else [])])
    heads = Texts(nl="Wat|Stap van de versie", en="What|Step of the version").in_(language).split("|")
    steps = steps_told(difference, language, explain=explain)
    yield markdown.table(heads, [(markdown.code(name), step) for name, step in steps])


def _change(change: Change, language: str, explain: bool) -> Iterator[str]:
    where = place(change)
    yield f"- {markdown.line(change.says.in_(language))}" + (f" ({markdown.code(where)})" if where else "")
    notes = [from_day(change, language), for_readers(change, language)]
    if explain:
        notes.append(markdown.line(change.proof.in_(language)))
        notes += [
            f"{SIDES[each.breaks].in_(language)}: {markdown.code(shown(each, language))}" for each in change.witnesses
        ]
    yield from (f"    - {note}" for note in notes if note)
