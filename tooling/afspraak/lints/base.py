"""What a lint is: a fault that a good rulebook does not have, with its words and the function that finds it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from afspraak.codes.base import fill, visible
from afspraak.findings import Finding, Level
from afspraak.model.policies import REVIEW_MONTHS, Policy
from afspraak.model.rulebook import Rulebook
from afspraak.model.rules import Rule
from afspraak.nearest import did_you_mean
from afspraak.places import NOWHERE, Place
from afspraak.texts import Texts
from afspraak.yamltree import place_of

LANGUAGE_NAMES = {"nl": Texts(nl="Nederlands", en="Dutch"), "en": Texts(nl="Engels", en="English")}

Mention = tuple[str, Place]  # a name that refers to something, and where it stands


@dataclass(frozen=True, slots=True)
class Given:
    """What a lint needs to know besides the rulebook."""

    as_of: datetime.date
    released: Rulebook | None = None  # the rulebook as last released
    pages: frozenset[str] = frozenset()  # ids of all handbook pages; empty: not known, so not checked


@dataclass(frozen=True, slots=True)
class Lint:
    """A named fault of a rulebook; `{name}` in message and remedy is filled with the facts of one finding."""

    name: str
    level: Level
    title: Texts
    why: Texts
    message: Texts
    remedy: Texts
    example: str  # YAML that has the fault
    run: Callable[[Rulebook, Given], Iterable[Finding]]
    governance: tuple[str, ...] = ()  # the governance checks that it answers
    by_the_day: bool = False  # comes or goes as days pass; then it never keeps anyone from using the rulebook


def report(lint: Lint, place: Place, /, **facts: object) -> Finding:
    """A finding of this lint at this place."""
    message, remedy = fill(lint.message, facts), fill(lint.remedy, facts)
    return Finding(lint.name, lint.level, place, message, remedy, f"reference/lints/#{lint.name}")


def told(texts: Texts) -> Texts:
    """A text of the rulebook as a fact: safe to print, and in the other language where one is missing."""
    return Texts(nl=visible(texts.in_("nl")), en=visible(texts.in_("en")))


def mentions(names: Iterable[str], otherwise: Place = NOWHERE) -> Iterator[Mention]:
    """Each name with the place where it was written; names that could not be read are left out."""
    return ((name, place_of(name, otherwise)) for name in names if name)


def unknown(lint: Lint, found: Iterable[Mention], known: Collection[str]) -> Iterator[Finding]:
    """A finding for each mention of something that does not exist, with what was probably meant."""
    for name, place in found:
        if name not in known:
            yield report(lint, place, name=name, hint=did_you_mean(name, known))


_KINDS = {
    "agreement": Texts(nl="deze afspraak", en="this agreement"),
    "procedure": Texts(nl="deze procedure", en="this procedure"),
    "process": Texts(nl="dit proces", en="this process"),
}


def kind_of(policy: Policy) -> Texts:
    """What the policy is called in a message about it: `this agreement`."""
    return _KINDS[policy.kind]


def due_on(policy: Policy) -> datetime.date | None:
    """The day on which an active policy must have been reviewed again; None where that cannot be told."""
    return policy.next_review() if policy.active and policy.review in REVIEW_MONTHS else None


def current(rulebook: Rulebook) -> tuple[Policy, ...]:
    """The policies that are not retired: what people still work on or by."""
    return tuple(policy for policy in rulebook.policies if policy.status != "retired")


def current_rules(rulebook: Rulebook) -> Iterator[tuple[Policy, Rule]]:
    """The rules of the policies that are not retired."""
    return ((policy, rule) for policy in current(rulebook) for rule in policy.rules)


def described(rulebook: Rulebook) -> bool:
    """Whether the organisation has described itself, so that what it lacks is worth a word."""
    return bool(rulebook.organisation.roles and rulebook.organisation.departments)
