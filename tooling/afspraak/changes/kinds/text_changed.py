"""Only words change: what people read, not what is asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from afspraak.changes.bare import bare
from afspraak.changes.change import Change
from afspraak.changes.kinds.base import ANYWHERE, Kind, Spot, about, differences, name
from afspraak.changes.pair import At, Pair
from afspraak.model.policies import Policy
from afspraak.texts import Texts, listed

_TITLE = ("title", Texts(nl="titel", en="title"))
_WHY = ("why", Texts(nl="waarom", en="why"))
_PURPOSE = ("purpose", Texts(nl="doel", en="purpose"))
_SOURCES = ("sources", Texts(nl="bronnen", en="sources"))
_RULE = (
    _TITLE,
    ("remedy", Texts(nl="wat je doet", en="what to do")),
    _WHY,
    ("because", Texts(nl="reden", en="reason")),
    _SOURCES,
    ("covers", Texts(nl="nummers van de catalogus", en="numbers of the catalogue")),
    ("profile", Texts(nl="profiel", en="profile")),
)
_DEMAND = Texts(nl="hoe de eis is opgeschreven", en="how the demand is written")
_PATTERN = Texts(nl="de woorden bij een patroon", en="the words for a pattern")
_POLICY = (
    _TITLE,
    ("agreed", Texts(nl="wat we afspraken", en="what we agreed")),
    _WHY,
    ("customer", Texts(nl="voor de klant", en="for the customer")),
    ("departs", Texts(nl="afwijking van de bron", en="departure from the source")),
    ("starts_when", Texts(nl="wanneer je begint", en="when you start")),
    ("takes", Texts(nl="hoe lang het duurt", en="how long it takes")),
    ("tags", Texts(nl="zoekwoorden", en="search words")),
    ("goals", Texts(nl="doelen", en="goals")),
    _SOURCES,
    ("review", Texts(nl="hoe vaak we nakijken", en="how often it is reviewed")),
    ("reviewed", Texts(nl="wanneer nagekeken", en="when it was reviewed")),
    ("since", Texts(nl="sinds wanneer", en="since when")),
)
_UNCHECKED = Texts(nl="regels die nog niet gecontroleerd worden", en="rules that are not checked yet")
_FIELD = (
    ("label", Texts(nl="label", en="label")),
    _PURPOSE,
    ("help", Texts(nl="uitleg", en="help")),
    ("aliases", Texts(nl="andere namen", en="other names")),
    ("generated", Texts(nl="of een systeem het invult", en="whether a system fills it")),
    ("goals", Texts(nl="doelen", en="goals")),
)
_RECORD = (_TITLE, ("plural", Texts(nl="meervoud", en="plural")), _PURPOSE)
_LIST = (_TITLE, _PURPOSE, ("source", Texts(nl="herkomst", en="origin")))


def _find(pair: Pair) -> Iterator[Change]:
    yield from _policies(pair)
    yield from _rules(pair)
    yield from _records(pair)
    for old, new in pair.lists.both:
        where = name(new.title, new.id)
        yield from _change(differences(old, new, _LIST), Texts(nl=f"lijst {where.nl}", en=f"list {where.en}"), ANYWHERE)


def _policies(pair: Pair) -> Iterator[Change]:
    for old, new in pair.policies.both:
        parts = [*differences(old, new, _POLICY), *([_UNCHECKED] if _unchecked_differ(old, new) else [])]
        yield from _change(parts, name(new.title, new.path), Spot(policy=new.path))


def _unchecked_differ(old: Policy, new: Policy) -> bool:
    """Whether a rule that nothing checks came or went: for a person that is a change, for no record it is."""
    return bool(_only_in(old, new) or _only_in(new, old))


def _only_in(one: Policy, other: Policy) -> set[str]:
    return {rule.id for rule in one.rules if rule.must is None} - {rule.id for rule in other.rules}


def _rules(pair: Pair) -> Iterator[Change]:
    before = {rule.id: rule for _, rule in pair.old.rules()}
    reworded = {
        twin.new.rule.id: [_PATTERN if _asked(twin.old) == _asked(twin.new) else _DEMAND]
        for twin in pair.twins
        if not twin.differing and _written(twin.old) != _written(twin.new)
    }
    for policy, rule in pair.new.rules():
        known = before.get(rule.id)
        if known:
            title = name(rule.title, rule.id)
            where = Texts(nl=f"regel {title.nl}", en=f"rule {title.en}")
            parts = [*differences(known, rule, _RULE), *reworded.get(rule.id, [])]
            yield from _change(parts, where, Spot(rule=rule.id, policy=policy.path))


def _written(at: At) -> tuple[object, ...]:
    return bare(at.rule.must), bare(at.rule.when)


def _asked(at: At) -> tuple[object, ...]:
    """What equals itself in other words: values and patterns, without the words for them."""
    return at.rule.must, at.rule.when


def _records(pair: Pair) -> Iterator[Change]:
    for old, new in pair.records.both:
        title = name(new.title, new.name)
        where = Texts(nl=f"recordtype {title.nl}", en=f"record type {title.en}")
        yield from _change(differences(old, new, _RECORD), where, Spot(new.name))
        for before, after in pair.fields[new.name].both:
            label = name(after.label, after.name)
            field = Texts(nl=f"veld {label.nl}", en=f"field {label.en}")
            yield from _change(differences(before, after, _FIELD), field, Spot(new.name, after.name))


def _change(parts: Sequence[Texts], where: Texts, spot: Spot) -> Iterator[Change]:
    if parts:
        which = listed(parts)
        words = Texts(
            nl=f"Alleen de tekst van {where.nl} verandert: {which.nl}.",
            en=f"Only the text of {where.en} changes: {which.en}.",
        )
        yield about("text-changed", words, spot)


KIND = Kind(
    name="text-changed",
    title=Texts(nl="Alleen de tekst verandert", en="Only the text changes"),
    does=Texts(
        nl="Wat gevraagd wordt, blijft hetzelfde; wel lezen mensen iets anders.",
        en="What is asked stays the same, but people read something else.",
    ),
    find=_find,
)
