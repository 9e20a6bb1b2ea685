"""Two rules on one field that no value can keep."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from afspraak.constraints.values import value_text
from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, report, told
from afspraak.lints.claims import Claim, claims, contradiction, witnesses
from afspraak.lints.sound import sound
from afspraak.lints.spans import Case, Span
from afspraak.lints.trials import whole_court
from afspraak.model.rulebook import Rulebook, Subject
from afspraak.texts import OR, Texts, listed


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    whole = sound(rulebook)
    pairs = [pair for about in claims(whole).values() for pair in itertools.combinations(about, 2)]
    for one, other in pairs:
        meeting = contradiction(one, other)
        if meeting is not None and not _ruled_out(whole, one, meeting):
            against, at = sorted((one, other), key=lambda claim: (not claim.generated, claim.place))
            yield _finding(at, against, meeting)


def _ruled_out(rulebook: Rulebook, claim: Claim, meeting: Case) -> bool:
    """Whether other rules already refuse every record about which the two would contradict each other."""
    court = whole_court(rulebook, claim.subject.record.name)
    records = witnesses(meeting, claim.subject)
    return bool(records) and all(court.broken_by_values(record) for record in records)


def _finding(at: Claim, other: Claim, meeting: Case) -> Finding:
    return report(
        LINT,
        at.place,
        field=told(at.subject.field.label),
        one=at.id,
        other=other.id,
        place=other.place,
        says=told(at.says()),
        says_other=told(other.says()),
        when=_when(at.subject, meeting),
    )


def _when(subject: Subject, meeting: Case) -> Texts:
    """`, where Country is "NL"`, or nothing where they always contradict."""
    parts = [words for name, span in meeting.items() if (words := _span_words(subject, name, span))]
    return Texts(nl=", als ", en=", where ") + listed(parts) if parts else Texts()


def _span_words(subject: Subject, name: str, span: Span) -> Texts:
    field = subject.record.fields[name]
    label = told(field.label)
    if span.filled is False:
        return label + Texts(nl=" leeg is", en=" is empty")
    left = sorted(value for value in span.among or () if span.fits(value))
    if left and len(left) <= _MOST_SHOWN:
        shown = listed((told(value_text(subject.rulebook, field, value)) for value in left), OR)
        return label + Texts(nl=" ", en=" is ") + shown + Texts(nl=" is", en="")
    return label + Texts(nl=" ingevuld is", en=" is filled")


_MOST_SHOWN = 4


LINT = Lint(
    name="rules-cannot-both-hold",
    level="error",
    title=Texts(
        nl="Twee regels die elkaar tegenspreken",
        en="Two rules that contradict each other",
    ),
    why=Texts(
        nl="Wie de ene regel volgt, breekt de andere. Dan volgt niemand er nog een.",
        en="Whoever follows one rule breaks the other. Then nobody follows either.",
    ),
    message=Texts(
        nl='"{one}" en "{other}" ({place}) spreken elkaar tegen: {field} {says}, en {field} {says_other}{when}',
        en='"{one}" and "{other}" ({place}) contradict each other: {field} {says}, and {field} {says_other}{when}',
    ),
    remedy=Texts(
        nl="Geef een van de twee een voorwaarde (when), of pas hem aan.",
        en="Give one of the two a condition (when), or change it.",
    ),
    example="""\
prospect-has-no-customer-number: {fields: [account.customer_number], must: be_empty, …}
customer-number-is-filled: {fields: [account.customer_number], must: be_filled, …}
""",
    run=_run,
    governance=("GOV011",),
)
