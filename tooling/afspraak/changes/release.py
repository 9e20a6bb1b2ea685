"""A release: which versions it gives, and what is frozen under them."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from afspraak import __version__
from afspraak.changes.change import Change, Step, largest
from afspraak.changes.lock import Lock, Release, digest
from afspraak.changes.telling.json import as_json
from afspraak.changes.versioned import with_version
from afspraak.changes.versions import FIRST, bumped
from afspraak.jsontext import to_json
from afspraak.model.policies import Policy
from afspraak.model.rulebook import Rulebook
from afspraak.schemas import documents

RULEBOOKS = "releases"  # the folder of the rulebooks themselves, beside those of the record types
Judge = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is about to be released, and what it follows."""

    new: Rulebook
    sources: Mapping[str, bytes]  # the YAML of the new rulebook by path below policies/
    changes: Sequence[Change]
    lock: Lock
    judges: Mapping[str, Judge]  # the judge of each record type as last frozen
    as_of: datetime.date
    data: Mapping[str, str] = field(default_factory=dict)  # packages whose data decide, with their versions
    urgent: str = ""


@dataclass(frozen=True, slots=True)
class Versions:
    """The versions that a release gives; only what takes a step is in `steps`."""

    rulebook: str
    records: Mapping[str, str]
    policies: Mapping[str, str]
    steps: Mapping[str, Step | None]  # by record type or path of a policy; None where it is new


def versions(proposal: Proposal) -> Versions:
    """A step for whatever changed, as large as its changes demand; the rest keeps its version."""
    steps = {**_record_steps(proposal), **_policy_steps(proposal)}
    records = {name: _next(name, _known_records(proposal.lock), steps) for name in proposal.new.records}
    known = _known_policies(proposal.lock, proposal.new)
    policies = {policy.path: _next(policy.path, known, steps) for policy in proposal.new.policies if _counts(policy)}
    last = proposal.lock.last
    rulebook = bumped(last.version, largest(proposal.changes) or "patch") if last else FIRST
    return Versions(rulebook, records, policies, steps)


def _counts(policy: Policy) -> bool:
    """Whether it has a version: drafts have none."""
    return policy.status != "draft"


def _next(name: str, known: Mapping[str, str], steps: Mapping[str, Step | None]) -> str:
    if name not in known:
        return FIRST
    step = steps.get(name)
    return bumped(known[name], step) if step else known[name]


def _record_steps(proposal: Proposal) -> dict[str, Step | None]:
    made = documents(proposal.new, proposal.as_of)
    found: dict[str, Step | None] = {}
    for name, document in made.items():
        step = largest(change for change in proposal.changes if change.record == name)
        if name not in proposal.judges:
            found[name] = "major" if name in _known_records(proposal.lock) else None
        elif step or content(document.judge) != content(proposal.judges[name]):
            found[name] = step or "patch"
    return found


def _policy_steps(proposal: Proposal) -> dict[str, Step | None]:
    known = _known_policies(proposal.lock, proposal.new)
    found: dict[str, Step | None] = {}
    for policy in proposal.new.policies:
        step = largest(change for change in proposal.changes if change.policy == policy.path)
        if _counts(policy) and (step or policy.path not in known):
            found[policy.path] = step if policy.path in known else None
    return found


def _known_records(lock: Lock) -> dict[str, str]:
    return {name: version for release in lock.releases for name, version in release.records.items()}


def _known_policies(lock: Lock, new: Rulebook) -> dict[str, str]:
    """The version that each policy had, under its name of now."""
    known = {path: version for release in lock.releases for path, version in release.policies.items()}
    for policy in new.policies:
        for former in policy.former_paths:
            if former in known:
                known.setdefault(policy.path, known[former])
    return known


def content(judge: Judge) -> dict[str, Any]:
    """What a judge says, without when and under which version it was made."""
    facts = {name: fact for name, fact in judge["x-rulebook"].items() if name not in ("as_of", "version")}
    return {**{name: fact for name, fact in judge.items() if name != "$id"}, "x-rulebook": facts}


def frozen(proposal: Proposal, given: Versions) -> dict[str, bytes]:
    """Every file that is frozen, by path below schemas/."""
    files: dict[str, str] = {}
    for name, version in given.records.items():
        if name in given.steps:
            files.update(_record_files(proposal, given, name, version))
    folder = f"{RULEBOOKS}/{given.rulebook}"
    policies = {path: text.decode("utf-8") for path, text in sorted(with_versions(proposal, given).items())}
    files[f"{folder}/policies.json"] = to_json(policies)
    files[f"{folder}/change.json"] = to_json(_record_of_change(proposal, given))
    return {path: text.encode("utf-8") for path, text in sorted(files.items())}


def _record_files(proposal: Proposal, given: Versions, name: str, version: str) -> dict[str, str]:
    document = documents(proposal.new, proposal.as_of, version)[name]
    changes = [as_json(change) for change in proposal.changes if change.record == name]
    facts = {
        "record": name,
        "version": version,
        "previous": _known_records(proposal.lock).get(name, ""),
        "release": given.rulebook,
        "date": proposal.as_of.isoformat(),
        "step": given.steps[name],
        "changes": changes,
    }
    folder = f"{name}/{version}"
    return {
        f"{folder}/{name}.schema.json": to_json(document.judge),
        f"{folder}/{name}.plain.schema.json": to_json(document.plain),
        f"{folder}/change.json": to_json(facts),
    }


def _record_of_change(proposal: Proposal, given: Versions) -> dict[str, Any]:
    last = proposal.lock.last
    return {
        "version": given.rulebook,
        "previous": last.version if last else "",
        "date": proposal.as_of.isoformat(),
        "step": largest(proposal.changes) or "patch" if last else None,
        "tool": __version__,
        "data": dict(sorted(proposal.data.items())),
        "urgent": proposal.urgent,
        "records": {name: version for name, version in given.records.items() if name in given.steps},
        "policies": {path: version for path, version in given.policies.items() if path in given.steps},
        "changes": [as_json(change) for change in proposal.changes],
    }


def with_versions(proposal: Proposal, given: Versions) -> dict[str, bytes]:
    """The YAML of every file, with its version written into each policy that has one."""
    written = {f"{path}.yaml": version for path, version in given.policies.items()}
    return {
        path: with_version(text, written[path]) if path in written else text for path, text in proposal.sources.items()
    }


def release(proposal: Proposal, given: Versions, files: Mapping[str, bytes]) -> Release:
    """What the lock says of this release."""
    last = proposal.lock.last
    had = {rule for one in proposal.lock.releases for rule in one.added}
    now = {str(rule.id) for _, rule in proposal.new.rules()}
    return Release(
        version=given.rulebook,
        date=proposal.as_of.isoformat(),
        previous=last.hash if last else "",
        files={path: digest(text) for path, text in files.items()},
        records=given.records,
        policies=given.policies,
        added=tuple(sorted(now - had)),
        gone=tuple(sorted(had - now - proposal.lock.retired.keys())),
        urgent=proposal.urgent,
    )
