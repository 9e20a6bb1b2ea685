"""What a kind of change is: its words, and the function that finds it between two rulebooks."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from afspraak.changes import deciding
from afspraak.changes.change import Change, Readers, Step
from afspraak.changes.deciding import Verdict
from afspraak.changes.pair import At, Pair, Twin
from afspraak.codes.base import visible
from afspraak.schemas.entries import Entry
from afspraak.texts import Texts, listed, same


@dataclass(frozen=True, slots=True)
class Kind:
    """A named kind of change: what it is, what it does to records and to who reads them, and how it is found."""

    name: str
    title: Texts
    does: Texts
    find: Callable[[Pair], Iterator[Change]]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in the rulebook something changes, as far as it is in one place."""

    record: str = ""
    field: str = ""
    rule: str = ""
    policy: str = ""


ANYWHERE = Spot()


def told(texts: Texts) -> Texts:
    """A text of a rulebook as part of a sentence: on one line, and safe to print."""
    return Texts(nl=_line(texts.in_("nl")), en=_line(texts.in_("en")))


def name(texts: Texts, otherwise: str) -> Texts:
    """A title between quotation marks; the id where there is none."""
    shown = told(texts) if texts else same(visible(otherwise))
    return Texts(nl=f'"{shown.nl}"', en=f'"{shown.en}"')


def names(ids: Sequence[str]) -> Texts:
    """Ids between quotation marks, as `a, b and c`."""
    return listed(same(f'"{visible(each)}"') for each in ids)


def _line(text: str) -> str:
    return visible(" ".join(text.split()))


def says(entries: Sequence[Entry]) -> Texts:
    """What the rule asks, in a full sentence; the other fields of which it asks the same are named behind it."""
    sentence = told(entries[0].says)
    others = [told(entry.subject.field.label) for entry in entries[1:]]
    if not others:
        return sentence
    also = listed(others)
    return Texts(nl=f"{sentence.nl} (Ook voor {also.nl}.)", en=f"{sentence.en} (Also for {also.en}.)")


def title_of(at: At) -> Texts:
    """The title of a rule between quotation marks."""
    return name(at.rule.title, at.rule.id)


def of_rule(kind: str, at: At, entries: Sequence[Entry], verdict: Verdict, words: Texts, **more: Any) -> Change:
    """A change of one rule on the fields of one record type."""
    fields = {entry.subject.field.name for entry in entries}
    return Change(
        kind=kind,
        effect=verdict.effect,
        readers=more.pop("readers", verdict.readers),
        says=words,
        record=str(entries[0].subject.record.name),
        field=str(fields.pop()) if len(fields) == 1 else "",
        rule=str(at.rule.id),
        policy=at.policy.path,
        proof=verdict.proof,
        witnesses=verdict.witnesses,
        **more,
    )


def at_error(twin: Twin, pair: Pair) -> tuple[bool, str]:
    """Whether the rule is ever an error from the run date on, and the later day on which it becomes one."""
    day = deciding.bites_on(twin.new.rule.levels, pair.as_of)
    ever = day is not None or deciding.bites_on(twin.old.rule.levels, pair.as_of) is not None
    return ever, later(day, pair.as_of)


def later(day: datetime.date | None, as_of: datetime.date) -> str:
    """The day as ISO text where it lies after the run date."""
    return day.isoformat() if day and day > as_of else ""


def altered(kind: str, pair: Pair, twin: Twin, words: Texts | None = None) -> Change:
    """The rule asks something else of the fields on which it differs; only what breaks it with an error counts."""
    differing = twin.differing
    before, after = says([old for old, _ in differing]), says([new for _, new in differing])
    ever, from_date = at_error(twin, pair)
    verdict = deciding.verdict(differing, pair.as_of)
    weighed = verdict if ever else Verdict("none", verdict.proof + _NO_ERROR, verdict.witnesses)
    told_as = words or (_alike(twin) if before == after else _reads(before, after))
    least = "patch" if ever or verdict.effect == "none" else "minor"
    return of_rule(kind, twin.new, [new for _, new in differing], weighed, told_as, from_date=from_date, least=least)


def _alike(twin: Twin) -> Texts:
    title = title_of(twin.new)
    return Texts(
        nl=f"Regel {title.nl} leest hetzelfde, maar vraagt iets anders.",
        en=f"Rule {title.en} reads the same but asks something else.",
    )


def _reads(before: Texts, after: Texts) -> Texts:
    return Texts(
        nl=f"Deze regel luidde: {before.nl} Hij gaat luiden: {after.nl}",
        en=f"This rule read: {before.en} It will read: {after.en}",
    )


_NO_ERROR = Texts(
    nl=" De regel is nergens een fout, dus geen record wordt afgekeurd.",
    en=" The rule is no error anywhere, so no record is refused.",
)


def must_changed(kind: str, words: frozenset[str]) -> Callable[[Pair], Iterator[Change]]:
    """Finds the rules whose `must` is of one of these kinds, before and after, and asks something else."""

    def find(pair: Pair) -> Iterator[Change]:
        for twin in pair.twins:
            old, new = twin.old.rule.must, twin.new.rule.must
            if old and new and old.word == new.word and new.word in words and twin.aspect == "must":
                yield altered(kind, pair, twin)

    return find


def about(
    kind: str,
    words: Texts,
    spot: Spot,
    verdict: Verdict | None = None,
    *,
    readers: Readers | None = None,
    least: Step = "patch",
) -> Change:
    """A change of something else than what a rule asks."""
    known = verdict or (deciding.exact("none") if spot.record else Verdict("none", Texts()))
    return Change(
        kind=kind,
        effect=known.effect,
        readers=readers or known.readers,
        says=words,
        proof=known.proof,
        witnesses=known.witnesses,
        least=least,
        record=str(spot.record),
        field=str(spot.field),
        rule=str(spot.rule),
        policy=spot.policy,
    )


def differences(old: object, new: object, fields: Sequence[tuple[str, Texts]]) -> list[Texts]:
    """The words for those attributes that differ."""
    return [words for attribute, words in fields if getattr(old, attribute) != getattr(new, attribute)]
