"""A rule is about more or fewer fields."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from afspraak.changes import deciding
from afspraak.changes.change import Change
from afspraak.changes.kinds.base import Kind, at_error, of_rule, title_of, told
from afspraak.changes.pair import Pair, Twin
from afspraak.schemas.entries import Entry
from afspraak.texts import Texts, listed


def _find(pair: Pair) -> Iterator[Change]:
    for twin in pair.twins:
        if twin.gone or twin.fresh:
            yield _change(pair, twin)


def _change(pair: Pair, twin: Twin) -> Change:
    ever, from_date = at_error(twin, pair)
    pairs = [*((entry, None) for entry in twin.gone), *((None, entry) for entry in twin.fresh)]
    verdict = deciding.verdict(pairs, pair.as_of) if ever else deciding.exact("none")
    title = title_of(twin.new)
    added, dropped = _labels(twin.fresh), _labels(twin.gone)
    words = Texts(nl=f"Regel {title.nl}", en=f"Rule {title.en}")
    if twin.fresh:
        words += Texts(nl=f" gaat ook gelden voor {added.nl}", en=f" will also hold for {added.en}")
    if twin.fresh and twin.gone:
        words += Texts(nl=" en", en=" and")
    if twin.gone:
        words += Texts(nl=f" geldt niet meer voor {dropped.nl}", en=f" no longer holds for {dropped.en}")
    entries = [*twin.fresh, *twin.gone]
    end = Texts(nl=".", en=".")
    return of_rule(
        "fields-of-rule-changed", twin.new, entries, verdict, words + end, from_date=from_date, least="minor"
    )


def _labels(entries: Sequence[Entry]) -> Texts:
    return listed(told(entry.subject.field.label) for entry in entries)


KIND = Kind(
    name="fields-of-rule-changed",
    title=Texts(nl="Een regel geldt voor andere velden", en="A rule is about other fields"),
    does=Texts(
        nl="Een veld erbij keurt records af; een veld eraf geeft lezers van de gegevens minder zekerheid.",
        en="A field more refuses records; a field fewer gives readers of the data less certainty.",
    ),
    find=_find,
)
