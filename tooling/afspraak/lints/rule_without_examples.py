"""A rule that does not show what is right and what is wrong."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, report
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts

_RIGHT = Texts(nl="goed", en="right")
_WRONG = Texts(nl="fout", en="wrong")


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    for policy, rule in rulebook.rules():
        if not policy.active or rule.must is None:
            continue
        if not rule.right and not any(example.right for example in rule.examples):
            yield report(LINT, rule.place, what=_RIGHT, key="right")
        if not rule.wrong and all(example.right for example in rule.examples):
            yield report(LINT, rule.place, what=_WRONG, key="wrong")


LINT = Lint(
    name="rule-without-examples",
    level="warning",
    title=Texts(
        nl="Een regel zonder voorbeelden",
        en="A rule without examples",
    ),
    why=Texts(
        nl="Een goed en een fout voorbeeld leggen meer uit dan een zin, en ze bewijzen dat de regel werkt.",
        en="A right and a wrong example explain more than a sentence, and they prove that the rule works.",
    ),
    message=Texts(
        nl="de regel laat niet zien wat {what} is",
        en="the rule does not show what is {what}",
    ),
    remedy=Texts(
        nl='Voeg bij "{key}:" een voorbeeld toe; bij een regel over meer velden onder "examples:".',
        en='Add an example at "{key}:"; for a rule about several fields under "examples:".',
    ),
    example="""\
kvk-number-is-valid:
  fields: [account.kvk_number]
  must: {be_a: kvk-number}
  right: ['01234567']
""",
    run=_run,
    governance=("GOV010",),
)
