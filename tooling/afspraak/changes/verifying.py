"""Releases held to account: frozen bytes, chained hashes, versions, ids and steps."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from afspraak.changes.change import Change, largest
from afspraak.changes.frozenfaults import fault
from afspraak.changes.lock import LOCK, Lock, Release, digest
from afspraak.changes.telling.base import STEPS
from afspraak.changes.telling.json import from_json
from afspraak.changes.versions import FIRST, at_least, step_between
from afspraak.findings import Finding
from afspraak.model.rulebook import Rulebook
from afspraak.places import Place
from afspraak.yamltree import place_of


@dataclass(frozen=True, slots=True)
class Seen:
    """The releases as they stand in the repository."""

    folder: str  # what the folder of the schemas is called in messages
    lock: Lock
    files: Mapping[str, bytes]  # below that folder, the lock itself left out
    rulebook: Rulebook  # as it is now
    site: str = ""
    recomputed: Sequence[Change] = ()  # what the last release changed, decided anew
    base: Lock | None = None  # the lock of the main line
    base_name: str = ""

    def place(self, path: str) -> Place:
        """A file below the folder."""
        return Place(f"{self.folder}/{path}")


def faults(seen: Seen) -> list[Finding]:
    """Everything that is wrong with the releases."""
    checks = (_chain, _frozen, _strays, _ids, _versions, _steps, _rules, _by_hand, _rewritten)
    return [found for check in checks for found in check(seen)]


def _chain(seen: Seen) -> Iterator[Finding]:
    before: Release | None = None
    for release, written in zip(seen.lock.releases, seen.lock.hashes, strict=True):
        if release.previous != (before.hash if before else "") or release.hash != written:
            yield fault("lock-chain-broken", seen.place(LOCK), version=release.version)
        if before and release.date < before.date:
            yield fault("release-back-dated", seen.place(LOCK), version=release.version, date=release.date)
        before = release


def _frozen(seen: Seen) -> Iterator[Finding]:
    for release in seen.lock.releases:
        for path, hash_ in release.files.items():
            if path not in seen.files:
                yield fault("frozen-missing", seen.place(path), version=release.version)
            elif digest(seen.files[path]) != hash_:
                yield fault("frozen-changed", seen.place(path), version=release.version)


def _strays(seen: Seen) -> Iterator[Finding]:
    known = {path for release in seen.lock.releases for path in release.files}
    return (fault("not-in-the-lock", seen.place(path)) for path in sorted(seen.files.keys() - known))


def _ids(seen: Seen) -> Iterator[Finding]:
    for path, content in sorted(seen.files.items()):
        if path.endswith(".schema.json"):
            id_ = str(_document(content).get("$id", ""))
            if not id_.endswith(f"/schemas/{path}"):
                yield fault("id-does-not-match", seen.place(path), id=id_)


def _document(content: bytes) -> dict[str, Any]:
    try:
        document = json.loads(content)
    except ValueError:
        return {}
    return document if isinstance(document, dict) else {}


def _moves(lock: Lock) -> Iterator[tuple[Release, str, str, str]]:
    """Each step of each version: release, name, old version (empty for the first), new version."""
    known: dict[str, str] = {}
    for release in lock.releases:
        for name, version in {**release.records, **release.policies, "": release.version}.items():
            if known.get(name) != version:
                yield release, name, known.get(name, ""), version
            known[name] = version


def _versions(seen: Seen) -> Iterator[Finding]:
    for _, name, old, new in _moves(seen.lock):
        fits = step_between(old, new) is not None if old else new == FIRST or name in _renamed(seen.rulebook)
        if not fits:
            shown = name or seen.rulebook.organisation.name
            yield fault("version-skipped", seen.place(LOCK), name=shown, old=old or "–", new=new)


def _renamed(rulebook: Rulebook) -> set[str]:
    """The policies that bring a version from an earlier name."""
    return {policy.path for policy in rulebook.policies if policy.formerly}


def _steps(seen: Seen) -> Iterator[Finding]:
    for release, name, old, new in _moves(seen.lock):
        changes = _changes(seen, release)
        wanted = largest(change for change in changes if not name or name in (change.record, change.policy))
        taken = step_between(old, new) if old else None
        if wanted and taken and not at_least(taken, wanted):
            shown = name or seen.rulebook.organisation.name
            yield fault("step-too-small", seen.place(LOCK), name=shown, old=old, new=new, step=STEPS[wanted])


def _changes(seen: Seen, release: Release) -> list[Change]:
    """What a release changed, as it was recorded; for the last one also as it is decided now."""
    recorded = _document(seen.files.get(f"releases/{release.version}/change.json", b"{}")).get("changes", [])
    changes = [from_json(facts) for facts in recorded]
    return [*changes, *seen.recomputed] if release is seen.lock.last else changes


def _rules(seen: Seen) -> Iterator[Finding]:
    retired = seen.lock.retired
    for _, rule in seen.rulebook.rules():
        if rule.id in retired:
            yield fault("rule-id-reused", rule.place, rule=rule.id, version=retired[rule.id])


def _by_hand(seen: Seen) -> Iterator[Finding]:
    released = seen.lock.last.policies if seen.lock.last else {}
    for policy in seen.rulebook.policies:
        names = (policy.path, *policy.former_paths)
        known = next((released[name] for name in names if name in released), "")
        if policy.version != known:
            place = place_of(policy.version, policy.place) if policy.version else policy.place
            yield fault("version-by-hand", place, version=policy.version or "–", released=known or "–")


def _rewritten(seen: Seen) -> Iterator[Finding]:
    for number, hash_ in enumerate(seen.base.hashes if seen.base else ()):
        if seen.lock.hashes[number : number + 1] != (hash_,):
            version = seen.base.releases[number].version if seen.base else ""
            yield fault("history-rewritten", seen.place(LOCK), version=version, base=seen.base_name)
            return
