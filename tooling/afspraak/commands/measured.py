"""Records held against the old and the new rulebook of a change, and what that does, counted."""

from __future__ import annotations

import datetime
import itertools
import json
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from heapq import merge
from typing import IO

from afspraak.changes.effect.assembling import Counted, assembled, of_other_data
from afspraak.changes.effect.counting import MENDED, NEW, OLD, Broken, Counting
from afspraak.changes.effect.counts import Impact
from afspraak.changes.effect.joining import Joined, Side, depends_on_the_day, joined, labelled, only
from afspraak.changes.pair import Pair
from afspraak.commands.asked import Request, run_over_files
from afspraak.commands.judges import Judges
from afspraak.commands.oldexports import as_of_old
from afspraak.commands.revisions import for_records
from afspraak.commands.run import Run
from afspraak.commands.sides import Sides
from afspraak.failures import RulebookIsWrong
from afspraak.findings import Finding
from afspraak.outcomes import Tally
from afspraak.texts import Texts

_SIDES: Mapping[Side, Broken] = {"both": OLD | NEW, "old": OLD, "new": NEW}
_NOTES = 5  # of what is said about the files
_LEFT = -1  # instead of what a record does: it could not be decided

_Row = tuple[int, int, str, dict[int, int]]  # number of the file, row, record type, number of a rule -> what is broken


@dataclass(slots=True)
class Measured:
    """The effect, what there is to say about the files, and whether one of them was not read to its end."""

    impact: Impact
    notes: tuple[Finding, ...]
    more: int  # notes that are not among them
    stopped: bool


def measured(sides: Sides, files: Sequence[str], request: Request, exported_on: datetime.date) -> Measured:
    """Both rulebooks over the same files; a rule that did not change is asked once."""
    old, new = (for_records(each, request.as_of) for each in (sides.old, sides.new))
    pair = sides.pair(request.as_of)
    both = joined(pair)
    if not both.runs[-1]:
        raise _no_record_types()
    organisation = new.rulebook.organisation
    judges = Judges(both.runs[-1], new.rulebook.systems, organisation.languages, organisation.site)
    with run_over_files(files, judges, request) as run:
        work = _Work(pair, both, run, request)
        counted = work.counted()
    impact = assembled(pair, (old.shown, new.shown), exported_on, counted)
    return Measured(impact, tuple(work.notes), work.more, run.stopped)


@dataclass(slots=True)
class _Work:
    pair: Pair
    joined: Joined
    run: Run
    request: Request
    notes: list[Finding] = field(default_factory=list)
    more: int = 0

    def counted(self) -> Counted:
        other = of_other_data(self.pair, self.joined)
        counted = Counted(self.joined, self._counting(), left=dict(other), other_data=frozenset(other))
        self._count(self.joined, self.run, counted.now, counted)
        for day, numbers in self._later().items():
            counting, part = self._counting(), only(self.joined, numbers)
            self._count(part, self._again(part.runs[-1], day), counting, counted)
            counted.later |= dict.fromkeys([(number, day) for number in numbers], counting)
        for outcome in self.run.outcomes:
            records, unreadable = counted.records.get(outcome.record_type, (0, 0))
            counted.records[outcome.record_type] = (records + outcome.records, unreadable + outcome.unreadable)
        return counted

    def _counting(self) -> Counting:
        return Counting(self.joined.rules, self.pair.as_of)

    def _later(self) -> dict[datetime.date, list[int]]:
        """The rules that a later day asks otherwise, because they look at the day themselves."""
        found: dict[datetime.date, list[int]] = {}
        for number, rule in enumerate(self.joined.rules):
            if depends_on_the_day(rule) and rule.changed(self.pair.as_of):
                for day in rule.days(self.pair.as_of):
                    found.setdefault(day, []).append(number)
        return dict(sorted(found.items()))

    def _again(self, documents: Mapping[str, dict[str, object]], day: datetime.date) -> Run:
        return replace(self.run, documents=documents, as_of=day, outcomes=[], tally=Tally())

    def _count(self, part: Joined, run: Run, counting: Counting, counted: Counted) -> None:
        with tempfile.TemporaryFile("w+", encoding="utf-8", dir=self.request.temporary) as spool:
            streams = []
            if part.apart:
                before = as_of_old(self._again(part.runs[0], run.as_of), self.pair, self.request.exports)
                _put(self._rows(before, counted), spool)
                streams.append(_taken(spool))
            streams.append(self._rows(run, counted))
            for _, rows in itertools.groupby(merge(*streams, key=_place), key=_place):
                _add(list(rows), counting, counted)

    def _rows(self, run: Run, counted: Counted) -> Iterator[_Row]:
        """Of each record that breaks something what that is, in the order of files and rows."""
        found: dict[int, int] = {}
        last: tuple[int, int, str] | None = None
        for finding in run.findings():
            if finding.part is None:
                self._note(finding, run)
                continue
            place = (len(run.outcomes), finding.part.row, finding.part.record_type)
            if place != last:
                self._leave(run, counted)
                if last:
                    yield *last, found
                last, found = place, {}
            number, broken = _broken(finding)
            found[number] = _LEFT if _LEFT in (broken, found.get(number)) else found.get(number, 0) | broken
        self._leave(run, counted)
        if last:
            yield *last, found

    def _leave(self, run: Run, counted: Counted) -> None:
        """Notes which rules the file that is being read leaves open; both sides of them are left out."""
        for outcome in run.outcomes[-1:]:
            for rule in outcome.unevaluated:
                counted.left[labelled(rule.rule)[1]] = self._reason(rule.reason)

    def _note(self, finding: Finding, run: Run) -> None:
        """What the files themselves are like, told once."""
        if run is self.run and len(self.notes) < _NOTES:
            self.notes.append(finding)
        elif run is self.run:
            self.more += 1

    def _reason(self, reason: Texts) -> Texts:
        """Without the names of files, which are nobody else's business."""
        nl, en = reason.nl, reason.en
        for each in self.run.inputs:
            name = getattr(each, "file", None)
            if name is not None:
                nl, en = nl.replace(name.name, name.table), en.replace(name.name, name.table)
        return Texts(nl=nl, en=en)


def _no_record_types() -> RulebookIsWrong:
    return RulebookIsWrong(
        Texts(nl="het afsprakenboek beschrijft geen enkel recordtype", en="the rulebook describes no record type"),
        Texts(nl="Zet er een in policies/records/.", en="Put one in policies/records/."),
    )


def _place(row: _Row) -> tuple[int, int]:
    return row[:2]


def _broken(finding: Finding) -> tuple[int, int]:
    """The rule, and what the record does against it."""
    assert finding.part is not None
    undecided = finding.code == "records-undecided"
    side, number = labelled(finding.part.owner if undecided else finding.code)
    if undecided:
        return number, _LEFT
    return number, _SIDES[side] | (MENDED if finding.part.certainty == "safe" else 0)


def _add(rows: list[_Row], counting: Counting, counted: Counted) -> None:
    """One record, of which each row says what one side found."""
    found: dict[int, int] = {}
    for *_, breaks in rows:
        for number, broken in breaks.items():
            found[number] = _LEFT if _LEFT in (broken, found.get(number)) else found.get(number, 0) | broken
    counted.undecided |= {number for number, broken in found.items() if broken == _LEFT}
    counting.add(rows[0][2], {n: broken for n, broken in found.items() if broken != _LEFT and n not in counted.left})


def _put(rows: Iterator[_Row], spool: IO[str]) -> None:
    for row in rows:
        spool.write(f"{json.dumps(row)}\n")
    spool.seek(0)


def _taken(spool: IO[str]) -> Iterator[_Row]:
    for line in spool:
        file, row, record_type, breaks = json.loads(line)
        yield file, row, record_type, {int(number): broken for number, broken in breaks.items()}
