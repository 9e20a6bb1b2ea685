"""A record type that two active processes lay claim to."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints.base import Given, Lint, report, told
from afspraak.model.policies import Policy
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    first: dict[str, Policy] = {}
    for policy in rulebook.of_kind("process"):
        if policy.active and first.setdefault(policy.of, policy) is not policy:
            yield report(LINT, policy.place, of=policy.of, other=told(first[policy.of].title))


LINT = Lint(
    name="two-active-processes",
    level="error",
    title=Texts(
        nl="Twee actieve processen van één recordtype",
        en="Two active processes of one record type",
    ),
    why=Texts(
        nl="Een record volgt één proces. Zijn er twee actief, dan weet niemand welke fasen gelden.",
        en="A record follows one process. With two active ones nobody knows which phases hold.",
    ),
    message=Texts(
        nl='{of} heeft al een actief proces: "{other}"',
        en='{of} has an active process already: "{other}"',
    ),
    remedy=Texts(
        nl='Maak van één van de twee "status: draft" of "status: retired".',
        en='Give one of the two "status: draft" or "status: retired".',
    ),
    example="""\
status: active
of: account   # as in another process that is active
""",
    run=_run,
)
