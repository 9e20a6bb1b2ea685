"""The parts of the comment that open when they are clicked: per department, per rule, and what stays the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from afspraak.changes.change import Change
from afspraak.changes.effect.counts import GroupCounts, RuleCounts
from afspraak.changes.effect.words import counted, left
from afspraak.changes.review.base import Review
from afspraak.changes.review.words import SIGNS, literal, short
from afspraak.changes.telling.base import SIDES, for_readers, from_day, of_words, place, shown, words_told
from afspraak.pages import markdown
from afspraak.texts import Texts

_SENTENCE = 1000  # characters of one sentence
_VALUE = 300  # of one witness


@dataclass(frozen=True, slots=True)
class Block:
    """A part that is folded away: its title, what stands above its items, and the items."""

    title: str
    head: str
    items: tuple[str, ...]
    left: Texts  # what is said of items for which there is no room; `{count}` is how many


def blocks(review: Review, language: str) -> Iterator[Block]:
    """The parts that have something in them."""
    made = (_departments(review, language), _rules(review, language), _same(review, language))
    return (block for block in made if block.items)


def _departments(review: Review, language: str) -> Block:
    impact = review.impact
    heads = Texts(
        nl="Afdeling|Records|Worden fout|Automatisch te herstellen|Worden goed",
        en="Department|Records|Newly failing|Repaired automatically|Newly passing",
    )
    table = markdown.table(heads.in_(language).split("|"), [[""] * 5]).rpartition("\n")[0]
    groups = [group for group in (impact.departments if impact else ()) if group.counts.moved]
    rows = tuple(_row(group, review, language) for group in groups)
    title = Texts(
        nl=f"Wie krijgt er werk van? Per afdeling ({len(rows)})", en=f"Who gets work? By department ({len(rows)})"
    )
    return Block(title.in_(language), table, rows, _LEFT)


def _row(group: GroupCounts, review: Review, language: str) -> str:
    name = short(group.title.in_(language) or group.name, _VALUE) or _NONE.in_(language)
    counts = group.counts
    numbers = (group.records, counts.newly_failing, counts.repairable, counts.newly_passing)
    cells = " | ".join(counted(each, language) for each in numbers)
    return f"| {short(review.many(group.record_type).in_(language), _VALUE)}: {name} | {cells} |"


def _rules(review: Review, language: str) -> Block:
    words, count = of_words(review.changes), len(review.changes)
    items = tuple("\n".join(_change(change, review, language)) for change in review.changes if change not in words)
    items += (f"- {SIGNS['none']} {words_told(len(words), language)}",) if words else ()
    title = Texts(nl=f"Alles wat verandert ({count})", en=f"All that changes ({count})")
    return Block(title.in_(language), "", items, _LEFT)


def _change(change: Change, review: Review, language: str) -> Iterator[str]:
    where = place(change)
    yield f"- {SIGNS[change.effect]} {short(change.says.in_(language), _SENTENCE)}" + (
        f" ({literal(where, _VALUE)})" if where else ""
    )
    notes = [short(change.proof.in_(language), _SENTENCE), from_day(change, language), for_readers(change, language)]
    notes += [
        f"{SIDES[each.breaks].in_(language)}: {literal(shown(each, language), _VALUE)}" for each in change.witnesses
    ]
    notes += [_counted(each, review, language) for each in _of(change, review)]
    yield from (f"  - {note}" for note in notes if note)


def _of(change: Change, review: Review) -> Sequence[RuleCounts]:
    rules = review.impact.rules if review.impact and change.rule else ()
    return [
        each
        for each in rules
        if each.rule == change.rule and each.record_type == change.record and change.field in ("", each.field)
    ]


def _counted(each: RuleCounts, review: Review, language: str) -> str:
    counts = each.counts
    fails, mended, passes = (
        counted(count, language) for count in (counts.newly_failing, counts.repairable, counts.newly_passing)
    )
    since = Texts(nl=f" vanaf {each.from_date}", en=f" from {each.from_date}") if each.from_date else Texts()
    field = markdown.code(f"{each.record_type}.{each.field}")
    told = Texts(
        nl=f"{field}: {fails} records worden fout{since.nl} (waarvan {mended} automatisch te herstellen), "
        f"{passes} worden goed",
        en=f"{field}: {fails} records newly failing{since.en} (of which {mended} can be repaired automatically), "
        f"{passes} newly passing",
    )
    return told.in_(language)


def _same(review: Review, language: str) -> Block:
    undecided = sum(change.effect == "unknown" for change in review.changes)
    told = Texts(
        nl=f"Regels die precies vragen wat ze vroegen: {review.unchanged}. Niet te beslissen: {undecided}.",
        en=f"Rules that ask exactly what they asked: {review.unchanged}. Could not be decided: {undecided}.",
    )
    lines = [told.in_(language), *_left_open(review, language)]
    title = Texts(nl="Wat hetzelfde blijft", en="What stays the same")
    return Block(title.in_(language), "", tuple(f"- {line}" for line in lines), _LEFT)


def _left_open(review: Review, language: str) -> Iterator[str]:
    head = Texts(nl="Niet geteld", en="Not counted").in_(language)
    told = left(review.impact, language) if review.impact else ()
    yield from (f"{head}: {short(each, _SENTENCE)}" for each in told)


_NONE = Texts(nl="geen afdeling", en="no department")
_LEFT = Texts(
    nl="Nog {count} staan hier niet: er is geen plaats meer. `afspraak diff --explain` laat alles zien.",
    en="{count} more are not shown: there is no room left. `afspraak diff --explain` shows everything.",
)
