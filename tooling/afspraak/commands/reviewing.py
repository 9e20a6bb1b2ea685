"""Everything that a review tells about a proposal, gathered from disk, git and records."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass, replace
from pathlib import Path

from afspraak.changes.change import Change
from afspraak.changes.compare import compare
from afspraak.changes.effect.counts import Impact
from afspraak.changes.effect.digest import digest
from afspraak.changes.lock import Lock
from afspraak.changes.review.asking import asked, numbering
from afspraak.changes.review.base import Numbering, Review
from afspraak.changes.review.touched import State, touched
from afspraak.changes.telling.base import Difference
from afspraak.commands import git, released, revisions
from afspraak.commands.revisions import Revision
from afspraak.commands.states import state_of
from afspraak.findings import Finding, Level
from afspraak.model.rulebook import Rulebook
from afspraak.places import Place
from afspraak.reading import read_files
from afspraak.texts import Texts
from afspraak.yamltree import place_of


@dataclass(frozen=True, slots=True)
class Compared:
    """The two sides of a proposal, and what they were called by; None: the policies on disk, or the last release."""

    old: Revision
    new: Revision
    base: str | None
    head: str | None


def compared(base: str | None, head: str | None, policies: Path) -> Compared:
    """Both sides, read whole; a failure where one of them cannot be."""
    old = revisions.revision(base, policies) if base else revisions.base(policies)
    new = revisions.revision(head, policies) if head else revisions.working(policies)
    return Compared(old, new, base, head)


def review_of(sides: Compared, policies: Path, as_of: datetime.date, impact: Impact | None, preview: str) -> Review:
    """What there is to tell about this proposal."""
    old, new = sides.old.rulebook, sides.new.rulebook
    changes = compare(old, new, as_of)
    difference = Difference(sides.old.name, sides.new.name, as_of, changes)
    before, after = state_of(sides.base or "HEAD", policies), state_of(sides.head, policies)
    rules = {change.rule for change in changes}
    return Review(
        difference,
        old,
        new,
        numbering=_numbering(sides, difference, before) if before else (),
        asked=asked(changes, old, new),
        touched=touched(before, after),
        impact=impact,
        stale=impact is not None and _stale(impact, old, new),
        unchanged=sum(str(rule.id) not in rules for _, rule in new.live_rules()),
        preview=preview,
    )


def _numbering(sides: Compared, difference: Difference, before: State) -> list[Numbering]:
    """The versions of the next release, for which all counts that changed since the last one of the old side."""
    lock, new = before.lock or Lock(), sides.new.rulebook
    last = lock.last.version if lock.last else ""
    frozen = _frozen(before, last) if last and last != sides.old.name else None
    since = compare(frozen, new, difference.as_of) if frozen else difference.changes
    return numbering(difference, new, lock, since)


def _frozen(state: State, version: str) -> Rulebook | None:
    """The rulebook as that side keeps it released; None where it cannot be read, which `afspraak verify` tells."""
    try:
        files: dict[str, str] = json.loads(state.schemas.get(released.frozen_path(version), b""))
        return read_files({name: text.encode("utf-8") for name, text in files.items()}, version)[0]
    except (ValueError, AttributeError):
        return None


def _stale(impact: Impact, old: Rulebook, new: Rulebook) -> bool:
    """Whether the counts were made of other rules than these."""
    return (impact.old_digest, impact.new_digest) != (digest(old, impact.as_of), digest(new, impact.as_of))


def on_lines(review: Review, policies: Path) -> list[Finding]:
    """A finding on the line of each rule that changes, and on each file that never may."""
    below = f"{git.prefix_of(policies.parent)}{policies.name}"
    lines = _lines(review.new, below)
    found = [_annotated(change, lines) for change in review.changes]
    frozen = [*(["lock.json"] if review.touched.lock else []), *review.touched.frozen]
    top = git.prefix_of(policies.parent)
    found += [Finding("frozen-changed", "error", Place(f"{top}handbook/schemas/{path}"), _FROZEN) for path in frozen]
    return found


def _lines(new: Rulebook, below: str) -> dict[str, Place]:
    """Where each rule, policy, record type and field stands in the repository."""
    places: dict[str, Place] = {}
    for policy in new.policies:
        file = f"{below}/{policy.path}.yaml"
        places[policy.path] = replace(policy.place, file=file)
        places |= {str(rule.id): replace(place_of(rule.id, rule.place), file=file) for rule in policy.rules}
    for record in new.records.values():
        file = f"{below}/records/{record.name}.yaml"
        places[str(record.name)] = replace(record.place, file=file)
        for each in record.fields.values():
            places[f"{record.name}.{each.name}"] = replace(place_of(each.name, each.place), file=file)
    return places


def _annotated(change: Change, lines: dict[str, Place]) -> Finding:
    keys = (change.rule, f"{change.record}.{change.field}", change.policy, change.record)
    place = next((lines[key] for key in keys if key in lines), Place(""))
    level: Level = "warning" if change.step == "major" else "advice"
    return Finding(change.kind, level, place, change.says, change.proof)


_FROZEN = Texts(
    nl="dit uitgegeven bestand verandert in dit voorstel; zet het terug",
    en="this released file changes in this proposal; take it back",
)
