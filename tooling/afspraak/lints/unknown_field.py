"""A name that is not a field of its record type."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints import fielduses
from afspraak.lints.base import Given, Lint, mentions, report, told
from afspraak.model.rulebook import Rulebook
from afspraak.nearest import did_you_mean
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    for use in dict.fromkeys(fielduses.every(rulebook)):
        record = rulebook.records.get(use.type)
        if record and not fielduses.exists(rulebook, use):
            hint = _NO_PROCESS if use.compared and use.field == "phase" else did_you_mean(use.field, record.fields)
            file = f"records/{use.type}.yaml"
            yield report(LINT, use.place, record=told(record.title), name=use.field, hint=hint, file=file)
    yield from _by_property(rulebook)


_NO_PROCESS = Texts(nl="; geen enkel proces geeft het fasen", en="; no process gives it phases")


def _by_property(rulebook: Rulebook) -> Iterator[Finding]:
    """Selectors such as {name: [created_on]}: some record type must have the field."""
    known = sorted({name for record in rulebook.records.values() for name in record.fields})
    everywhere = Texts(nl="Geen enkel recordtype", en="No record type")
    for _, rule in rulebook.rules():
        for selector in rule.fields:
            for name, place in mentions(selector.properties.get("name", ()), selector.place):
                if name not in known:
                    hint = did_you_mean(name, known)
                    yield report(LINT, place, record=everywhere, name=name, hint=hint, file="records/")


LINT = Lint(
    name="unknown-field",
    level="error",
    title=Texts(
        nl="Een veld dat er niet is",
        en="A field that does not exist",
    ),
    why=Texts(
        nl="Een regel, formulier of weergave die een onbekend veld noemt, doet niets of het verkeerde.",
        en="A rule, form or view that names an unknown field does nothing, or the wrong thing.",
    ),
    message=Texts(
        nl='{record} heeft geen veld "{name}"{hint}',
        en='{record} has no field "{name}"{hint}',
    ),
    remedy=Texts(
        nl="Gebruik een veld uit {file}, of voeg het veld daar toe.",
        en="Use a field of {file}, or add the field there.",
    ),
    example="""\
fields: [contact.phonne]
""",
    run=_run,
)
