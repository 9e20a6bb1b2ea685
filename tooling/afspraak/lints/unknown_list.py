"""A list that has no file."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.constraints.be_in import BeIn
from afspraak.constraints.be_spelled import BeSpelled
from afspraak.constraints.not_be_in import NotBeIn
from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, Mention, mentions, unknown
from afspraak.model.rulebook import Rulebook
from afspraak.model.rules import Rule
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    return unknown(LINT, of_fields_and_rules(rulebook), rulebook.lists)


def of_fields_and_rules(rulebook: Rulebook) -> Iterator[Mention]:
    """Every list that a field or a rule names."""
    for record in rulebook.records.values():
        for field in record.fields.values():
            yield from mentions([field.list], field.place)
    for _, rule in rulebook.rules():
        yield from of_rule(rule)


def of_rule(rule: Rule) -> Iterator[Mention]:
    """The lists that a rule names."""
    if isinstance(rule.must, BeIn | NotBeIn | BeSpelled):
        yield from mentions([rule.must.list], rule.must_place)


LINT = Lint(
    name="unknown-list",
    level="error",
    title=Texts(
        nl="Een lijst die er niet is",
        en="A list that does not exist",
    ),
    why=Texts(
        nl="Zonder de lijst is elke waarde fout, of juist goed.",
        en="Without the list every value is wrong, or right.",
    ),
    message=Texts(
        nl='er is geen lijst "{name}"{hint}',
        en='there is no list "{name}"{hint}',
    ),
    remedy=Texts(
        nl="Gebruik een lijst uit lists/, of maak lists/{name}.yaml.",
        en="Use a list of lists/, or make lists/{name}.yaml.",
    ),
    example="""\
must: {be_in: relation-type}
""",
    run=_run,
)
