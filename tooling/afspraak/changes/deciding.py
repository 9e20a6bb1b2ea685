"""The one door to the decision core: what a change of a rule does to records, in the words of a change."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from afspraak.changes.change import Effect, Readers, Witness
from afspraak.changes.order import Levels, Order, Relation, first_day, joined, of_forms
from afspraak.changes.relations import compare
from afspraak.codes.base import visible
from afspraak.findings import level_on
from afspraak.model.records import Field
from afspraak.model.rulebook import Rulebook
from afspraak.schemas.entries import Entry
from afspraak.schemas.types import type_form
from afspraak.texts import Texts

EntryPair = tuple[Entry | None, Entry | None]
_EFFECTS: dict[Relation, Effect] = {
    "equal": "none",
    "tighter": "tighter",
    "looser": "looser",
    "both": "both",
    "unknown": "unknown",
}
_SHOWN = 4  # witnesses that one change keeps


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was decided, how, and what shows it."""

    effect: Effect
    proof: Texts
    witnesses: tuple[Witness, ...] = ()

    @property
    def readers(self) -> Readers:
        """What less certainty about records means for who reads them."""
        return "none" if self.effect in ("none", "tighter") else "may-break"


def verdict(pairs: Iterable[EntryPair], as_of: datetime.date) -> Verdict:
    """The joint effect on records of these entries, old and new; None where there is no rule."""
    found = [(_record(old, new), compare(old, new, as_of)) for old, new in pairs]
    return _joined(found)


def of_types(old: tuple[Rulebook, Field], new: tuple[Rulebook, Field], record: str, as_of: datetime.date) -> Verdict:
    """The effect of another type, list or length of a field."""
    return _joined([(record, of_forms(type_form(*old), type_form(*new), as_of))])


def exact(effect: Effect, *witnesses: Witness) -> Verdict:
    """An effect that follows from the sets or bounds themselves."""
    return Verdict(effect, _PROOFS[effect], witnesses)


def _record(old: Entry | None, new: Entry | None) -> str:
    entry = new or old
    return entry.subject.record.name if entry else ""


def _joined(found: list[tuple[str, Order]]) -> Verdict:
    effect = _EFFECTS[joined(order.relation for _, order in found)]
    witnesses = [witness for record, order in found for witness in _witnesses(record, order)]
    why = next((order.why for _, order in found if order.why), Texts())
    proof = _undecided(why) if effect == "unknown" else _PROOFS[effect]
    return Verdict(effect, proof, _varied(witnesses))


def _witnesses(record: str, order: Order) -> list[Witness]:
    return [
        *(Witness(record, shown, "new") for shown in order.fails_now[:1]),
        *(Witness(record, shown, "old") for shown in order.passes_now[:1]),
        *(Witness(record, shown.record, "new", shown.beside) for shown in order.fail_now[:1]),
        *(Witness(record, shown.record, "old", shown.beside) for shown in order.pass_now[:1]),
    ]


def _varied(witnesses: list[Witness]) -> tuple[Witness, ...]:
    """A few, of both directions."""
    now, then = (
        list({str((each.record, each.beside)): each for each in witnesses if each.breaks == side}.values())
        for side in ("new", "old")
    )
    return (*now[: _SHOWN // 2], *then[: _SHOWN // 2])


def bites_on(levels: Levels, as_of: datetime.date) -> datetime.date | None:
    """The first day, from the run date on, on which breaking the rule is an error."""
    return first_day(levels, as_of, lambda level: level == "error")


def of_error_days(old: Levels, new: Levels, as_of: datetime.date) -> Effect:
    """On which days, from the run date on, breaking the rule is an error: more, fewer, both or the same."""
    days = {as_of, *(start for _, start in (*old, *new) if start and start > as_of)}
    more = any(_error(new, day) and not _error(old, day) for day in days)
    fewer = any(_error(old, day) and not _error(new, day) for day in days)
    if more:
        return "both" if fewer else "tighter"
    return "looser" if fewer else "none"


def past(levels: Levels, known: Levels, as_of: datetime.date) -> Texts:
    """That a newly written day from which the rule is an error lies behind us; empty where none does."""
    days = {start for level, start in levels if level == "error"} - {start for _, start in known}
    if not any(start and start < as_of for start in days):
        return Texts()
    return Texts(
        nl=" Er staat een dag die al voorbij is; die telt als vandaag.",
        en=" A day that was written has passed already; it counts as today.",
    )


def _error(levels: Levels, day: datetime.date) -> bool:
    return level_on(levels, day) == "error"


def _undecided(why: Texts) -> Texts:
    """That nothing was decided, with what stopped it."""
    if not why:
        return _PROOFS["unknown"]
    return Texts(
        nl=f"Niet beslist ({visible(why.nl)}). Daarom telt het als strenger en soepeler tegelijk.",
        en=f"Not decided ({visible(why.en)}). So it counts as tighter and looser at once.",
    )


_PROOFS: dict[Effect, Texts] = {
    "none": Texts(
        nl="Bewezen: oud en nieuw keuren precies dezelfde records goed.",
        en="Proven: old and new pass exactly the same records.",
    ),
    "tighter": Texts(
        nl="Bewezen: alles wat nu goed is, was eerst ook goed; omgekeerd niet.",
        en="Proven: all that passes now passed before as well, but not the other way round.",
    ),
    "looser": Texts(
        nl="Bewezen: alles wat eerst goed was, is nu ook goed; omgekeerd niet.",
        en="Proven: all that passed before passes now as well, but not the other way round.",
    ),
    "both": Texts(
        nl="Bewezen: er zijn records die eerst goed waren en nu niet, en andersom.",
        en="Proven: some records passed before and fail now, and some the other way round.",
    ),
    "unknown": Texts(
        nl="Niet beslist. Daarom telt het als strenger en soepeler tegelijk.",
        en="Not decided. So it counts as tighter and looser at once.",
    ),
}
