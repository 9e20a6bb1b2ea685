"""Counts in which what is too small to show, because it may point at a person, is left out."""

from __future__ import annotations

from dataclasses import replace

from afspraak.changes.effect.counts import Count, Counts, Impact

SMALL = 5


def hidden(impact: Impact, small: int) -> Impact:
    """Every count from 1 to `small` left out; what was hidden before stays so."""
    return replace(
        impact,
        types=tuple(
            replace(
                each,
                records=_shown(each.records, small),
                unreadable=_shown(each.unreadable, small),
                counts=_counts(each.counts, small),
            )
            for each in impact.types
        ),
        rules=tuple(replace(each, counts=_counts(each.counts, small)) for each in impact.rules),
        departments=tuple(
            replace(each, records=_shown(each.records, small), counts=_counts(each.counts, small))
            for each in impact.departments
        ),
        owners=tuple(
            replace(each, records=_shown(each.records, small), counts=_counts(each.counts, small))
            for each in impact.owners
        ),
        small=max(small, impact.small),
    )


def _counts(counts: Counts, small: int) -> Counts:
    return Counts(
        _shown(counts.newly_failing, small),
        _shown(counts.newly_passing, small),
        _shown(counts.still_failing, small),
        _shown(counts.repairable, small),
    )


def _shown(count: Count, small: int) -> Count:
    return None if count is not None and 0 < count < small else count
