"""A schema of a rule's own that is no JSON Schema, or that asks what a flat record does not have."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.constraints.satisfy import Satisfy
from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, report, told
from afspraak.lints.schemafaults import schema_faults
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    for _, rule in rulebook.rules():
        if isinstance(rule.must, Satisfy):
            for fault in schema_faults(rule.must.schema):
                yield report(LINT, rule.must_place, fault=told(fault))


LINT = Lint(
    name="schema-not-usable",
    level="error",
    title=Texts(
        nl="Een eigen schema dat niet te gebruiken is",
        en="A schema of its own that cannot be used",
    ),
    why=Texts(
        nl="Een schema met een tikfout keurt alles goed, of niets. Een schema dat naar een ander adres verwijst, "
        "betekent morgen iets anders.",
        en="A schema with a slip approves of everything, or of nothing. A schema that refers to another address "
        "means something else tomorrow.",
    ),
    message=Texts(
        nl="in het eigen schema van deze regel: {fault}",
        en="in the schema of this rule's own: {fault}",
    ),
    remedy=Texts(
        nl="Gebruik de trefwoorden van JSON Schema 2020-12 die een plat record kent, zoals properties, required, "
        "anyOf, not, enum en pattern; zonder verwijzingen.",
        en="Use the keywords of JSON Schema 2020-12 that a flat record knows, such as properties, required, anyOf, "
        "not, enum and pattern; without references.",
    ),
    example="""\
must: {satisfy: {schema: {$ref: 'https://voorbeeld.example/schema.json'}, says: klopt}}
""",
    run=_run,
)
