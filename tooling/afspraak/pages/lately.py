"""What changed lately, agreement by agreement: for the front page."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from afspraak.model.policies import Policy
from afspraak.pages import links, markdown
from afspraak.pages.changes import INDEX as RELEASES
from afspraak.pages.edition import Edition
from afspraak.pages.given import Change

RECENT = 90  # days
MOST = 6
MANY_AT_ONCE = 10  # a change of more files than this is seldom about what any one of them says


@dataclass(frozen=True, slots=True)
class _Touched:
    """A policy with its changes of the last days, latest first."""

    policy: Policy
    changes: Sequence[Change]


def lately(edition: Edition, here: str) -> str:
    """The policies that changed in the last days, with when and how often, and the latest release."""
    touched = _touched(edition)
    lines = [*_released(edition, here), *(_line(edition, here, each) for each in touched[:MOST])]
    more = len(touched) - MOST
    lines += [_others(edition, here, more)] if more > 0 else []
    title = markdown.heading(2, edition.pick(f"De laatste {RECENT} dagen", f"The last {RECENT} days"), "page-new")
    none = edition.pick("Er is niets veranderd.", "Nothing changed.")
    return markdown.joined(title, markdown.bullets(lines) or none)


def _others(edition: Edition, here: str, count: int) -> str:
    words = edition.pick(f"en nog {count} andere", f"and {count} others")
    return links.to(here, RELEASES, words) if edition.given.releases else words


def _recent(edition: Edition, day: datetime.date) -> bool:
    last = edition.given.as_of
    return last - datetime.timedelta(days=RECENT) <= day <= last


def _touched(edition: Edition) -> list[_Touched]:
    """Policies with a change of their own come first, then those that only changed together with many others."""
    found = [
        _Touched(policy, changes)
        for policy in edition.active()
        if (changes := [each for each in edition.given.history.get(policy.path, ()) if _recent(edition, each.date)])
    ]
    files = Counter(change.hash for each in found for change in each.changes)

    def order(each: _Touched) -> tuple[bool, int, int, str]:
        own = [change for change in each.changes if files[change.hash] <= MANY_AT_ONCE]
        latest = (own or each.changes)[0]
        return not own, -latest.date.toordinal(), latest.number, each.policy.path

    return sorted(found, key=order)


def _line(edition: Edition, here: str, touched: _Touched) -> str:
    policy, changes = touched.policy, touched.changes
    day, count = edition.date(changes[0].date), len(changes)
    told = [edition.pick(f"gewijzigd op {day}", f"changed on {day}")]
    if policy.since and _recent(edition, policy.since):
        since = edition.date(policy.since)
        told = [edition.pick(f"nieuw, geldt sinds {since}", f"new, in force since {since}")]
    told += [edition.pick(f"{count} wijzigingen", f"{count} changes")] if count > 1 else []
    return f'{links.to_policy(edition, here, policy)}<br><span class="facts">{" · ".join(told)}</span>'


def _released(edition: Edition, here: str) -> list[str]:
    """The latest release, where it is recent: what became stricter or looser stands there in words."""
    latest = next((release for release in edition.given.releases if _recent(edition, release.date)), None)
    if not latest:
        return []
    words = edition.pick(f"Uitgave {latest.version}", f"Release {latest.version}")
    target = links.to(here, f"{RELEASES}#release-{latest.version}", markdown.line(words))
    told = edition.pick("wat er strenger of soepeler werd", "what became stricter or looser")
    return [f'{target}<br><span class="facts">{edition.date(latest.date)} · {told}</span>']
