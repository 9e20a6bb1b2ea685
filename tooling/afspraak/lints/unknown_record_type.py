"""A name that is not a record type."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints import fielduses
from afspraak.lints.base import Given, Lint, Mention, mentions, unknown
from afspraak.model.rulebook import Rulebook
from afspraak.model.rules import Rule
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    named = [(use.type, use.place) for use in fielduses.every(rulebook)]
    chosen = [mention for _, rule in rulebook.rules() for mention in _chosen(rule)]
    return unknown(LINT, dict.fromkeys([*named, *chosen]), rulebook.records)


def _chosen(rule: Rule) -> Iterator[Mention]:
    for selector in rule.fields:
        yield from mentions(selector.properties.get("record", ()), selector.place)


LINT = Lint(
    name="unknown-record-type",
    level="error",
    title=Texts(
        nl="Een recordtype dat er niet is",
        en="A record type that does not exist",
    ),
    why=Texts(
        nl="Een verwijzing naar een onbekend recordtype wordt nooit gecontroleerd.",
        en="A reference to an unknown record type is never checked.",
    ),
    message=Texts(
        nl='er is geen recordtype "{name}"{hint}',
        en='there is no record type "{name}"{hint}',
    ),
    remedy=Texts(
        nl="Gebruik een recordtype waarvoor een bestand in records/ staat.",
        en="Use a record type that has a file in records/.",
    ),
    example="""\
fields: [contct.phone]
""",
    run=_run,
)
