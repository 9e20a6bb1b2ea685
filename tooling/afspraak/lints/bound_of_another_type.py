"""A bound that is of another type than its field."""

from __future__ import annotations

from collections.abc import Iterator

from afspraak.findings import Finding
from afspraak.lints import bounds
from afspraak.lints.base import Given, Lint, current_rules, report, told
from afspraak.model.rulebook import Rulebook
from afspraak.places import Place
from afspraak.texts import Texts

_BECAUSE = {
    ("number", True): Texts(nl="verwacht wordt een getal", en="a number is expected"),
    ("date", True): Texts(nl="verwacht wordt een datum, zoals 2026-01-31", en="a date is expected, such as 2026-01-31"),
    ("number", False): Texts(
        nl="een getal vergelijk je met below, above, at_least en at_most",
        en="a number is compared with below, above, at_least and at_most",
    ),
    ("date", False): Texts(nl="een datum vergelijk je met from en until", en="a date is compared with from and until"),
    ("", False): Texts(nl="dat veld is geen getal en geen datum", en="that field is no number and no date"),
}


def _run(rulebook: Rulebook, given: Given) -> Iterator[Finding]:
    for word, field, place, because in dict.fromkeys(_every(rulebook)):
        yield report(LINT, place, word=word, field=field, because=because)


def _every(rulebook: Rulebook) -> Iterator[tuple[str, Texts, Place, Texts]]:
    misfits = [misfit for _, rule in current_rules(rulebook) for misfit in bounds.misfits(rulebook, rule)]
    for record in rulebook.records.values():
        for view in record.views:
            misfits += bounds.of_condition(record, view.where, view.place)
    for misfit in misfits:
        because = _BECAUSE[misfit.wants, misfit.comparable]
        yield misfit.word, told(misfit.field.label), misfit.place, because


LINT = Lint(
    name="bound-of-another-type",
    level="error",
    title=Texts(
        nl="Een grens van een ander soort",
        en="A bound of another type",
    ),
    why=Texts(
        nl="Een getal naast een datum leggen kan niet: de vergelijking is dan nooit waar.",
        en="A number cannot be held against a date: the comparison is then never true.",
    ),
    message=Texts(
        nl='"{word}" is geen grens voor {field}: {because}',
        en='"{word}" is no bound for {field}: {because}',
    ),
    remedy=Texts(
        nl="Verbeter de grens, of kies een ander veld.",
        en="Mend the bound, or choose another field.",
    ),
    example="""\
when: {first_order_on: {above: 2020}}
""",
    run=_run,
)
