"""A rule that asks what its field already asks by itself."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, current_rules, report
from afspraak.lints.idle import repeats
from afspraak.lints.sound import sound
from afspraak.model.rulebook import Rulebook
from afspraak.schemas import speaks_for
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    for _, rule in current_rules(sound(rulebook)):
        subjects = (
            [subject for subject in rulebook.subjects(rule) if not speaks_for(rule, subject)] if rule.must else []
        )
        reasons = [repeats(rule, subject) for subject in subjects]
        if reasons and None not in reasons:
            yield report(LINT, rule.must_place, because=reasons[0])


LINT = Lint(
    name="rule-repeats-the-field",
    level="advice",
    title=Texts(
        nl="Een regel die het veld herhaalt",
        en="A rule that repeats the field",
    ),
    why=Texts(
        nl="Een fout komt dan twee keer in het overzicht, en bij een wijziging vergeet je er één.",
        en="A mistake then shows twice in the report, and with a change you forget one of them.",
    ),
    message=Texts(
        nl="deze regel vraagt wat het veld zelf al vraagt: {because}",
        en="this rule asks what the field already asks by itself: {because}",
    ),
    remedy=Texts(
        nl="Haal de regel weg, of laat hem minder toestaan dan het veld.",
        en="Remove the rule, or let it allow less than the field does.",
    ),
    example="""\
fields: [account.relation_type]    # a code of the list relation-types
must: {be_in: relation-types}
""",
    run=_run,
)
