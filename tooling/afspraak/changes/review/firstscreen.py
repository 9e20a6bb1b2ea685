"""The first screen of the comment: the sentence that will read differently, and what everyone must know of it."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Sequence

from afspraak.changes.change import STEPS as _SIZES
from afspraak.changes.change import Change
from afspraak.changes.effect.counts import Count, RuleCounts, TypeCounts
from afspraak.changes.effect.words import NO_RECORDS, STALE, counted, hidden_told
from afspraak.changes.notice import too_soon
from afspraak.changes.review.base import Asked, Numbering, Review
from afspraak.changes.review.words import BESIDES, MEANS, PROVEN, SIGNS, literal, more, short
from afspraak.changes.telling.base import SIDES, STEPS, for_readers, shown
from afspraak.pages import markdown
from afspraak.texts import Texts

_SENTENCE = 400  # characters of the sentence that is shown first
_VALUE = 120  # of a witness
_MOST = 4  # things that one row names
_FEW = 2  # things that are named of each


def first_screen(review: Review, language: str) -> str:
    """At most ten lines: warnings and the sentence, then a table of facts."""
    rows = [(f"**{head.in_(language)}**", fact) for head, fact in _rows(review, language) if fact]
    table = markdown.table(["", ""], rows)
    return "\n\n".join(part for part in ("<br>".join(_opening(review, language)), table) if part)


def _opening(review: Review, language: str) -> Iterator[str]:
    yield from _warnings(review, language)
    if not review.changes:
        return
    first, *others = review.changes
    sentence, title = short(first.says.in_(language), _SENTENCE), review.title_of(first.rule).in_(language)
    named = title and title not in first.says.in_(language)
    sentence = f"**{short(title, _VALUE)}.** {sentence}" if named else f"**{sentence}**"
    if others:
        sentence += f" {_besides(others, language)}"
    yield sentence


def _besides(others: Sequence[Change], language: str) -> str:
    counted = Counter(change.effect for change in others)
    told = [words.in_(language).format(count=counted[e]) for e, words in BESIDES.items() if counted[e]]
    also = Texts(nl="Er verandert nog meer", en="More changes").in_(language)
    return f"{also}: {', '.join(told)}."


def _warnings(review: Review, language: str) -> Iterator[str]:
    touched = review.touched
    if touched.forbidden:
        yield f"🛑 **{_FROZEN.in_(language)}** {_named(touched.forbidden, language)}. {_FROZEN_REMEDY.in_(language)}"
    if touched.approvals:
        yield f"⚠️ **{_APPROVALS.in_(language)}** {_named(touched.approvals, language)}."
    if touched.released:
        yield f"⚠️ **{_RELEASES.in_(language)}** {_named(touched.released, language)}. {_MAIN_LINE.in_(language)}"


def _rows(review: Review, language: str) -> Iterator[tuple[Texts, str]]:
    if review.changes:
        yield _DOES, _does(review, language)
        yield _VERSION, _versions(review, language)
        yield _EXAMPLE, _example(review.changes, language)
        yield _RECORDS, _records(review, language)
        yield _ASKED, _askeds(review.asked, language)
    yield _PREVIEW, markdown.link(_SITE.in_(language), review.preview) if review.preview else ""


def _does(review: Review, language: str) -> str:
    undecided = next((change for change in review.changes if change.effect == "unknown"), None)
    means = short(undecided.proof.in_(language), _SENTENCE) if undecided else MEANS[review.effect].in_(language)
    told = [f"{SIGNS[review.effect]} {means}", "" if undecided else PROVEN.in_(language)]
    worst = {change.readers: change for change in review.changes}
    told += [for_readers(worst[each], language) for each in ("break", "may-break") if each in worst][:1]
    told.append(_bites(review, language))
    return " ".join(part for part in told if part)


def _bites(review: Review, language: str) -> str:
    """From when it counts, and whether that is announced long enough in advance."""
    tighter = [change for change in review.changes if change.asks_more]
    if not tighter:
        return ""
    day = review.difference.as_of
    least = review.old.organisation.notice
    if not too_soon(tighter, day, least):
        first = min(change.from_date for change in tighter)
        days = (datetime.date.fromisoformat(first) - day).days
        told = Texts(
            nl=f"Het gaat in op {first}, over {days} dagen; afgesproken is minstens {least}.",
            en=f"It takes effect on {first}, in {days} days; agreed is at least {least}.",
        )
        return told.in_(language)
    told = Texts(
        nl=f"Afgesproken is dat je zoiets {least} dagen vooraf weet; dit gaat eerder in. Uitgeven kan dan alleen met "
        "een reden (`afspraak release --urgent`).",
        en=f"It was agreed that people know {least} days in advance; this takes effect sooner. It can then be released "
        "only with a reason (`afspraak release --urgent`).",
    )
    return told.in_(language)


def _versions(review: Review, language: str) -> str:
    """The largest steps first."""
    numbering = sorted(review.numbering, key=lambda each: -_SIZES.index(each.step))
    return _several([_version(each, review, language) for each in numbering], language)


def _version(each: Numbering, review: Review, language: str) -> str:
    name = short(review.called(each.name).in_(language), _VALUE)
    if not each.old:
        return f"{name} {each.new} ({_NEW.in_(language)})"
    return f"{name} {each.old} → {each.new} ({STEPS[each.step].in_(language)})"


def _example(changes: Sequence[Change], language: str) -> str:
    """One record that fails from now on, and one that passes from now on."""
    told = []
    for side, words in SIDES.items():
        found = next((each for change in changes for each in change.witnesses if each.breaks == side), None)
        if found:
            told.append(f"{words.in_(language)}: {literal(shown(found, language), _VALUE)}")
    return " · ".join(told)


def _records(review: Review, language: str) -> str:
    impact = review.impact
    if impact is None:
        return _NO_IMPACT.in_(language)
    if not impact.types:
        return NO_RECORDS.in_(language)
    changed = {change.record for change in review.changes if change.record}
    shown = [each for each in impact.types if each.counts.moved or each.record_type in changed] or impact.types
    told = [_type(each, review, language) for each in shown]
    told += [_later(each, language) for each in impact.rules if each.from_date and each.counts.newly_failing != 0]
    told += [
        _no_records_of(short(review.many(name).in_(language), _VALUE).lower(), language)
        for name in sorted(changed - {each.record_type for each in impact.types})
    ]
    day = Texts(nl=f"Records van {impact.exported_on}.", en=f"Records of {impact.exported_on}.").in_(language)
    stale = f"⚠️ {STALE.in_(language)}" if review.stale else ""
    facts = (f"{_several(told, language)}.", day, hidden_told(impact, language), stale)
    return " ".join(fact for fact in facts if fact)


def _later(each: RuleCounts, language: str) -> str:
    fails, title = counted(each.counts.newly_failing, language), short(each.title.in_(language), _VALUE)
    told = Texts(
        nl=f"vanaf {each.from_date} **worden er {fails} fout** op: {title}",
        en=f"from {each.from_date} **{fails} newly failing** on: {title}",
    )
    return told.in_(language)


def _no_records_of(name: str, language: str) -> str:
    return Texts(nl=f"{name}: geen records gelezen", en=f"{name}: no records were read").in_(language)


def _type(each: TypeCounts, review: Review, language: str) -> str:
    name = short(review.many(each.record_type).in_(language), _VALUE).lower()
    counts, total = each.counts, counted(each.records, language)
    if not counts.moved:
        told = Texts(nl=f"{total} {name}: geen wordt fout of goed", en=f"{total} {name}: none newly failing or passing")
        return told.in_(language)
    fails, passes = (counted(count, language) for count in (counts.newly_failing, counts.newly_passing))
    mended = _mended(counts.repairable, language) if counts.newly_failing != 0 else ""
    told = Texts(
        nl=f"{total} {name}: **{fails} worden fout**{mended}, {passes} worden goed",
        en=f"{total} {name}: **{fails} newly failing**{mended}, {passes} newly passing",
    )
    return told.in_(language)


def _mended(count: Count, language: str) -> str:
    shown = counted(count, language)
    told = Texts(
        nl=f" (waarvan {shown} automatisch te herstellen)", en=f" (of which {shown} can be repaired automatically)"
    )
    return told.in_(language)


def _askeds(asked: Sequence[Asked], language: str) -> str:
    return _several([_who(each, language) for each in asked], language)


def _who(each: Asked, language: str) -> str:
    handle = markdown.code(each.handle) if each.handle else _UNREACHED.in_(language)
    about = _first([short(title.in_(language), _VALUE) for title in each.about], _FEW, language)
    return f"{short(each.title.in_(language), _VALUE)} ({handle})" + (f": {about}" if about else "")


def _several(told: Sequence[str], language: str) -> str:
    rest = [more(len(told) - _MOST, language)] if len(told) > _MOST else []
    return " · ".join([*told[:_MOST], *rest])


def _named(paths: Sequence[str], language: str) -> str:
    return _first([literal(path, _VALUE) for path in paths], _MOST, language)


def _first(told: Sequence[str], most: int, language: str) -> str:
    rest = f" {more(len(told) - most, language)}" if len(told) > most else ""
    return ", ".join(told[:most]) + rest


_DOES = Texts(nl="Wat dit doet met records", en="What this does to records")
_VERSION = Texts(nl="Versies na de volgende uitgave", en="Versions after the next release")
_EXAMPLE = Texts(nl="Voorbeeld", en="Example")
_RECORDS = Texts(nl="Onze records", en="Our records")
_ASKED = Texts(nl="Wie erover gaat", en="Who decides")
_PREVIEW = Texts(nl="Bekijk het", en="See it")
_SITE = Texts(nl="het handboek met deze wijziging", en="the handbook with this change")
_NEW = Texts(nl="nieuw", en="new")
_UNREACHED = Texts(nl="geen account bekend", en="no account known")
_NO_IMPACT = Texts(
    nl="Er waren geen records bij de hand. Hoeveel het er raakt, is dus nog niet bekend.",
    en="No records were at hand, so it is not known yet how many are affected.",
)
_FROZEN = Texts(
    nl="Dit voorstel verandert wat al uitgegeven is:",
    en="This proposal changes what was released already:",
)
_FROZEN_REMEDY = Texts(
    nl="Zet dat terug: een verbetering is een nieuwe uitgave.",
    en="Take it back: a correction is a new release.",
)
_APPROVALS = Texts(
    nl="Dit voorstel verandert wie wijzigingen goedkeurt:",
    en="This proposal changes who approves changes:",
)
_RELEASES = Texts(nl="Dit voorstel maakt zelf een uitgave:", en="This proposal makes a release of its own:")
_MAIN_LINE = Texts(
    nl="Uitgeven doe je op de hoofdlijn, nadat de wijziging is nagekeken.",
    en="Release on the main line, after the change was reviewed.",
)
