"""A right example that breaks a rule, or a wrong one that does not break just its own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from afspraak.findings import Finding
from afspraak.lints import trials
from afspraak.lints.base import Given, Lint, current, report
from afspraak.lints.examples import Bench, step_faults
from afspraak.lints.sound import sound
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    whole = sound(rulebook)
    court = cache(lambda record: trials.whole_court(whole, record))
    for policy in current(whole):
        bench = Bench(whole, policy)
        for rule in policy.rules:
            if rule.must is not None and not rule.must.across:
                for fault in dict.fromkeys(bench.faults(rule)):
                    yield report(LINT, fault.place, fact=fault.fact, remedy=fault.remedy)
        for fault in step_faults(whole, policy, court):
            yield report(LINT, fault.place, fact=fault.fact, remedy=fault.remedy)


LINT = Lint(
    name="example-does-not-hold",
    level="error",
    title=Texts(
        nl="Een voorbeeld dat niet klopt",
        en="An example that does not hold",
    ),
    why=Texts(
        nl="Voorbeelden staan in het handboek en zijn de proef op de som: goed blijft goed, fout breekt "
        "precies deze regel.",
        en="Examples are in the handbook and are the proof: right stays right, wrong breaks just this rule.",
    ),
    message=Texts(
        nl="voorbeeld klopt niet: {fact}",
        en="example does not hold: {fact}",
    ),
    remedy=Texts(
        nl="{remedy}",
        en="{remedy}",
    ),
    example="""\
must: {be_a: kvk-number}
right: ['1234567']
""",
    run=_run,
    governance=("GOV010",),
)
