"""Counts as JSON, and back: what a pull request shows that may not see records."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from typing import Any, cast

from afspraak import __version__
from afspraak.changes.effect.counts import Count, Counts, GroupCounts, Impact, NotEvaluated, RuleCounts, TypeCounts
from afspraak.codes.base import visible
from afspraak.failures import RecordsUnreadable
from afspraak.findings import LEVELS, Level
from afspraak.jsontext import plain, to_json
from afspraak.texts import Texts, from_dict

VERSION = 1
_COUNTS = ("newly_failing", "newly_passing", "still_failing", "repairable")


def write(impact: Impact) -> str:
    """The same counts give the same text."""
    document = {
        "version": VERSION,
        "tool": {"name": "afspraak", "version": __version__},
        "old": impact.old,
        "new": impact.new,
        "old_digest": impact.old_digest,
        "new_digest": impact.new_digest,
        "as_of": impact.as_of.isoformat(),
        "exported_on": impact.exported_on,
        "small": impact.small,
        "types": [
            {
                "record_type": each.record_type,
                "title": each.title.as_dict(),
                "records": each.records,
                "unreadable": each.unreadable,
                **_counts(each.counts),
            }
            for each in impact.types
        ],
        "rules": [_rule(each) for each in impact.rules],
        "departments": [_group(each) for each in impact.departments],
        "owners": [_group(each) for each in impact.owners],
        "not_evaluated": [
            {
                "record_type": each.record_type,
                "rule": each.rule,
                "title": each.title.as_dict(),
                "reason": each.reason.as_dict(),
                "changed": each.changed,
            }
            for each in impact.left
        ],
    }
    return to_json(plain(document))


def read(text: str, place: str) -> Impact:
    """The reverse; a text that is none stops the call. `place` says where it came from."""
    try:
        document = json.loads(text)
        if document["version"] != VERSION:
            raise _other_version(place, document["version"])
        return _impact(document)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise _no_counts(place) from None


def _counts(counts: Counts) -> dict[str, Count]:
    return {name: getattr(counts, name) for name in _COUNTS}


def _rule(rule: RuleCounts) -> dict[str, Any]:
    facts = {
        "record_type": rule.record_type,
        "rule": rule.rule,
        "field": rule.field,
        "title": rule.title.as_dict(),
        "level": rule.level,
        "owner": rule.owner,
        "department": rule.department,
        "from_date": rule.from_date,
        "changed": rule.changed,
    }
    return facts | _counts(rule.counts)


def _group(group: GroupCounts) -> dict[str, Any]:
    facts = {"record_type": group.record_type, "name": group.name, "title": group.title.as_dict()}
    return {**facts, "records": group.records, **_counts(group.counts)}


def _impact(document: Mapping[str, Any]) -> Impact:
    return Impact(
        old=_text(document["old"]),
        new=_text(document["new"]),
        as_of=datetime.date.fromisoformat(document["as_of"]),
        exported_on=datetime.date.fromisoformat(document["exported_on"]).isoformat(),
        old_digest=_text(document["old_digest"]),
        new_digest=_text(document["new_digest"]),
        types=tuple(_read_type(each) for each in document["types"]),
        rules=tuple(_read_rule(each) for each in document["rules"]),
        departments=tuple(_read_group(each) for each in document["departments"]),
        owners=tuple(_read_group(each) for each in document["owners"]),
        left=tuple(_read_left(each) for each in document["not_evaluated"]),
        small=_whole(document["small"]) or 0,
    )


def _read_counts(facts: Mapping[str, Any]) -> Counts:
    return Counts(*(_whole(facts[name]) for name in _COUNTS))


def _read_type(facts: Mapping[str, Any]) -> TypeCounts:
    records, unreadable = _whole(facts["records"]), _whole(facts["unreadable"])
    return TypeCounts(_text(facts["record_type"]), _texts(facts["title"]), records, unreadable, _read_counts(facts))


def _read_rule(facts: Mapping[str, Any]) -> RuleCounts:
    from_date = _text(facts["from_date"])
    return RuleCounts(
        _text(facts["record_type"]),
        _text(facts["rule"]),
        _text(facts["field"]),
        _texts(facts["title"]),
        _level(facts["level"]),
        _text(facts["owner"]),
        _text(facts["department"]),
        datetime.date.fromisoformat(from_date).isoformat() if from_date else "",
        bool(facts["changed"]),
        _read_counts(facts),
    )


def _read_group(facts: Mapping[str, Any]) -> GroupCounts:
    record_type, name = _text(facts["record_type"]), _text(facts["name"])
    return GroupCounts(record_type, name, _texts(facts["title"]), _whole(facts["records"]), _read_counts(facts))


def _read_left(facts: Mapping[str, Any]) -> NotEvaluated:
    title, reason = _texts(facts["title"]), _texts(facts["reason"])
    return NotEvaluated(_text(facts["record_type"]), _text(facts["rule"]), title, reason, bool(facts["changed"]))


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _texts(value: Mapping[str, Any]) -> Texts:
    return from_dict({language: _text(text) for language, text in value.items()})


def _whole(value: Any) -> Count:
    if value is not None and (not isinstance(value, int) or isinstance(value, bool) or value < 0):
        raise TypeError
    return value


def _level(value: Any) -> Level:
    if value not in LEVELS:
        raise ValueError
    return cast("Level", value)


def _no_counts(place: str) -> RecordsUnreadable:
    name = visible(place)
    return RecordsUnreadable(
        Texts(nl=f'"{name}" is geen bestand met aantallen', en=f'"{name}" is not a file of counts'),
        Texts(
            nl="Maak het opnieuw met `afspraak impact --records … --save-aggregate BESTAND`.",
            en="Make it again with `afspraak impact --records … --save-aggregate FILE`.",
        ),
    )


def _other_version(place: str, version: object) -> RecordsUnreadable:
    name, number = visible(place), visible(str(version))[:20]
    return RecordsUnreadable(
        Texts(
            nl=f'"{name}" is een bestand met aantallen van vorm {number}; deze versie leest vorm {VERSION}',
            en=f'"{name}" is a file of counts of form {number}; this version reads form {VERSION}',
        ),
        Texts(
            nl="Maak het opnieuw, met dezelfde versie van afspraak.",
            en="Make it again, with the same version of afspraak.",
        ),
    )
