"""A rule that does not show what is right and what is wrong."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, report
from afspraak.model.rulebook import Rulebook
from afspraak.model.rules import Rule
from afspraak.texts import Texts, listed, same

_RIGHT = (Texts(nl="wat goed is", en="what is right"), same('"right:"'))
_WRONG = (Texts(nl="wat fout is", en="what is wrong"), same('"wrong:"'))


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    for policy, rule in rulebook.rules():
        missing = _missing(rule) if policy.active and rule.must is not None else []
        if missing:
            what, keys = (listed(parts) for parts in zip(*missing, strict=True))
            yield report(LINT, rule.place, what=what, keys=keys)


def _missing(rule: Rule) -> list[tuple[Texts, Texts]]:
    right = rule.right or any(example.right for example in rule.examples)
    wrong = rule.wrong or any(not example.right for example in rule.examples)
    return [*([] if right else [_RIGHT]), *([] if wrong else [_WRONG])]


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
        nl="de regel laat niet zien {what}",
        en="the rule does not show {what}",
    ),
    remedy=Texts(
        nl='Voeg bij {keys} een voorbeeld toe; bij een regel over meer velden onder "examples:".',
        en='Add an example at {keys}; for a rule about several fields under "examples:".',
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
