"""Why a rule stops nothing: no record can break it, or its field already asks the same."""

from __future__ import annotations

from afspraak.constraints.be_empty import BeEmpty
from afspraak.constraints.be_filled import BeFilled
from afspraak.constraints.be_in import BeIn
from afspraak.constraints.be_in import allowed as listed_values
from afspraak.constraints.have_length import HaveLength
from afspraak.constraints.match import Match
from afspraak.constraints.not_be_in import NotBeIn
from afspraak.constraints.satisfy import Satisfy
from afspraak.lints.demands import demand, passes_over
from afspraak.lints.spans import Case, Span, cases, possible
from afspraak.lints.values import allowed
from afspraak.model.rulebook import Subject
from afspraak.model.rules import Constraint, Rule
from afspraak.texts import Texts

# What remains of a pattern without ^ and $ when it fits every text; a single line holds no line end.
_FITS_EVERYTHING = ("", ".*", ".+", "(.*)", "(.+)")

_CONDITION = Texts(nl="de voorwaarde bij when kan nooit waar zijn", en="the condition at when can never be true")
_ITSELF = Texts(nl="de voorwaarde bij when zegt al hetzelfde", en="the condition at when already says the same")
_NOT_TEXT = Texts(nl="de eis gaat over tekst, en dit veld bevat geen tekst", en="the field holds no text")
_PATTERN = Texts(nl="elke tekst past bij dit patroon", en="every text fits this pattern")
_LENGTH = Texts(nl="elke ingevulde tekst heeft ten minste één teken", en="every filled text has at least one character")
_SCHEMA = Texts(nl="dit schema keurt alles goed", en="this schema approves of everything")
_NO_VALUES = Texts(nl="de lijst is leeg", en="the list is empty")


def never_broken(rule: Rule, subject: Subject) -> Texts | None:
    """Why no record can break the rule on this field; None where one can, or that is not certain."""
    must = rule.must
    assert must is not None
    found = cases(rule.when, subject)
    if found is not None and all(possible(case, subject) is False for case in found):
        return _CONDITION
    if not must.across and passes_over(must, subject):
        return _NOT_TEXT
    if rule.when and found and all(_implied(must, subject, case) for case in found):
        return _ITSELF
    return _by_itself(must, subject)


def _by_itself(must: Constraint, subject: Subject) -> Texts | None:
    """Why the constraint holds of every value."""
    if isinstance(must, Match) and subject.field.type == "text" and _fits_everything(must.pattern):
        return _PATTERN
    if isinstance(must, HaveLength) and (must.shortest or 0) <= 1 and must.longest is None:
        return _LENGTH
    if isinstance(must, Satisfy) and not must.schema:
        return _SCHEMA
    if isinstance(must, NotBeIn) and not listed_values(subject, must.list, must.values):
        return _NO_VALUES
    return None


def _fits_everything(pattern: str) -> bool:
    return pattern.removeprefix("^").removesuffix("$") in _FITS_EVERYTHING


def _implied(must: Constraint, subject: Subject, case: Case) -> bool:
    """Whether the case already says of the field what the constraint asks."""
    span = case.get(subject.field.name, Span())
    if isinstance(must, BeFilled | BeEmpty):
        return span.filled is isinstance(must, BeFilled)
    asked = demand(must, subject)
    if asked is None or span.filled is False:
        return asked is not None
    left = [value for value in span.among or () if span.fits(value)]
    return bool(left) and all(asked.holds(value) for value in left)


def repeats(rule: Rule, subject: Subject) -> Texts | None:
    """Why the field by itself already asks what the rule asks; None where it does not."""
    must, field = rule.must, subject.field
    if isinstance(must, BeFilled) and field.required:
        return Texts(nl="het is al verplicht (required: true)", en="it is required already (required: true)")
    if isinstance(must, HaveLength) and field.longest is not None and _within(must, subject):
        return Texts(nl="de lengte staat al bij het veld", en="the length is given with the field already")
    closed = allowed(subject.rulebook, field)
    asked = demand(must, subject) if must and closed and isinstance(must, BeIn | NotBeIn) else None
    if asked and all(asked.holds(value) for value in closed):
        return Texts(nl="elke waarde van zijn lijst voldoet al", en="every value of its list complies")
    return None


def _within(must: HaveLength, subject: Subject) -> bool:
    longest = subject.field.longest
    shortest = max(subject.field.shortest or 0, 1)
    return (must.shortest or 0) <= shortest and (must.longest is None or (longest or 0) <= must.longest)
