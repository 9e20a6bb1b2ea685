"""What there is to say about one rule, as lines of text."""

from __future__ import annotations

import datetime
import json
import re
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from afspraak.checking.headers import label
from afspraak.checking.rules import ACROSS, rules_of
from afspraak.codes.base import Code, visible
from afspraak.failures import CalledWrongly
from afspraak.findings import LEVEL_WORDS
from afspraak.model.policies import Policy
from afspraak.model.rulebook import Rulebook
from afspraak.model.rules import Rule
from afspraak.nearest import did_you_mean
from afspraak.reports.base import Settings
from afspraak.texts import Texts, from_dict

WIDTH = 100
_MARGIN = 13
_MOST = 6  # fields of which each is named

_SAYS = Texts(nl="Regel", en="Rule")
_LEVEL = Texts(nl="Niveau", en="Level")
_FIELDS = Texts(nl="Velden", en="Fields")
_ENFORCED = Texts(nl="Gecontroleerd", en="Checked")
_RIGHT = Texts(nl="Goed", en="Right")
_WRONG = Texts(nl="Fout", en="Wrong")
_REMEDY = Texts(nl="Doe dit", en="Do this")
_WHY = Texts(nl="Waarom", en="Why")
_OWNER = Texts(nl="Eigenaar", en="Owner")
_PAGE = Texts(nl="Pagina", en="Page")
_EXAMPLE = Texts(nl="Voorbeeld", en="Example")
_FROM = Texts(nl="{level} vanaf {date}", en="{level} from {date}")
_IN_SCHEMA = Texts(nl="in het schema, record voor record", en="in the schema, record by record")
_ACROSS = Texts(nl="door records met elkaar te vergelijken", en="by comparing records with each other")
_MANY = Texts(nl="{count} velden van {records}", en="{count} fields of {records}")
_NOT = Texts(nl="niet door een computer", en="not by a computer")
_NOT_LIVE = Texts(
    nl="niet: de afspraak is een concept of vervallen, of valt buiten het profiel",
    en="not: the policy is a draft or retired, or outside the profile",
)

_AFTERTHOUGHT = re.compile(r"\{(?:guess|row)\}")  # facts of a message that may be empty
_FACT = re.compile(r"\{[a-z]+\}")


@dataclass(slots=True)
class Known:
    """A rule, as the rulebook has it and as the schemas have it: one of the two may be missing."""

    id: str
    policy: Policy | None = None
    rule: Rule | None = None
    entries: list[tuple[dict[str, Any], dict[str, Any]]] = field(default_factory=list)  # (document, x-rule)
    across: bool = False


def all_rules(rulebook: Rulebook, documents: Mapping[str, dict[str, Any]]) -> dict[str, Known]:
    """Every rule by id, generated ones, drafts and retired ones included."""
    known = {rule.id: Known(rule.id, policy, rule) for policy, rule in rulebook.rules()}
    for document in documents.values():
        for part, entry in rules_of(document):
            found = known.setdefault(entry["x-rule"]["id"], Known(entry["x-rule"]["id"]))
            found.entries.append((document, entry["x-rule"]))
            found.across |= part == ACROSS
    return known


def explained(rulebook: Rulebook, known: Known, date: datetime.date, language: str) -> list[str]:
    """The lines about one rule."""
    organisation = rulebook.organisation
    settings = Settings(language, organisation.site, organisation.languages)
    lines = [known.id, _title(known).in_(language), ""]
    for name, texts in _parts(rulebook, known, date, settings):
        lines += _part(name.in_(language), [text for text in texts if text])
    return lines


def explained_code(code: Code, language: str) -> list[str]:
    """The lines about a kind of finding that is no rule."""
    lines = [code.name, _FACT.sub("…", _AFTERTHOUGHT.sub("", code.message.in_(language))), ""]
    lines += _part(_LEVEL.in_(language), [LEVEL_WORDS[code.level].in_(language)])
    lines += _part(_REMEDY.in_(language), [code.remedy.in_(language)])
    return lines + _part(_EXAMPLE.in_(language), visible(code.example).replace("\\u000a", "\n").splitlines())


def unknown(rule: str, known: list[str]) -> CalledWrongly:
    """The failure for a name that nothing has."""
    fact = Texts(nl=f'er is geen regel "{visible(rule)}"', en=f'there is no rule "{visible(rule)}"')
    remedy = Texts(
        nl="Neem de naam over die in een rapport tussen vierkante haken staat.",
        en="Copy the name that stands between square brackets in a report.",
    )
    return CalledWrongly(fact + did_you_mean(rule, known), remedy)


def _parts(
    rulebook: Rulebook, known: Known, date: datetime.date, settings: Settings
) -> Iterator[tuple[Texts, list[str]]]:
    language, facts = settings.language, known.entries[0][1] if known.entries else {}
    if len(known.entries) <= _MOST:
        yield _SAYS, list(dict.fromkeys(from_dict(rule.get("says", {})).in_(language) for _, rule in known.entries))
    yield _LEVEL, [_levels(known, language)]
    yield _FIELDS, [_fields(known, language)]
    yield _ENFORCED, [_enforced(known).in_(language)]
    if known.rule:
        told = known.rule.told_in(language)
        yield _RIGHT, _right(told)
        yield _WRONG, _wrong(told)
    remedy = known.rule.remedy if known.rule else from_dict(facts.get("remedy", {}))
    yield _REMEDY, [remedy.in_(language)]
    yield _WHY, [_why(known).in_(language)]
    owner = known.policy.owner if known.policy else str(facts.get("owner", ""))
    role = rulebook.organisation.roles.get(owner)
    yield _OWNER, [role.title.in_(language) if role else owner]
    yield _PAGE, [settings.link(_page(known))]


def _title(known: Known) -> Texts:
    return known.rule.title if known.rule else from_dict(known.entries[0][1]["title"])


def _page(known: Known) -> str:
    if known.entries:
        return str(known.entries[0][1].get("page", ""))
    return f"{known.policy.path}/#{known.id}" if known.policy else ""


def _why(known: Known) -> Texts:
    if known.rule and known.rule.because:
        return known.rule.because
    own = known.rule.why if known.rule else Texts()
    return own or (known.policy.why if known.policy else Texts())


def _enforced(known: Known) -> Texts:
    if known.rule and not known.rule.must:
        return _NOT
    if not known.entries:
        return _NOT_LIVE
    return _ACROSS if known.across else _IN_SCHEMA


def _levels(known: Known, language: str) -> str:
    """`warning from 2026-01-05, error from 2027-01-01`."""
    if known.rule:
        levels = [(level, start.isoformat() if start else None) for level, start in known.rule.levels]
    else:
        levels = [(level, start) for level, start in known.entries[0][1]["levels"]]
    words = [(LEVEL_WORDS[level].in_(language), start) for level, start in levels]
    return ", ".join(_FROM.in_(language).format(level=word, date=start) if start else word for word, start in words)


def _fields(known: Known, language: str) -> str:
    """`Telefoon (account.phone), Mobiel (contact.mobile)`, or how many there are of which record types."""
    if len(known.entries) > _MOST:
        records = dict.fromkeys(document["x-rulebook"]["record"] for document, _ in known.entries)
        return _MANY.in_(language).format(count=len(known.entries), records=", ".join(records))
    return ", ".join(
        f"{label(document, rule['field']).in_(language)} ({document['x-rulebook']['record']}.{rule['field']})"
        for document, rule in known.entries
    )


def _right(rule: Rule) -> list[str]:
    return [*rule.right, *(_records(example.records) for example in rule.examples if example.right)]


def _wrong(rule: Rule) -> list[str]:
    values = [f"{wrong.value} → {wrong.becomes}" if wrong.becomes else wrong.value for wrong in rule.wrong]
    for example in rule.examples:
        if not example.right:
            becomes = f" → {_record(example.becomes)}" if example.becomes else ""
            values.append(_records(example.records) + becomes)
    return values


def _records(records: Mapping[str, tuple[Mapping[str, Any], ...]]) -> str:
    """`account: name=…; contact: …`, without the record type where it is the rule's own."""
    return "; ".join(
        f"{name + ': ' if name else ''}{_record(record)}" for name, rows in records.items() for record in rows
    )


def _record(record: Mapping[str, Any]) -> str:
    return ", ".join(f"{name} = {_value(value)}" for name, value in record.items())


def _value(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _part(name: str, texts: list[str]) -> list[str]:
    """A name in the margin, and its texts beside it."""
    lines = [
        line
        for text in texts
        for line in textwrap.wrap(visible(text), WIDTH - _MARGIN - 2, break_long_words=False, break_on_hyphens=False)
    ]
    indents = [name.ljust(_MARGIN)] + [" " * _MARGIN] * len(lines)
    return [f"{indent}  {line}" for indent, line in zip(indents, lines, strict=False)]
