"""The lock: every release with the hash of each frozen file, chained to the release before it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from afspraak.jsontext import to_json

FORM = 1
FOLDER = "handbook/schemas"  # where releases are frozen, beside the policies
LOCK = "lock.json"
CHANGELOG = "CHANGELOG.md"
WRITTEN_ANEW = (LOCK, CHANGELOG)  # by each release; all other files stay as they are
FIRST = "1.0.0"


class LockIsBroken(ValueError):
    """The text is no lock."""


@dataclass(frozen=True, slots=True)
class Release:
    """What was frozen under one version of the rulebook."""

    version: str
    date: str
    previous: str  # the hash of the release before it; empty for the first
    files: Mapping[str, str]  # path below schemas/ -> hash of its bytes
    records: Mapping[str, str] = field(default_factory=dict)  # record type -> version
    policies: Mapping[str, str] = field(default_factory=dict)  # path -> version
    added: tuple[str, ...] = ()  # rule ids that are new
    gone: tuple[str, ...] = ()  # rule ids that are no longer there, former names included
    urgent: str = ""  # why the notice was not kept

    def as_json(self) -> dict[str, Any]:
        """The release as it stands in the lock, its own hash left out."""
        facts: dict[str, Any] = {
            "version": self.version,
            "date": self.date,
            "previous": self.previous,
            "records": dict(sorted(self.records.items())),
            "policies": dict(sorted(self.policies.items())),
            "rules": {"added": sorted(self.added), "gone": sorted(self.gone)},
            "files": dict(sorted(self.files.items())),
        }
        return {**facts, "urgent": self.urgent} if self.urgent else facts

    @property
    def hash(self) -> str:
        """The hash of all that the release says, the hash of the one before it included."""
        return digest(json.dumps(self.as_json(), ensure_ascii=False, sort_keys=True).encode("utf-8"))


@dataclass(frozen=True, slots=True)
class Lock:
    """All releases, oldest first; `hashes` are those that were written down."""

    releases: tuple[Release, ...] = ()
    hashes: tuple[str, ...] = ()

    @property
    def last(self) -> Release | None:
        """The latest release, if there is one."""
        return self.releases[-1] if self.releases else None

    def find(self, version: str) -> Release | None:
        """The release with this version."""
        return next((release for release in self.releases if release.version == version), None)

    def and_then(self, release: Release) -> Lock:
        """The lock with one release more."""
        return Lock((*self.releases, release), (*self.hashes, release.hash))

    @property
    def retired(self) -> dict[str, str]:
        """Every rule id that was dropped, with the version in which that happened."""
        return {rule: release.version for release in self.releases for rule in release.gone}


def digest(content: bytes) -> str:
    """The hash of bytes, as the lock writes it."""
    return hashlib.sha256(content).hexdigest()


def read(text: str) -> Lock:
    """The lock in this text; `LockIsBroken` where it is none."""
    try:
        document = json.loads(text)
        entries = document["releases"]
        releases = tuple(_release(entry) for entry in entries)
        return Lock(releases, tuple(str(entry["hash"]) for entry in entries))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise LockIsBroken(str(error)) from None


def write(lock: Lock) -> str:
    """The lock as text."""
    entries = [{**release.as_json(), "hash": hash_} for release, hash_ in zip(lock.releases, lock.hashes, strict=True)]
    return to_json({"form": FORM, "releases": entries})


def _release(entry: Mapping[str, Any]) -> Release:
    return Release(
        version=str(entry["version"]),
        date=str(entry["date"]),
        previous=str(entry["previous"]),
        files={str(path): str(hash_) for path, hash_ in entry["files"].items()},
        records={str(name): str(version) for name, version in entry["records"].items()},
        policies={str(path): str(version) for path, version in entry["policies"].items()},
        added=tuple(map(str, entry["rules"]["added"])),
        gone=tuple(map(str, entry["rules"]["gone"])),
        urgent=str(entry.get("urgent", "")),
    )
