"""Everything that a review tells about a proposal, gathered from disk, git and records."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace
from pathlib import Path

from afspraak.changes.change import Change
from afspraak.changes.effect.counts import Impact
from afspraak.changes.lock import Lock, Release
from afspraak.changes.review.asking import asked, numbering
from afspraak.changes.review.base import Numbering, Review
from afspraak.changes.review.touched import State, touched
from afspraak.changes.telling.base import Difference
from afspraak.commands import git, released
from afspraak.commands.revisions import Revision
from afspraak.commands.sides import Sides
from afspraak.commands.states import state_of
from afspraak.commands.tools import Reader, tools_read
from afspraak.findings import Finding, Level
from afspraak.model.rulebook import Rulebook
from afspraak.places import Place
from afspraak.reading import read_files
from afspraak.texts import Texts
from afspraak.yamltree import place_of


def review_of(sides: Sides, policies: Path, as_of: datetime.date, impact: Impact | None, preview: str) -> Review:
    """What there is to tell about this proposal."""
    old, new = sides.old.rulebook, sides.new.rulebook
    changes = sides.changes(as_of)
    difference = Difference(sides.old.shown, sides.new.shown, as_of, changes)
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
        stale=impact is not None and sides.differ_from(impact),
        unchanged=sum(str(rule.id) not in rules for _, rule in new.live_rules()),
        preview=preview,
    )


def _numbering(sides: Sides, difference: Difference, before: State) -> list[Numbering]:
    """The versions of the next release, for which all counts that changed since the last one of the old side."""
    lock, new = before.lock or Lock(), sides.new.rulebook
    frozen = _frozen(before, lock.last) if lock.last and lock.last.version != sides.old.name else None
    since = Sides(frozen, sides.new).changes(difference.as_of) if frozen else difference.changes
    return numbering(difference, new, lock, since)


def _frozen(state: State, release: Release) -> Revision | None:
    """The rulebook as that side keeps it released; None where it cannot be read, which `afspraak verify` tells."""
    read: Reader = lambda path: json.loads(state.schemas.get(path, b""))  # noqa: E731
    try:
        files: dict[str, str] = read(released.frozen_path(release.version))
        rulebook = read_files({name: text.encode("utf-8") for name, text in files.items()}, release.version)[0]
        return Revision(release.version, rulebook, tools_read(read, release))
    except (ValueError, AttributeError):
        return None


def on_lines(review: Review, policies: Path) -> list[Finding]:
    """A finding on the line of each rule that changes, and on each file that never may."""
    prefix = git.prefix_of(policies.parent)
    lines = _lines(review.new, f"{prefix}{policies.name}")
    found = [_annotated(change, lines) for change in review.changes]
    frozen = [f"{prefix}{path}" for path in review.touched.forbidden]
    return found + [Finding("frozen-changed", "error", Place(path), _FROZEN) for path in frozen]


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
