"""A rule that no record can break."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, current_rules, report
from afspraak.lints.idle import never_broken
from afspraak.lints.sound import sound
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    whole = sound(rulebook)
    for _, rule in current_rules(whole):
        subjects = whole.subjects(rule)
        if rule.must is None:
            continue
        if not subjects:
            yield report(LINT, rule.place, because=_NO_FIELD)
        else:
            reasons = [never_broken(rule, subject) for subject in subjects]
            if None not in reasons:
                yield report(LINT, rule.must_place, because=reasons[0])


_NO_FIELD = Texts(nl="geen veld heeft deze eigenschappen", en="no field has these properties")


LINT = Lint(
    name="rule-nothing-can-break",
    level="error",
    title=Texts(
        nl="Een regel die niets tegenhoudt",
        en="A rule that stops nothing",
    ),
    why=Texts(
        nl="Een regel die altijd klopt, stelt gerust zonder iets na te kijken.",
        en="A rule that always holds reassures without checking anything.",
    ),
    message=Texts(
        nl="geen enkel record kan deze regel breken: {because}",
        en="no record can break this rule: {because}",
    ),
    remedy=Texts(
        nl="Maak de regel strenger, of haal hem weg.",
        en="Make the rule stricter, or remove it.",
    ),
    example="""\
must: {match: '^.*$'}
""",
    run=_run,
    governance=("GOV011",),
)
