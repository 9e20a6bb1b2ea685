"""Who answers for what a proposal changes, and which versions it leads to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from afspraak.changes.change import Change, Step
from afspraak.changes.codeowners import governor
from afspraak.changes.lock import Lock
from afspraak.changes.review.base import Asked, Numbering
from afspraak.changes.telling.base import Difference
from afspraak.changes.versions import FIRST, at_least, bumped
from afspraak.model.rulebook import Rulebook
from afspraak.texts import Texts, same


def asked(changes: Iterable[Change], old: Rulebook, new: Rulebook) -> list[Asked]:
    """The owners of every policy that changes, old and new; for the rest whoever answers for the rulebook.

    They come in the order of the changes, so that who owns what touches most is named first.
    """
    about: dict[str, dict[str, None]] = {}
    for role, path in (pair for change in changes for pair in _owners(change, old, new)):
        about.setdefault(role, {}).update(dict.fromkeys([path] if path else []))
    titles = {policy.path: policy.title for book in (old, new) for policy in book.policies}
    return [
        _asked(role, tuple(titles.get(path) or same(path) for path in paths), new, old) for role, paths in about.items()
    ]


def _owners(change: Change, old: Rulebook, new: Rulebook) -> Iterator[tuple[str, str]]:
    owners = {str(policy.owner) for book in (old, new) for policy in book.policies if policy.path == change.policy} - {
        ""
    }
    if not owners:
        owners = {str(first.id) for first in (governor(old), governor(new)) if first}
    yield from ((owner, change.policy) for owner in sorted(owners))


def _asked(role: str, about: tuple[Texts, ...], new: Rulebook, old: Rulebook) -> Asked:
    sides = [book.organisation.roles[role] for book in (old, new) if role in book.organisation.roles]
    title = next((known.title for known in sides if known.title), same(role))
    return Asked(title, next((known.handle for known in sides if known.handle), ""), about)


def numbering(difference: Difference, new: Rulebook, lock: Lock, since: Sequence[Change]) -> list[Numbering]:
    """The versions of the next release for all that changes; `since` is what changed since the last one."""
    numbered = {*new.records, *(policy.path for policy in new.policies if policy.status != "draft")}
    before = {name: version for release in lock.releases for name, version in release.records.items()}
    before |= {path: version for release in lock.releases for path, version in release.policies.items()}
    waiting = Difference("", "", difference.as_of, since).steps()
    found = []
    for name, step in difference.steps().items():
        if name not in numbered:
            continue
        old, largest = before.get(name, ""), _larger(step, waiting.get(name, step))
        found.append(Numbering(name, old, bumped(old, largest) if old else FIRST, largest))
    return sorted(found, key=lambda each: ("/" in each.name, each.name))


def _larger(one: Step, other: Step) -> Step:
    return one if at_least(one, other) else other
