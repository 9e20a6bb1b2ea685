"""Another version of the program, or of its data, judges records otherwise than when the rules were released."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from afspraak.changes import deciding
from afspraak.changes.change import Change
from afspraak.changes.deciding import Verdict
from afspraak.changes.formulas import canonical
from afspraak.changes.kinds.base import ANYWHERE, Kind, Spot, about, later, name
from afspraak.changes.pair import Key, Pair
from afspraak.changes.tools import package_of
from afspraak.checking.rules import form_of, rules_of
from afspraak.codes.base import visible
from afspraak.schemas.entries import Entry
from afspraak.texts import Texts, from_dict

_Written = Mapping[str, Any]  # a rule as it stands in a released schema


def _find(pair: Pair) -> Iterator[Change]:
    released = {key: rule for record, judge in pair.tools.judges.items() for key, rule in _rules(record, judge)}
    yield from _of_schemas(pair, released)
    for package, (version, now) in pair.tools.other_data.items():
        yield from _of_package(pair, package, version, now)


def _rules(record: str, judge: Mapping[str, Any]) -> Iterator[tuple[Key, _Written]]:
    for _, rule in rules_of(judge):
        yield (record, rule["x-rule"]["id"], rule["x-rule"]["field"]), rule


def _of_schemas(pair: Pair, released: Mapping[Key, _Written]) -> Iterator[Change]:
    """What the same policies ask now and did not ask at the release, of rules that are still there."""
    for key, entry in sorted(pair.before_by_new_key.items(), key=lambda item: item[0]):
        record = str(entry.subject.record.name)
        written = released.get((record, str(entry.rule.id), str(entry.subject.field.name)))
        if key in pair.after and record in pair.tools.judges and not _same(written, entry):
            yield _otherwise(pair, entry, _as_released(entry, written))
    for key in sorted(released.keys() - pair.before.keys()):
        if key[0] in pair.old.records:
            title = name(from_dict(released[key]["x-rule"]["title"]), key[1])
            words = Texts(
                nl=f"Deze versie van afspraak kijkt regel {title.nl} niet meer na.",
                en=f"This version of afspraak no longer checks rule {title.en}.",
            )
            yield about("tool-changed", words, Spot(*_place(key)), deciding.exact("looser"))


def _place(key: Key) -> tuple[str, str, str]:
    record, rule, field = key
    return record, field, rule


def _same(written: _Written | None, entry: Entry) -> bool:
    return written is not None and canonical(form_of(written)) == canonical(entry.form)


def _as_released(entry: Entry, written: _Written | None) -> Entry | None:
    return replace(entry, form=form_of(written)) if written else None


def _otherwise(pair: Pair, entry: Entry, released: Entry | None) -> Change:
    title = name(entry.rule.title, entry.rule.id)
    words = Texts(
        nl=f"Deze versie van afspraak kijkt regel {title.nl} anders na dan bij de uitgave.",
        en=f"This version of afspraak checks rule {title.en} otherwise than at the release.",
    )
    spot = Spot(str(entry.subject.record.name), str(entry.subject.field.name), str(entry.rule.id), entry.policy)
    day = deciding.bites_on(entry.rule.levels, pair.as_of)
    verdict = deciding.verdict([(released, entry)], pair.as_of) if day else deciding.exact("none")
    return _from(about("tool-changed", words, spot, verdict), day, pair)


def _from(change: Change, day: datetime.date | None, pair: Pair) -> Change:
    return replace(change, from_date=later(day, pair.as_of)) if change.asks_more else change


def _of_package(pair: Pair, package: str, before: str, now: str) -> Iterator[Change]:
    """One change per record type that is judged with its data; else one that records do not notice."""
    shown, old, new = visible(package), visible(before), visible(now)
    words = Texts(
        nl=f"Records worden nagekeken met {shown} {new}; bij de uitgave was dat {old}.",
        en=f"Records are checked with {shown} {new}; at the release that was {old}.",
    )
    days: dict[str, list[datetime.date]] = {}
    for entry in pair.after.values():
        day = deciding.bites_on(entry.rule.levels, pair.as_of)
        if day and package_of(entry.form) == package:
            days.setdefault(str(entry.subject.record.name), []).append(day)
    for record, found in sorted(days.items()):
        change = about("tool-changed", words, Spot(record), Verdict("unknown", _DATA), readers="none")
        yield _from(change, min(found), pair)
    if not days:
        yield about("tool-changed", words, ANYWHERE, least="minor")


_DATA = Texts(
    nl="Niet beslist: de gegevens zelf vergelijken we niet. Kijk dezelfde export met beide versies na met "
    "`afspraak validate` en leg de verslagen naast elkaar.",
    en="Not decided: the data itself is not compared. Check the same export with both versions with "
    "`afspraak validate` and lay the reports side by side.",
)
KIND = Kind(
    name="tool-changed",
    title=Texts(nl="Het programma kijkt anders na", en="The program checks otherwise"),
    does=Texts(
        nl="De afspraken zijn gelijk, maar een andere versie van het programma of zijn gegevens vraagt iets anders.",
        en="The agreements are the same, but another version of the program or its data asks something else.",
    ),
    find=_find,
)
